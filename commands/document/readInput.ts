import { readFileSync } from 'node:fs'
import { readEmblem } from '../../electron/documents/emblem/readEmblem.ts'
import type { Emblem } from '../../shared/domain/offices/emblem.ts'
import { correctionList, type Correction } from '../../shared/domain/papers/corrections.ts'
import { fieldOf, readInput } from '../../shared/domain/result/inputProblems.ts'
import type { NaknadaCase } from '../../shared/exchange/naknadaCase.ts'
import type { ExchangeProblem } from '../../shared/exchange/problem.ts'
import { readExchange } from '../../shared/exchange/readExchange.ts'
import { CommandError, fieldMessage, message, ruleMessage } from './commandError.ts'

type Source = 'case' | 'corrections' | 'emblem'
const MOST_PROBLEMS = 200

/** The case files of a JSON file: one, or a list of them, which a report counts. */
export function readCases(path: string): readonly NaknadaCase[] {
  const given = readJson(path, 'case')
  const cases = (Array.isArray(given) ? given : [given]).map((one) => {
    const reading = readExchange(one)
    if (reading.ok) return reading.form
    throw wrongFields('case', reading.problems)
  })
  if (cases.length === 0) throw new CommandError(message('command', 'empty', { place: placeOf('case') }))
  return cases
}

/** What a rectification mends (ZKP 380). */
export function readCorrections(path: string): readonly Correction[] {
  const reading = readInput(correctionList, readJson(path, 'corrections'), MOST_PROBLEMS)
  if (reading.ok) return reading.value
  const problems = reading.problems.map((one) => ({ ...one, field: fieldOf(one.path) }))
  throw wrongFields('corrections', problems)
}

/** The emblem at the head, with its titles as what it shows. */
export function readEmblemFile(path: string): Emblem {
  const read = readEmblem(readText(path, 'emblem'))
  const refuse = (code: string, params = {}): CommandError =>
    new CommandError(message('command', 'failedOne', { name: placeOf('emblem'), text: ruleMessage(code, params) }))
  if (!read.ok) throw refuse(read.error.code, read.error.params)
  const { drawing, alt } = read.value
  if (alt.cnr === '' || alt.en === '') throw refuse('emblem.alt')
  return { ...drawing, alt }
}

function wrongFields(source: Source, problems: readonly ExchangeProblem[]): CommandError {
  return new CommandError(
    problems.flatMap(({ field, code, params }) =>
      message('command', 'field', { place: placeOf(source), field, text: fieldMessage(code, params) }),
    ),
  )
}

function readJson(path: string, source: Source): unknown {
  const text = readText(path, source)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw notJson(text, error, source)
  }
}

// The engine says in words where JSON breaks off, not always with a number, and quotes what stands there; only the
// number is taken.
function notJson(text: string, error: unknown, source: Source): CommandError {
  const place = placeOf(source)
  const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined
  if (position === undefined) return new CommandError(message('command', 'notJson', { place }))
  const before = text.slice(0, Number(position)).split('\n')
  const at = { place, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  return new CommandError(message('command', 'notJsonAt', at))
}

function readText(path: string, source: Source): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new CommandError(message('command', 'unreadable', { place: placeOf(source) }))
  }
}

function placeOf(source: Source) {
  return message('command', `place.${source}`)
}
