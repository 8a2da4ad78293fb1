import { foldKey } from '../../text/fold.ts'
import type { Payment } from '../caseFile/payment.ts'
import { findCitations, type Citations } from './findCitations.ts'
import type { StatementCredit } from './readStatement.ts'

/** Why a line of a statement is thought to pay an order: it cites it, it comes from who owes, or it is just what is owed. */
export const MATCH_REASONS = ['reference', 'payer', 'sum'] as const
/** One of `MATCH_REASONS`. */
export type MatchReason = (typeof MATCH_REASONS)[number]

/** An order on which something is owed, as a line is held against it. Cents. */
export type OwedOrder = Readonly<{
  /** The number of the order, where it has one, and the mark of the file. */
  number?: string
  mark?: string
  debtors: readonly Readonly<{ id: string; name: string }>[]
  balanceCents: number
  /** What a month's instalment is, where one is agreed. */
  instalments: readonly number[]
  /** The payments that are entered already. */
  payments: readonly Pick<Payment, 'date' | 'amountCents' | 'from'>[]
}>

/** How a line fits an order; `from`: which debtor it comes from, where that is known; `isEntered`: the same day and sum stands there. */
export type CreditMatch = Readonly<{ reasons: readonly MatchReason[]; from?: string; isEntered: boolean }>

const FEWEST_WORDS = 2

/**
 * Whether a line of a statement may pay an order, and why; undefined where neither what it cites nor who paid speaks for it: a sum
 * alone is chance. Never more than a proposal: a person enters the payment.
 */
export function matchCredit(credit: StatementCredit, order: OwedOrder): CreditMatch | undefined {
  const { marks, orders } = citationsOf(credit)
  const isOther = orders.length > 0 && !orders.some(({ number }) => number === order.number)
  const isCited = !isOther && (orders.length > 0 || (order.mark !== undefined && marks.includes(order.mark)))
  const payers = order.debtors.filter(({ name }) => isNamed(name, credit.payer))
  // Whoever owes several victims says which order they pay.
  if (isOther || (!isCited && payers.length === 0)) return undefined
  const isSum = credit.amountCents === order.balanceCents || order.instalments.includes(credit.amountCents)
  // Of two of the same name nobody knows which it was; of a single debtor there is no other.
  const [debtor, other] = payers.length > 0 ? payers : order.debtors
  const from = other === undefined ? debtor?.id : undefined
  const isEntered = order.payments.some(
    ({ date, amountCents }) => date === credit.date && amountCents === credit.amountCents,
  )
  return {
    reasons: MATCH_REASONS.filter((reason) => ({ reference: isCited, payer: payers.length > 0, sum: isSum })[reason]),
    ...(from === undefined ? {} : { from }),
    isEntered,
  }
}

/** What a line cites, in its reference or in its purpose. */
export function citationsOf({ reference, purpose }: StatementCredit): Citations {
  return findCitations(`${reference} ; ${purpose}`)
}

/** The better fit first: one that is cited, then one of the payer, then one of just that sum. */
export function compareMatches(one: CreditMatch, other: CreditMatch): number {
  const weight = ({ reasons }: CreditMatch) =>
    Number(reasons.includes('reference')) * 4 + Number(reasons.includes('payer')) * 2 + Number(reasons.includes('sum'))
  return weight(other) - weight(one)
}

/** Every word of the name stands among the words of the payer, in any order: banks turn first and last name round. */
function isNamed(name: string, payer: string): boolean {
  const words = wordsOf(name)
  const given = new Set(wordsOf(payer))
  return words.length >= FEWEST_WORDS && words.every((word) => given.has(word))
}

function wordsOf(text: string): readonly string[] {
  return foldKey(text)
    .split(' ')
    .filter((word) => word !== '')
}
