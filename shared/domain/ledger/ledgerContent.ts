import type { Payment } from '../caseFile/payment.ts'

/** One payment and what it settled; `remainingCents` is the principal left after it. Cents. */
export type LedgerEntry = Readonly<{
  payment: Payment
  costsCents: number
  interestCents: number
  principalCents: number
  overpaidCents: number
  remainingCents: number
}>

/** A counter-entry: the entry of that id counts as if it had never been made. */
export type LedgerReversal = Readonly<{ id?: string | undefined; entry: string; date: string }>

/** A sum that nobody expects any more, from its day on; what is paid of it after all still counts. Cents. */
export type LedgerWriteOff = Readonly<{ id?: string | undefined; date: string; amountCents: number }>

/** A sum written off and what of the debt it took away; the rest of it found nothing to take. Cents. */
export type WriteOffEntry = Readonly<{
  writeOff: LedgerWriteOff
  costsCents: number
  interestCents: number
  principalCents: number
}>

/** An agreement on instalments, which a counter-entry may undo too; it changes nothing of what is owed. */
export type LedgerAgreement = Readonly<{ id?: string | undefined; date: string }>

/** What was entered into a ledger. */
export type LedgerContent = Readonly<{
  payments: readonly Payment[]
  reversals?: readonly LedgerReversal[] | undefined
  writeOffs?: readonly LedgerWriteOff[] | undefined
  instalments?: readonly LedgerAgreement[] | undefined
}>
