import { addDays, addMonths, daysBetween } from '../../time/calendarDate.ts'
import type { LedgerActOf } from '../caseFile/ledgerAct.ts'
import type { Payment } from '../caseFile/payment.ts'
import { sum } from './sum.ts'

/** So many equal monthly instalments of a debtor; the agreement ends when `lateToEnd` of them are late at once. Cents. */
export type InstalmentTerms = Omit<LedgerActOf<'instalments'>, 'kind' | 'id'>

/** One instalment: paid, to come, or late since its day. */
export type Instalment = Readonly<{ due: string; state: 'paid' | 'late' | 'ahead' }>
/** How an agreement stands: its instalments, how many are late and since how many days, and when it ended. */
export type InstalmentState = Readonly<{
  debtor: string
  amountCents: number
  rows: readonly Instalment[]
  lateCount: number
  lateDays: number
  endedOn?: string
}>

const USUAL_LATE_TO_END = 2

/**
 * How an agreement stands on a day. What the debtor themself has paid since it was made fills the instalments one after the
 * other; one is late from the day after its day on, whether a working day or not. The agreement ends on the first day on which
 * as many are late at once as it says, two where nothing is said (question 92). Never fails.
 */
export function followInstalments(agreed: InstalmentTerms, payments: readonly Payment[], on: string): InstalmentState {
  const { debtor, amountCents, count, firstDue, lateToEnd = USUAL_LATE_TO_END } = agreed
  const own = payments.filter(({ from, source, date }) => from === debtor && source === 'debtor' && date >= agreed.date)
  const paidBy = (day: string) =>
    Math.floor(sum(own.filter(({ date }) => date <= day).map((one) => one.amountCents)) / amountCents)
  const days = Array.from({ length: count }, (_none, index) => addMonths(firstDue, index))
  const paid = paidBy(on)
  const rows = days.map((due, index): Instalment => {
    if (index < paid) return { due, state: 'paid' }
    return { due, state: due < on ? 'late' : 'ahead' }
  })
  const late = rows.filter(({ state }) => state === 'late')
  // The n-th day is over with n instalments due: what is not paid of them by then is late together.
  const ended = days.find((due, index) => due < on && index + 1 - Math.min(index + 1, paidBy(due)) >= lateToEnd)
  return {
    debtor,
    amountCents,
    rows,
    lateCount: late.length,
    lateDays: late[0] === undefined ? 0 : daysBetween(late[0].due, on),
    ...(ended === undefined ? {} : { endedOn: addDays(ended, 1) }),
  }
}
