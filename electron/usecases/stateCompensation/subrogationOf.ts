import type { StateStep } from '../../../shared/domain/caseFile/stateCompensation.ts'
import { computeClaimLedger } from '../../../shared/domain/ledger/claimLedger.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { computeSubrogation, type Subrogation } from '../../../shared/domain/stateCompensation/subrogation.ts'
import type { ClaimStep } from '../claim/act.ts'
import { ledgerClaimOf } from '../collection/ledgerOfClaim.ts'
import type { QueryContext } from '../context.ts'

type OfClaim = Pick<ClaimStep, 'file' | 'stored'> & Readonly<{ context: Pick<QueryContext, 'laws' | 'today'> }>

/** What the State has stepped into by the ledger of today. Errors: those of `computeLedger`. */
export function subrogationOf({ context, ...of }: OfClaim, steps: readonly StateStep[]): Result<Subrogation> {
  const { laws, today } = context
  const terms = { rates: laws.on(today).interest, projection: true }
  const ledger = computeClaimLedger(ledgerClaimOf(of), today, terms)
  return ledger.ok ? success(computeSubrogation(ledger.value, steps)) : ledger
}
