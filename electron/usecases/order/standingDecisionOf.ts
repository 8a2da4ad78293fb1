import { claimFileOf } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import { standingDecision } from '../../../shared/domain/decision/standingDecision.ts'
import { failure, type Result } from '../../../shared/domain/result/result.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'
import { readSnapshot } from './orderSnapshot.ts'

/**
 * What is decided now by an order that stands, from what was frozen with it and the acts on it: not from what the file says.
 * Errors: order.damaged, those of `standingDecision`.
 */
export function standingDecisionOf({ cases }: CaseContext, file: LoadedCase, order: OrderSummary): Result<Decision> {
  const frozen = cases.orders.snapshotOf(order)
  const claimFile = claimFileOf(file.judged(), order.claimId)
  const issued = frozen === undefined ? undefined : claimFileOf(readSnapshot(frozen), order.claimId)?.decision
  if (claimFile === undefined || issued === undefined) return failure('order.damaged')
  return standingDecision(claimFile.claim, issued, claimFile.acts)
}
