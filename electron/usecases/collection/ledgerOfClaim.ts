import type { LedgerClaim } from '../../../shared/domain/ledger/claimLedger.ts'
import type { StoredClaim } from '../../db/tables/claimTable.ts'
import type { ClaimStep } from '../claim/act.ts'

/** What of a claim its ledger is kept by. */
export function ledgerClaimOf({ file, stored }: Pick<ClaimStep, 'file' | 'stored'>): LedgerClaim {
  const decision = file.decisions().find((one) => one.claim === stored.claim.id)
  return { ...stored, decision }
}

/** An id that no entry of the claim bears. */
export function nextEntryId({ payments, ledgerActs }: Pick<StoredClaim, 'payments' | 'ledgerActs'>): string {
  const taken = new Set([...payments, ...ledgerActs].map(({ id }) => id))
  let number = taken.size + 1
  while (taken.has(`u${number}`)) number += 1
  return `u${number}`
}
