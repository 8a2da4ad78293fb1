import type { z } from 'zod'
import type { MessageParams } from '../../text/i18n.ts'
import { messageFor } from '../../text/message.ts'
import { naknadaCase, type NaknadaCase } from './naknadaCase.ts'
import { referenceProblems } from './references.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** What is wrong with one field of a case file: a code that is a message key, and the dotted path of the field. */
export type CaseProblem = Readonly<{ field: string; code: string; params?: MessageParams; message: Bilingual }>

/** A case file read, or everything that is wrong with it. */
export type CaseReading =
  Readonly<{ ok: true; value: NaknadaCase }> | Readonly<{ ok: false; problems: readonly CaseProblem[] }>

type Issue = z.core.$ZodIssue
const MOST_PROBLEMS = 200
const SAFE_KEY = /^[\w-]{1,60}$/

/**
 * Reads a value as a case file: the strict form, then its inner references (no duplicate ids, nothing dangling).
 * Never throws; every problem has a field and a translated message. Nothing of a value stands in a problem.
 */
export function readCase(input: unknown): CaseReading {
  const parsed = naknadaCase.safeParse(input)
  if (!parsed.success) return { ok: false, problems: schemaProblems(parsed.error, input) }
  const problems = referenceProblems(parsed.data).map(({ field, code, params }) => caseProblem(field, code, params))
  return problems.length === 0 ? { ok: true, value: parsed.data } : { ok: false, problems }
}

/** The problems a strict schema found with `input`, at most 200, in the order of the form. */
export function schemaProblems(error: z.ZodError, input: unknown): readonly CaseProblem[] {
  const problems = error.issues.slice(0, MOST_PROBLEMS).flatMap((issue) => problemsOf(issue, input))
  if (error.issues.length <= MOST_PROBLEMS) return problems
  return [...problems, caseProblem('', 'schema.tooManyProblems')]
}

function caseProblem(field: string, code: string, params?: MessageParams): CaseProblem {
  return { field, code, ...(params === undefined ? {} : { params }), message: messageFor(code, params) }
}

function problemsOf(given: Issue, input: unknown): readonly CaseProblem[] {
  const issue = deepest(given)
  const field = issue.path.map(String).map(safeKey).join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MOST_PROBLEMS).map((name) => {
      const key = safeKey(name)
      return caseProblem(field === '' ? key : `${field}.${key}`, 'schema.unknownKey', { key })
    })
  }
  const { code, params } = translated(issue, input)
  return [caseProblem(field, code, params)]
}

// A key from outside may hold anything, a name included: only what looks like a key is repeated.
function safeKey(key: string): string {
  return SAFE_KEY.test(key) ? key : '…'
}

// In a union the branch that came furthest is the one the writer meant.
function deepest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors.flatMap((branch) => branch.slice(0, 1)).map(deepest)
  const furthest = inner.toSorted((one, other) => other.path.length - one.path.length)[0]
  return furthest === undefined ? issue : { ...furthest, path: [...issue.path, ...furthest.path] }
}

type Translated = Readonly<{ code: string; params?: MessageParams }>

function translated(issue: Issue, input: unknown): Translated {
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(issue, input)
        ? { code: 'schema.required' }
        : { code: 'schema.wrongType', params: expected(issue.expected) }
    case 'too_big':
      return { code: tooBig(issue.origin), params: { limit: Number(issue.maximum) } }
    case 'too_small':
      return { code: tooSmall(issue.origin), params: { limit: Number(issue.minimum) } }
    case 'invalid_format':
      return { code: issue.format === 'date' ? 'schema.invalidDate' : 'schema.invalidFormat' }
    case 'invalid_value':
      return { code: isMissing(issue, input) ? 'schema.required' : optionCode(issue) }
    case 'custom':
      return { code: customCode(issue.params) }
    default:
      return { code: 'schema.invalid' }
  }
}

function optionCode(issue: Issue): string {
  const isHead = issue.path.length === 1 && (issue.path[0] === 'format' || issue.path[0] === 'version')
  return isHead ? 'schema.notACase' : 'schema.invalidOption'
}

function isMissing(issue: Issue, input: unknown): boolean {
  let value = input
  for (const key of issue.path) {
    if (typeof value !== 'object' || value === null) return true
    value = Object.hasOwn(value, key) ? (value as Readonly<Record<PropertyKey, unknown>>)[key] : undefined
  }
  return value === undefined
}

function tooBig(origin: string): string {
  if (origin === 'string') return 'schema.tooLong'
  return origin === 'array' ? 'schema.tooMany' : 'schema.tooLarge'
}

function tooSmall(origin: string): string {
  if (origin === 'string') return 'schema.tooShort'
  return origin === 'array' ? 'schema.tooFew' : 'schema.tooSmall'
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'kind.text',
  number: 'kind.number',
  int: 'kind.whole',
  boolean: 'kind.truth',
  array: 'kind.list',
  object: 'kind.object',
  record: 'kind.object',
}

function expected(kind: string): MessageParams {
  const { cnr, en } = messageFor(KINDS[kind] ?? 'kind.other')
  return { expectedCnr: cnr, expectedEn: en }
}

function customCode(params: Readonly<Record<string, unknown>> | undefined): string {
  const code = params?.['code']
  return code === 'text.malformed' || code === 'text.controlCharacter' ? code : 'schema.invalid'
}
