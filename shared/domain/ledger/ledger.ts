import type { Payment } from '../caseFile/payment.ts'
import { shippedInterestTable, type InterestTable } from '../interest/rates.ts'
import { success, type Result } from '../result/result.ts'
import { checkEntries } from './checkEntries.ts'
import { accountsOf, type DebtorAccount, type InnerShares } from './debtorAccounts.ts'
import {
  accrue,
  openDebt,
  owes,
  pay,
  sumOf,
  writeOff,
  type Debt,
  type DebtState,
  type InterestTerms,
} from './debtState.ts'
import { imputationOrderOn, imputationVersion, type ImputationPart } from './imputation.ts'
import type { LedgerAgreement, LedgerContent, LedgerEntry, LedgerWriteOff, WriteOffEntry } from './ledgerContent.ts'
import { sum } from './sum.ts'

/**
 * The state of an award on a day (exclusive). Cents. What was owed at first and accrued is what was settled, is written off
 * and is open: `principalCents` and `costsCents` of the beginning + `accruedCents` = `paidCents` − `overpaidCents` +
 * `writtenOffCents` + `balanceCents`.
 */
export type Ledger = Readonly<{
  entries: readonly LedgerEntry[]
  writeOffs: readonly WriteOffEntry[]
  debtors: readonly DebtorAccount[]
  paidCents: number
  costsCents: number
  interestCents: number
  principalCents: number
  overpaidCents: number
  accruedCents: number
  writtenOffCents: number
  balanceCents: number
  /** Versions of the tables: rates of interest, order of imputation. */
  tables: Readonly<{ interest: string; imputation: string }>
  /** Present where a rate past the last known half-year was supposed. */
  projection?: true
}>

/** What is owed from when by whom, and what became of it; cents, ISO dates. */
export type LedgerInput = LedgerContent &
  Readonly<{
    debts: readonly Debt[]
    to: string
    /** Costs owed by all debtors. */
    costsCents?: number | undefined
    /** Another order of imputation than that of the table. */
    order?: readonly ImputationPart[] | undefined
    shares?: InnerShares | undefined
    projection?: boolean | undefined
    /** The rates of interest; those that ship where nothing is said. */
    rates?: InterestTable
  }>

/**
 * What is owed after payments: interest accrues on the principal still open, and is rounded to cents whenever something is
 * settled; a payment settles costs, then interest, then principal (the table; another `order` may be given), the first debt
 * first, of those debts that the payer owes. What one pays on a joint debt frees the others, and nothing above the debt
 * settles anything: it is a surplus. A sum written off bears no interest any more. What happened after `to` is left out; a
 * reversed entry counts on no day. Of one day payments come before sums written off, each in the order in which they are given.
 * Errors: those of `interest`, and of `checkEntries`. Source: ZOO, imputation of payments, confidence B (domain §10).
 */
export function computeLedger(input: LedgerInput): Result<Ledger> {
  const { debts, to, costsCents = 0, rates = shippedInterestTable, shares } = input
  const sound = checkEntries(input)
  if (!sound.ok) return sound
  const states = [...costsOf(costsCents, debts), ...debts.map((debt) => openDebt(debt))]
  const terms = { rates, projection: input.projection === true }
  const events = eventsOf(paymentsInEffect(input), inEffect(input.writeOffs ?? [], input))
  const settled = settleInOrder(states, events, { terms, order: input.order })
  if (!settled.ok) return settled
  const closed = accrueAll(states, to, terms)
  if (!closed.ok) return closed
  const { entries, writeOffs } = settled.value
  const open = (part: ImputationPart) => sum(states.map((state) => state.open[part]))
  return success({
    entries,
    writeOffs,
    debtors: accountsOf(states, entries, shares),
    paidCents: sum(entries.map(({ payment }) => payment.amountCents)),
    costsCents: open('costs'),
    interestCents: open('interest'),
    principalCents: open('principal'),
    overpaidCents: sum(entries.map((entry) => entry.overpaidCents)),
    accruedCents: sum(states.map((state) => state.accruedCents)),
    writtenOffCents: sum(states.map(({ lost }) => sumOf(lost))),
    balanceCents: sum(states.map((state) => sumOf(state.open))),
    tables: { interest: rates.version, imputation: imputationVersion },
    ...(settled.value.isProjected || closed.value ? { projection: true as const } : {}),
  })
}

