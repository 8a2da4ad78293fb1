import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Payment } from '../../../shared/domain/caseFile/payment.ts'
import { IMPUTATION_PARTS } from '../../../shared/domain/ledger/imputation.ts'
import { computeLedger, type Ledger, type LedgerInput } from '../../../shared/domain/ledger/ledger.ts'
import type { StateStep } from '../../../shared/domain/caseFile/stateCompensation.ts'
import { computeSubrogation } from '../../../shared/domain/stateCompensation/subrogation.ts'
import { computeLedgerDayByDay } from '../../support/oracles/ledgerOracle.ts'
import { rounds } from '../../support/rounds.ts'

// Random histories of an award: heads owed alone and jointly, payments of debtors, of a bailiff, of the State and of nobody who is named,
// sums written off, counter-entries, any order of imputation, any day.

const ROUNDS = rounds(300, 10_000)
const PEOPLE = ['a1', 'a2', 'a3']
const FIRST_DAY = Date.parse('2019-01-01')
const DAYS = 2_700

const day = fc.integer({ min: 0, max: DAYS }).map((count) => {
  return new Date(FIRST_DAY + count * 86_400_000).toISOString().slice(0, 10)
})
const amount = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 3_000_000 }))
const debt = fc.record(
  { principalCents: amount, interestFrom: day, debtors: fc.subarray(PEOPLE) },
  { requiredKeys: ['principalCents'] },
)
const payment = fc.record(
  {
    date: day,
    amountCents: amount,
    source: fc.constantFrom('debtor' as const, 'bailiff' as const, 'confiscatedGain' as const, 'state' as const),
    from: fc.constantFrom(...PEOPLE, 'stranger'),
  },
  { requiredKeys: ['date', 'amountCents', 'source'] },
)
const history = fc
  .record(
    {
      debts: fc.array(debt, { maxLength: 4 }),
      payments: fc.array(payment, { maxLength: 7 }),
      writeOffs: fc.array(fc.record({ date: day, amountCents: amount }), { maxLength: 2 }),
      costsCents: amount,
      order: fc.shuffledSubarray([...IMPUTATION_PARTS], { minLength: IMPUTATION_PARTS.length }),
      to: day,
      reversed: fc.infiniteStream(fc.boolean()),
    },
    { requiredKeys: ['debts', 'payments', 'writeOffs', 'to', 'reversed'] },
  )
  .map(({ reversed, payments, writeOffs, ...rest }) => {
    const named = {
      payments: payments.map((one, index) => ({ ...one, id: `p${index}` })),
      writeOffs: writeOffs.map((one, index) => ({ ...one, id: `w${index}` })),
    }
    const gone = [...named.payments, ...named.writeOffs].filter(() => reversed.next().value === true)
    return { ...rest, ...named, reversals: gone.map(({ id, date }) => ({ entry: id, date })) }
  })

function ledgerOf(input: LedgerInput): Ledger {
  const found = computeLedger(input)
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}

function withoutReversed({ reversals = [], payments, writeOffs = [], ...rest }: LedgerInput): LedgerInput {
  const gone = new Set(reversals.map(({ entry }) => entry))
  const stands = ({ id = '' }: Readonly<{ id?: string | undefined }>) => !gone.has(id)
  return { ...rest, payments: payments.filter(stands), writeOffs: writeOffs.filter(stands) }
}

function check(predicate: (input: LedgerInput, ledger: Ledger) => void): void {
  fc.assert(
    fc.property(history, (input) => {
      predicate(input, ledgerOf(input))
    }),
    { numRuns: ROUNDS },
  )
}

test(`the lines of a ledger add up to its balance, and nobody is paid more than is owed, in ${ROUNDS} rounds`, () => {
  check(({ debts, costsCents = 0 }, ledger) => {
    const owed = costsCents + debts.reduce((sum, one) => sum + one.principalCents, 0) + ledger.accruedCents
    const settled = ledger.entries.reduce(
      (sum, one) => sum + one.costsCents + one.interestCents + one.principalCents,
      0,
    )
    expect(ledger.balanceCents).toBe(ledger.costsCents + ledger.interestCents + ledger.principalCents)
    expect(owed).toBe(settled + ledger.writtenOffCents + ledger.balanceCents)
    expect(ledger.paidCents).toBe(settled + ledger.overpaidCents)
    expect(settled).toBeLessThanOrEqual(owed)
    const taken = ledger.entries.flatMap(({ payment: _payment, ...line }) => Object.values(line))
    const open = [ledger.costsCents, ledger.interestCents, ledger.principalCents, ledger.writtenOffCents]
    expect(Math.min(0, ...taken, ...open)).toBe(0)
  })
})

