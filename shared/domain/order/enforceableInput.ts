import { z } from 'zod'
import { unfoldCase } from '../caseFile/caseInput.ts'
import { naknadaCase } from '../caseFile/naknadaCase.ts'
import { failure, success, type Result } from '../result/result.ts'
import { describeFinding, type DescribedFinding } from '../claim/finding.ts'
import { enforceable, type Enforceability } from './enforceable.ts'
import { orderData } from './orderData.ts'

/** Input of the rule `enforceable`: a case file and what is known of the issued order. */
export const enforceableInput = z.preprocess(unfoldCase, z.strictObject({ case: naknadaCase, order: orderData }))
/** The question to `enforceable`, as read by `enforceableInput`. */
export type EnforceableInput = z.infer<typeof enforceableInput>

/** Whether an order can be enforced, what is missing in words. */
export type EnforceableAnswer = Omit<Enforceability, 'findings'> & Readonly<{ findings: readonly DescribedFinding[] }>

/** Answers for input from outside. Error: `claim.unknown` at `order.claim`. */
export function answerEnforceable({ case: file, order }: EnforceableInput): Result<EnforceableAnswer> {
  if (order.claim !== undefined && !file.claims.some(({ id }) => id === order.claim)) {
    return failure('claim.unknown', 'order.claim')
  }
  const { findings, ...result } = enforceable(file, order)
  return success({ ...result, findings: findings.map(describeFinding) })
}
