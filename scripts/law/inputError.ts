import type { z } from 'zod'
import { failure, type Result } from '../../shared/domain/result/result.ts'
import { hasMessage } from '../../shared/text/message.ts'

/** The first thing wrong with an input as an error code and the dotted path of its field. */
export function inputError(issues: readonly z.core.$ZodIssue[]): Result<never> {
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
