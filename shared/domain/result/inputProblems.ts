import type { z } from 'zod'

/** Values a problem names: what was expected, a limit, an id. Never what was typed. */
export type ProblemParams = Readonly<Record<string, string | number>>

/**
 * What is wrong with one field of an input. The code is one of `input.missing`, `.type`, `.value`, `.tooSmall`,
 * `.tooLarge`, `.format`, `.unknownKey`, `date.invalid`, or what the field itself refuses with (`text.controlCharacter`).
 * `params.context` refines the code where a text may be more exact: the kind expected, whether a text or a list is too long.
 */
export type InputProblem = Readonly<{ path: readonly string[]; code: string; params: ProblemParams }>

/** An input read by a schema, or everything that is wrong with it, up to a limit; `cut` where there is more. */
export type InputReading<Value> =
  Readonly<{ ok: true; value: Value }> | Readonly<{ ok: false; problems: readonly InputProblem[]; cut: boolean }>

type Issue = z.core.$ZodIssue
type Described = Pick<InputProblem, 'code' | 'params'>
const SAFE_KEY = /^[\w-]{1,60}$/

/** Reads an input by a strict schema: the one place where what a schema says becomes codes. Never fails, never throws. */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  limit: number,
): InputReading<z.output<Schema>> {
  const parsed = schema.safeParse(input, { reportInput: true })
  if (parsed.success) return { ok: true, value: parsed.data }
  const { issues } = parsed.error
  return {
    ok: false,
    problems: issues.slice(0, limit).flatMap((issue) => problemsOf(issue, limit)),
    cut: issues.length > limit,
  }
}

/** The dotted path of a field. A key from outside may hold anything, a name included: only what looks like a key is repeated. */
export function fieldOf(path: readonly string[]): string {
  return path.map((key) => (SAFE_KEY.test(key) ? key : '…')).join('.')
}

function problemsOf(given: Issue, limit: number): readonly InputProblem[] {
  const issue = deepest(given)
  const path = issue.path.map(String)
  if (issue.code !== 'unrecognized_keys') return [{ path, ...describe(issue) }]
  return issue.keys
    .slice(0, limit)
    .map((key) => ({ path: [...path, key], code: 'input.unknownKey', params: { key: fieldOf([key]) } }))
}

// In a union the branch that came furthest is the one the writer meant.
function deepest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors.flatMap((branch) => branch.slice(0, 1)).map(deepest)
  const furthest = inner.toSorted((one, other) => other.path.length - one.path.length)[0]
  return furthest === undefined ? issue : { ...furthest, path: [...issue.path, ...furthest.path] }
}

function describe(issue: Issue): Described {
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(issue) ? missing() : { code: 'input.type', params: { context: kindOf(issue.expected) } }
    case 'invalid_value':
      return isMissing(issue) ? missing() : { code: 'input.value', params: {} }
    case 'invalid_union':
      return { code: 'input.value', params: { context: 'none' } }
    case 'too_big':
      return { code: 'input.tooLarge', params: { ...sizeOf(issue.origin), limit: Number(issue.maximum) } }
    case 'too_small':
      return { code: 'input.tooSmall', params: { ...sizeOf(issue.origin), limit: Number(issue.minimum) } }
    case 'invalid_format':
      return { code: issue.format === 'date' ? 'date.invalid' : 'input.format', params: {} }
    case 'custom':
      return custom(issue.params)
    default:
      return { code: 'input.format', params: { context: 'foreign' } }
  }
}

function missing(): Described {
  return { code: 'input.missing', params: {} }
}

function isMissing(issue: Issue): boolean {
  return issue.input === undefined
}

function sizeOf(origin: string): ProblemParams {
  if (origin === 'string') return { context: 'text' }
  return { context: origin === 'array' ? 'list' : 'number' }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  int: 'whole',
  boolean: 'truth',
  array: 'list',
  object: 'object',
  record: 'object',
}

function kindOf(expected: string): string {
  return KINDS[expected] ?? 'foreign'
}

function custom(params: Readonly<Record<string, unknown>> | undefined): Described {
  const code = params?.['code']
  return typeof code === 'string' ? { code, params: {} } : { code: 'input.format', params: { context: 'foreign' } }
}
