import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fieldOf, readInput } from '../../shared/domain/result/inputProblems.ts'
import { slimCase } from '../../shared/domain/statistics/slimCase.ts'
import { caseStatus, type CaseStatus, type StatisticsCase } from '../../shared/domain/statistics/statisticsCase.ts'
import type { ExchangeProblem } from '../../shared/exchange/problem.ts'
import { readExchange } from '../../shared/exchange/readExchange.ts'
import { toCaseFile } from '../../shared/exchange/toCaseFile.ts'
import { CommandError, fieldMessage, message } from '../document/commandError.ts'

/** The case files of a folder, what is to be said of others in it, and how many of those are not in the report. */
export type ReadFolder = Readonly<{ cases: readonly StatisticsCase[]; notes: readonly string[]; leftOut: number }>

const status = z.object({ status: caseStatus.optional() })

/**
 * Reads every `.json` file of a folder by its name's order. A file that is no case file is named, by its first fault and never
 * by its content, and left out; the same bytes a second time count and are named. Throws CommandError where there is no such folder.
 */
export function readFolder(folder: string): ReadFolder {
  const cases: StatisticsCase[] = []
  const notes: string[] = []
  let leftOut = 0
  const seen = new Map<string, string>()
  for (const file of jsonFilesIn(folder)) {
    const read = readCase(join(folder, file), file)
    if ('fault' in read) {
      notes.push(...read.fault)
      leftOut += 1
      continue
    }
    const first = seen.get(read.sha256)
    cases.push(read.one)
    if (first !== undefined) notes.push(...message('report', 'fileTwice', { file, first }))
    seen.set(read.sha256, first ?? file)
  }
  return { cases, notes, leftOut }
}

function jsonFilesIn(folder: string): readonly string[] {
  try {
    // By code point: the order does not follow the machine's language.
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .toSorted((one, other) => (one < other ? -1 : 1))
  } catch {
    throw new CommandError(message('report', 'folderUnreadable'))
  }
}

type ReadCase = Readonly<{ one: StatisticsCase; sha256: string }> | Readonly<{ fault: readonly string[] }>

function readCase(path: string, file: string): ReadCase {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch {
    return { fault: message('report', 'fileUnreadable', { file }) }
  }
  let given: unknown
  try {
    given = JSON.parse(bytes.toString('utf8'))
  } catch {
    return { fault: message('report', 'fileNotJson', { file }) }
  }
  const { form, beside } = withoutStatus(given)
  const reading = readExchange(form)
  const said = readInput(status, beside, 1)
  if (!reading.ok) return wrong(file, reading.problems[0])
  if (!said.ok) return wrong(file, said.problems.map((one) => ({ ...one, field: fieldOf(one.path) }))[0])
  const known: CaseStatus | undefined = said.value.status
  const one = { file: toCaseFile(reading.form), ...(known === undefined ? {} : { status: known }) }
  return { one: slimCase(one), sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** What became of a case stands beside the form, as in the rule `statistics`. */
function withoutStatus(given: unknown): Readonly<{ form: unknown; beside: Readonly<Record<string, unknown>> }> {
  if (typeof given !== 'object' || given === null || !('status' in given)) return { form: given, beside: {} }
  const { status: said, ...form } = given
  return { form, beside: { status: said } }
}

function wrong(file: string, problem: ExchangeProblem | undefined): ReadCase {
  const { field, code, params } = problem ?? { field: '', code: 'input.format', params: {} }
  return { fault: message('report', 'fileWrong', { file, field, text: fieldMessage(code, params) }) }
}
