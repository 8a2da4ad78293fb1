import { splitByShares } from '../../../shared/domain/decision/debtorShares.ts'
import { readCode } from '../../../shared/domain/proof/pageStatement.ts'
import { isRuling } from '../../../shared/domain/caseFile/claimActRecord.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { ORDER_FORM, type NaknadaOrder, type OrderRecord } from '../../../shared/domain/proof/naknadaOrder.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'
import type { CaseContext, EffectContext } from '../context.ts'
import { readSnapshot } from './orderSnapshot.ts'

/** An issued act as data, signed. Error: order.damaged. */
export function recordOfOrder(context: EffectContext<'proof'>, order: OrderSummary): Result<NaknadaOrder> {
  const record = composeRecord(context, order)
  return record.ok ? success(context.services.proof.sealRecord(record.value)) : record
}

/**
 * An issued act as data, out of its snapshot and the codes of its pages. SECURITY: it has numbers, days, sums and codes alone, so
 * that nobody is named whatever is sealed later. Error: order.damaged.
 */
export function composeRecord({ cases, today }: CaseContext, order: OrderSummary): Result<OrderRecord> {
  const snapshot = cases.orders.snapshotOf(order)
  const pages = cases.orders.pageCodesOf(order.id)
  const content = readCode(pages[0] ?? '')?.statement.content
  if (snapshot === undefined || content === undefined) return failure('order.damaged')
  const { office, mark, number, issued, sha256, awardedCents } = order
  return success({
    ...ORDER_FORM,
    ...{ exported: today, office, mark, number, issued, content, file: sha256, awardedCents },
    standing: cases.orders.standingOf(order.id),
    ...(isRuling(order.kind) ? { heads: [] } : decidedIn(snapshot, order.claimId)),
    pages: [...pages],
  })
}

function decidedIn(snapshot: string, claimId: string): Pick<OrderRecord, 'heads' | 'daysToPay' | 'isJoint'> {
  const found = readSnapshot(snapshot).claims.find(({ claim }) => claim.id === claimId)
  const { claim, decision } = found ?? {}
  if (claim === undefined || decision === undefined) return { heads: [] }
  const { shares } = decision
  const heads = claim.heads.map(({ id, code, amountCents }, at) => {
    const said = decision.heads.find(({ head }) => head === id)
    return {
      ...{ head: at + 1, code, claimedCents: amountCents },
      ...{ awardedCents: said?.awardedCents ?? 0, referredCents: said?.referredCents ?? 0 },
      ...(said?.interestFrom === undefined ? {} : { interestFrom: said.interestFrom }),
      ...(said === undefined || shares === undefined
        ? {}
        : { sharesCents: splitByShares(said.awardedCents, shares).map((one) => one.cents) }),
    }
  })
  return {
    heads,
    daysToPay: decision.daysToPay,
    ...(decision.jointly === undefined ? {} : { isJoint: decision.jointly }),
  }
}
