import type { ClaimFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import type { StoredClaim } from '../../db/tables/claimTable.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'

/** Claims with what happened to them. */
export function assembleClaims(
  claims: readonly StoredClaim[],
  decisions: readonly Decision[],
  orders: readonly OrderSummary[],
): readonly ClaimFile[] {
  return claims.map(({ claim, stage, payments, ledgerActs }) => ({
    claim,
    stage,
    decision: decisions.find((decision) => decision.claim === claim.id),
    acts: orders
      .filter(({ claimId }) => claimId === claim.id)
      .map(({ kind, ordinal, issued, number }) => ({ act: kind, ordinal, date: issued, number })),
    services: [],
    payments,
    ...(ledgerActs.length === 0 ? {} : { ledgerActs }),
  }))
}
