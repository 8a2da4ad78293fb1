import type { ProblemParams } from '../domain/result/inputProblems.ts'

/** What is wrong with one field of a form: the dotted path, a code that is a message key, and what the message names. */
export type ExchangeProblem = Readonly<{ field: string; code: string; params: ProblemParams }>

/** A problem; its values never hold personal data. */
export function createProblem(field: string, code: string, params: ProblemParams = {}): ExchangeProblem {
  return { field, code, params }
}
