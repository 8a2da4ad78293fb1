import type { z } from 'zod'
import type { FieldProblem } from './exchange.ts'

/**
 * What is wrong with which field, as codes under `errors.`; never the value itself. At most `limit` problems.
 * Codes: input.missing, input.unknownKey (params key), input.tooLong (params max), input.tooShort (params min),
 * input.tooBig, input.tooSmall, input.notADate, input.notAllowed, input.invalid, text.malformed, text.controlCharacter.
 */
export function fieldProblems(error: z.ZodError, limit: number): readonly FieldProblem[] {
  return error.issues.slice(0, limit).map(problemOf)
}

type Issue = z.core.$ZodIssue

function problemOf(issue: Issue): FieldProblem {
  const path = issue.path.map(String).join('.').slice(0, 300)
  return { field: path, ...describe(issue) }
}

function describe(issue: Issue): Pick<FieldProblem, 'code' | 'params'> {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { code: 'input.unknownKey', params: { key: (issue.keys[0] ?? '').slice(0, 60) } }
    case 'too_big':
      return {
        code: issue.origin === 'string' ? 'input.tooLong' : 'input.tooBig',
        params: { max: Number(issue.maximum) },
      }
    case 'too_small':
      return {
        code: issue.origin === 'string' ? 'input.tooShort' : 'input.tooSmall',
        params: { min: Number(issue.minimum) },
      }
    case 'invalid_type':
      return { code: issue.message.endsWith('received undefined') ? 'input.missing' : 'input.invalid', params: {} }
    case 'invalid_format':
      return { code: issue.format === 'date' ? 'input.notADate' : 'input.invalid', params: {} }
    case 'invalid_value':
      return { code: 'input.notAllowed', params: {} }
    case 'custom':
      return { code: customCode(issue.params), params: {} }
    default:
      return { code: 'input.invalid', params: {} }
  }
}

function customCode(params: Readonly<Record<string, unknown>> | undefined): string {
  const code = params?.['code']
  return typeof code === 'string' ? code : 'input.invalid'
}
