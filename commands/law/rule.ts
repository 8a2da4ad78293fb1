import type { z } from 'zod'
import { readInput } from '../../shared/domain/result/inputProblems.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'

/** A rule as the command line sees it: any value in, a plain value or an error out. Never throws on bad input. */
export type Rule = (input: unknown) => Result<unknown>

/** A rule from the strict schema of its input and the pure function that answers; a `Result` is handed through. */
export function defineRule<Schema extends z.ZodType>(
  schema: Schema,
  compute: (input: z.output<Schema>) => unknown,
): Rule {
  return function rule(input) {
    const reading = readInput(schema, input, 1)
    if (!reading.ok) {
      const { code, path } = reading.problems[0] ?? { code: 'input.format', path: [] }
      return failure(code, path.length === 0 ? undefined : path.join('.'))
    }
    const answer = compute(reading.value)
    if (!isResult(answer)) return success(answer)
    return answer.ok ? answer : failure(answer.error.code, answer.error.field, answer.error.params)
  }
}

function isResult(value: unknown): value is Result<unknown> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false
  return value.ok === true ? 'value' in value : value.ok === false && 'error' in value
}