test(`a ledger agrees to the cent with one that walks day by day, in ${ROUNDS} rounds`, () => {
  check((input, ledger) => {
    const other = computeLedgerDayByDay(withoutReversed(input))
    expect([ledger.costsCents, ledger.interestCents, ledger.principalCents].map(BigInt)).toEqual([...other.open])
    expect(BigInt(ledger.writtenOffCents)).toBe(other.lost)
    expect(BigInt(ledger.accruedCents)).toBe(other.accrued)
    const lines = ledger.entries.map((one) => [
      one.costsCents,
      one.interestCents,
      one.principalCents,
      one.overpaidCents,
    ])
    expect(lines.map((line) => line.map(BigInt))).toEqual(other.lines.map((line) => [...line]))
  })
})

test(`a reversed entry leaves the ledger as it was without it, in ${ROUNDS} rounds`, () => {
  check((input, ledger) => {
    expect(ledger).toEqual(ledgerOf(withoutReversed(input)))
    const all = [...input.payments, ...(input.writeOffs ?? [])]
    const nothing = ledgerOf({ ...input, reversals: all.map(({ id = '', date }) => ({ entry: id, date })) })
    expect(nothing).toEqual(ledgerOf({ ...input, payments: [], writeOffs: [], reversals: [] }))
  })
})

test(`what debtors paid for others is paid by them and lies within what was settled, in ${ROUNDS} rounds`, () => {
  check((_input, { debtors, entries }) => {
    const settled = (one: Ledger['entries'][number]) => one.payment.amountCents - one.overpaidCents
    for (const one of debtors) {
      const own = entries.filter(({ payment: { from } }) => from === one.debtor)
      expect(one.paidForOthersCents).toBeLessThanOrEqual(own.reduce((sum, line) => sum + settled(line), 0))
      expect(one.surplusCents).toBeLessThanOrEqual(one.paidCents)
    }
  })
})

const givenBack = fc.array(fc.record({ date: day, share: fc.double({ min: 0, max: 1, noNaN: true }) }), {
  maxLength: 3,
})

/** What debtors give back day by day, never more than the State is owed by then. */
function giveBack(ledger: Ledger, told: readonly Readonly<{ date: string; share: number }>[]): readonly StateStep[] {
  const steps: StateStep[] = []
  for (const { date, share } of told.toSorted((one, other) => (one.date < other.date ? -1 : 1))) {
    const entries = ledger.entries.filter(({ payment: { date: paid } }) => paid <= date)
    const amountCents = Math.floor(computeSubrogation({ entries }, steps).restCents * share)
    steps.push({ id: `nd${steps.length}`, kind: 'reimbursement', date, debtor: 'a1', amountCents })
  }
  return steps
}

test(`what the State paid is owed to it once, by debtors or by the victim, in ${ROUNDS} rounds`, () => {
  fc.assert(
    fc.property(history, givenBack, (input, told) => {
      const ledger = ledgerOf(input)
      const found = computeSubrogation(ledger, giveBack(ledger, told))
      const ofState = ledger.entries.filter(({ payment: { source } }) => source === 'state')
      const paid = ofState.reduce((sum, one) => sum + one.payment.amountCents, 0)
      // Every cent of the State is given back, still owed by debtors, or with the victim who owes it on.
      expect(found.givenBackCents + found.restCents + found.returnableCents).toBe(paid)
      expect(found.restCents).toBe(found.settledCents - found.givenBackCents - found.passedCents)
      expect(Math.min(...Object.values(found))).toBeGreaterThanOrEqual(0)
      // What the victim keeps is never above the award: all else goes on to the State or back to whoever paid too much.
      const kept = ledger.paidCents - ledger.overpaidCents
      expect(ledger.paidCents - found.returnableCents).toBeGreaterThanOrEqual(kept)
      // Debtors bear what they paid and owe to the State, and never more of the award than is settled.
      const ofDebtors = ledger.entries.reduce(
        (sum, one) => sum + (one.payment.source === 'state' ? 0 : one.payment.amountCents - one.overpaidCents),
        0,
      )
      expect(ofDebtors + found.givenBackCents + found.passedCents + found.restCents).toBe(kept)
    }),
    { numRuns: ROUNDS },
  )
})

test('a payment in the future of the day asked about changes nothing on that day', () => {
  const later: Payment = { id: 'p1', date: '2024-05-02', amountCents: 10_000, source: 'debtor' }
  const asked: LedgerInput = {
    debts: [{ principalCents: 100_000, interestFrom: '2024-01-01' }],
    payments: [],
    to: '2024-05-01',
  }
  expect(ledgerOf({ ...asked, payments: [later] })).toEqual(ledgerOf(asked))
})
