import type { ClaimFile } from '../caseFile/caseFile.ts'
import { ledgerActsOf } from '../caseFile/ledgerAct.ts'
import type { AmountOf } from './stateProceeding.ts'

/** The amounts of the payments on a claim that were not reversed, by their entries. */
export function amountsOf({ payments, ledgerActs = [] }: Pick<ClaimFile, 'payments' | 'ledgerActs'>): AmountOf {
  const gone = new Set(ledgerActsOf(ledgerActs, 'reversal').map(({ entry }) => entry))
  const amounts = new Map(
    payments.flatMap(({ id, amountCents }) => (id === undefined || gone.has(id) ? [] : [[id, amountCents] as const])),
  )
  return (entry) => amounts.get(entry)
}

/** What the State has paid on claims, as far as it was not reversed: the figure of the report. Cents. */
export function sumOfState(claims: readonly Pick<ClaimFile, 'payments' | 'ledgerActs'>[]): number {
  return claims
    .flatMap((one) => {
      const amountOf = amountsOf(one)
      return one.payments.map(({ id, source }) => (source === 'state' ? (amountOf(id ?? '') ?? 0) : 0))
    })
    .reduce((sum, cents) => sum + cents, 0)
}
