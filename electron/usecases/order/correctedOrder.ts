import { claimFileOf } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'
import { standingDecisionOf } from './standingDecisionOf.ts'
import { orderThatStands, outsideThatStands } from './standingOrder.ts'

/** The order that a ruling is about: its number, or the mark of one that was made outside the program; and what is decided by it now. */
export type CorrectedOrder = Readonly<{
  claimId: string
  ordinal: number
  cited: Readonly<{ number: string; issued: string } | { mark: string; issued: string }>
  injuredCnr: string
  injuredEn: string
  decision: Decision
}>

/**
 * The order on a claim that a ruling can be about. Of one of the program what is decided now follows from what was frozen with it;
 * of one made outside it, from what is recorded of it. Errors: ruling.noOrder, those of `standingDecisionOf`.
 */
export function correctedOrder(context: CaseContext, file: LoadedCase, claim: string): Result<CorrectedOrder> {
  const own = orderThatStands(file, claim)
  if (own !== undefined) {
    const decision = standingDecisionOf(context, file, own)
    const { number, issued } = own
    return decision.ok ? success({ ...own, cited: { number, issued }, decision: decision.value }) : decision
  }
  const outside = outsideThatStands(file, claim)
  const decision = claimFileOf(file.judged(), claim)?.decision
  if (outside === undefined || decision === undefined) return failure('ruling.noOrder')
  return success({ ...outside, cited: { mark: outside.mark, issued: outside.date }, decision })
}
