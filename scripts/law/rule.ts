import type { z } from 'zod'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { inputError } from './inputError.ts'

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