function costsOf(costsCents: number, debts: readonly Debt[]): readonly DebtState[] {
  if (costsCents === 0) return []
  return [openDebt({ principalCents: 0, debtors: debts.flatMap(({ debtors = [] }) => debtors) }, costsCents)]
}

type Effect = Pick<LedgerInput, 'reversals' | 'to'>

/** The payments of a ledger that count on its day: none that was reversed, none after the day. */
export function paymentsInEffect({ payments, ...effect }: Effect & Pick<LedgerInput, 'payments'>): readonly Payment[] {
  return inEffect(payments, effect)
}

function inEffect<One extends LedgerAgreement>(all: readonly One[], { reversals = [], to }: Effect): readonly One[] {
  const gone = new Set(reversals.map(({ entry }) => entry))
  return all.filter(({ id, date }) => date <= to && (id === undefined || !gone.has(id)))
}

type LedgerEvent = Readonly<{ date: string; payment: Payment } | { date: string; writeOff: LedgerWriteOff }>

function eventsOf(payments: readonly Payment[], writeOffs: readonly LedgerWriteOff[]): readonly LedgerEvent[] {
  const events = [
    ...payments.map((payment) => ({ date: payment.date, payment })),
    ...writeOffs.map((one) => ({ date: one.date, writeOff: one })),
  ]
  return events.toSorted((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)))
}

type Settled = Readonly<{
  entries: readonly LedgerEntry[]
  writeOffs: readonly WriteOffEntry[]
  isProjected: boolean
}>
type Rules = Readonly<{ terms: InterestTerms; order: readonly ImputationPart[] | undefined }>

function settleInOrder(states: readonly DebtState[], events: readonly LedgerEvent[], rules: Rules): Result<Settled> {
  const entries: LedgerEntry[] = []
  const writeOffs: WriteOffEntry[] = []
  let isProjected = false
  for (const event of events) {
    const order = rules.order ?? imputationOrderOn(event.date)
    const concerned = 'payment' in event ? debtsOf(states, event.payment.from) : states
    const accrued = accrueAll(concerned, event.date, rules.terms)
    if (!accrued.ok) return accrued
    isProjected ||= accrued.value
    if ('payment' in event) entries.push(settlePayment(states, concerned, event.payment, order))
    else writeOffs.push({ writeOff: event.writeOff, ...centsOf(writeOff(states, event.writeOff.amountCents, order)) })
  }
  return success({ entries, writeOffs, isProjected })
}

// Somebody who owes nothing may pay for those who do, on any debt.
function debtsOf(states: readonly DebtState[], payer: string | undefined): readonly DebtState[] {
  const own = payer === undefined ? states : states.filter((state) => owes(state, payer))
  return own.length === 0 ? states : own
}

function accrueAll(states: readonly DebtState[], to: string, terms: InterestTerms): Result<boolean> {
  let isProjected = false
  for (const state of states) {
    const accrued = accrue(state, to, terms)
    if (!accrued.ok) return accrued
    isProjected ||= accrued.value
  }
  return success(isProjected)
}

function settlePayment(
  states: readonly DebtState[],
  concerned: readonly DebtState[],
  payment: Payment,
  order: readonly ImputationPart[],
): LedgerEntry {
  const taken = pay(concerned, payment.amountCents, order, payment.from)
  return {
    payment,
    ...centsOf(taken),
    overpaidCents: payment.amountCents - sumOf(taken),
    remainingCents: sum(states.map(({ open }) => open.principal)),
  }
}

function centsOf(parts: Readonly<Record<ImputationPart, number>>) {
  return { costsCents: parts.costs, interestCents: parts.interest, principalCents: parts.principal }
}
