import { readFileSync } from 'node:fs'
import { readTrainingCaseText } from './trainingCase.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * A question to a rule of the command, and what the article wants of the answer. With `case` the input holds a practice case in
 * which the values of `set` were put and those of `unset` taken out, and `has` and `hasNot` are codes of findings.
 */
export type FreshCase = Readonly<{
  article: string
  rule: string
  input: Json
  expect: Json
  case?: 'case-01'
  set?: Readonly<Record<string, unknown>>
  unset?: readonly string[]
  has?: readonly string[]
  hasNot?: readonly string[]
}>

/** Cases written down from the articles before the rules were asked (test/support/data/freshCases.jsonl). */
export function readFreshCases(): readonly FreshCase[] {
  const text = readFileSync(new URL('data/freshCases.jsonl', import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as FreshCase)
}

/** The question as the command takes it. */
export function questionOf({ rule, input, case: name, set = {}, unset = [] }: FreshCase): Json {
  if (name === undefined) return input
  const file = JSON.parse(readTrainingCaseText(name)) as Record<string, unknown>
  for (const [path, value] of Object.entries(set)) put(file, path.split('.'), value)
  for (const path of unset) put(file, path.split('.'), undefined)
  return rule === 'statistics' ? { ...input, cases: [file] } : { ...input, case: file }
}

function put(target: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length > 0) put(target[name] as Record<string, unknown>, rest, value)
  else if (value === undefined) Reflect.deleteProperty(target, name)
  else target[name] = value
}
