import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { fieldOf, readInput } from '../../shared/domain/result/inputProblems.ts'
import { canonicalFigures, figuresForm, frozenFigures } from '../../shared/domain/statistics/frozenFigures.ts'
import type { Monitoring } from '../../shared/domain/statistics/monitoring.ts'
import { CommandError, fieldMessage, message } from '../document/commandError.ts'

/** `figures.json`: the figures as they are, with their fingerprint. */
export function freezeFigures(figures: Monitoring): Buffer {
  return Buffer.from(`${JSON.stringify({ ...figuresForm(figures), fingerprint: fingerprintOf(figures) }, null, 2)}\n`)
}

/** Whether a report is to be made again of its `figures.json` and not of case files. */
export function isFrozen(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** The figures of a report that was made before. Throws CommandError where the file is none, or is not as it was made. */
export function readFrozen(path: string): Monitoring {
  let given: unknown
  try {
    given = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new CommandError(message('report', 'figuresUnreadable'))
  }
  const reading = readInput(frozenFigures, given, 1)
  if (!reading.ok) throw new CommandError(wrong(reading.problems[0]))
  const { fingerprint, format: _format, version: _version, ...figures } = reading.value
  if (fingerprint !== fingerprintOf(figures)) throw new CommandError(message('report', 'figuresChanged'))
  return figures
}

function fingerprintOf(figures: Monitoring): string {
  return createHash('sha256').update(canonicalFigures(figures)).digest('hex')
}

type Problem = Parameters<typeof fieldMessage>[1]
function wrong(
  problem: Readonly<{ path: readonly string[]; code: string; params: Problem }> | undefined,
): readonly string[] {
  const { path, code, params } = problem ?? { path: [], code: 'input.format', params: {} }
  return message('report', 'figuresWrong', { field: fieldOf(path), text: fieldMessage(code, params) })
}
