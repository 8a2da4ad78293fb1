import type { z } from 'zod'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { hasMessage } from '../../shared/text/message.ts'

/** A rule as the command line sees it: any value in, a plain value or an error out. Never throws on bad input. */
export type Rule = (input: unknown) => Result<unknown>

/** A rule from the strict schema of its input and the pure function that answers; a `Result` is handed through. */
export function defineRule<Schema extends z.ZodType>(
  schema: Schema,
  compute: (input: z.output<Schema>) => unknown,
): Rule {
  return function rule(input) {
    const parsed = schema.safeParse(input, { reportInput: true })
    if (!parsed.success) return inputError(parsed.error.issues)
    const answer = compute(parsed.data)
    if (!isResult(answer)) return success(answer)
    return answer.ok ? answer : failure(answer.error.code, answer.error.field, answer.error.params)
  }
}

function isResult(value: unknown): value is Result<unknown> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false
  return value.ok === true ? 'value' in value : value.ok === false && 'error' in value
}

/** The first thing wrong with an input as an error code and the dotted path of its field. */
function inputError(issues: readonly z.core.$ZodIssue[]): Result<never> {
  const issue = deepest(issues)
  if (issue === undefined) return failure('input.format')
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys')
    return failure('input.unknownKey', [...path, ...issue.keys.slice(0, 1)].join('.'))
  return failure(codeOf(issue), path.length === 0 ? undefined : path.join('.'))
}

// In a union the branch that came furthest is the one the writer meant.
function deepest(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue | undefined {
  const first = issues[0]
  if (first?.code !== 'invalid_union') return first
  const branches = first.errors.map((branch) => deepest(branch)).filter((issue) => issue !== undefined)
  const inner = branches.toSorted((left, right) => right.path.length - left.path.length)[0]
  return inner === undefined ? first : { ...inner, path: [...first.path, ...inner.path] }
}

function codeOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'input.missing' : 'input.type'
    case 'invalid_value':
      return issue.input === undefined ? 'input.missing' : 'input.value'
    case 'invalid_union':
      return 'input.value'
    case 'too_small':
      return 'input.tooSmall'
    case 'too_big':
      return 'input.tooLarge'
    case 'invalid_format':
      return issue.format === 'date' ? 'date.invalid' : 'input.format'
    case 'custom': {
      const code: unknown = issue.params?.['code']
      return typeof code === 'string' && hasMessage(code) ? code : 'input.format'
    }
    default:
      return 'input.format'
  }
}
