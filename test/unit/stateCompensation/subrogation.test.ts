import { expect, test } from 'vitest'
import type { Payment } from '../../../shared/domain/caseFile/payment.ts'
import type { StateStep } from '../../../shared/domain/caseFile/stateCompensation.ts'
import { computeLedger, type LedgerInput } from '../../../shared/domain/ledger/ledger.ts'
import { computeSubrogation } from '../../../shared/domain/stateCompensation/subrogation.ts'

// What of the victim's claim passes to the State. One debt of 1.000,00 without interest; sums are counted by hand.

const state = (date: string, amountCents: number, id = 'u1'): Payment => ({ id, date, amountCents, source: 'state' })
const debtor = (date: string, amountCents: number, id = 'u2'): Payment => ({
  id,
  date,
  amountCents,
  source: 'debtor',
  from: 'd1',
})
const back = (date: string, amountCents: number): StateStep => ({
  id: 'nd1',
  kind: 'reimbursement',
  date,
  debtor: 'd1',
  amountCents,
})

function after(payments: readonly Payment[], steps: readonly StateStep[] = [], more: Partial<LedgerInput> = {}) {
  const debts = [{ principalCents: 100_000, debtors: ['d1'] }]
  const ledger = computeLedger({ debts, payments, to: '2028-01-01', ...more })
  if (!ledger.ok) throw new Error(ledger.error.code)
  const { settledCents, givenBackCents, passedCents, restCents, returnableCents } = computeSubrogation(
    ledger.value,
    steps,
  )
  return [ledger.value.balanceCents, settledCents, givenBackCents, passedCents, restCents, returnableCents]
}

// owed to the victim, settled by the State, given back, passed on, owed to the State, owed by the victim to the State
test.each([
  [
    'the State paid a part: it steps into that part',
    [state('2027-06-01', 40_000)],
    [],
    [60_000, 40_000, 0, 0, 40_000, 0],
  ],
  [
    'the debtor paid the rest: the State is still owed its part',
    [state('2027-06-01', 40_000), debtor('2027-07-01', 60_000)],
    [],
    [0, 40_000, 0, 0, 40_000, 0],
  ],
  [
    'the debtor paid the whole to the victim after the State: owes nothing twice, the victim hands on',
    [state('2027-06-01', 40_000), debtor('2027-07-01', 100_000)],
    [],
    [0, 40_000, 0, 40_000, 0, 40_000],
  ],
  [
    'the debtor paid the whole before the State did: the State has its money back from the victim alone',
    [debtor('2027-05-01', 100_000), state('2027-06-01', 40_000)],
    [],
    [0, 0, 0, 0, 0, 40_000],
  ],
  ['the State paid above the debt', [state('2027-06-01', 100_001)], [], [0, 100_000, 0, 0, 100_000, 1]],
  [
    'the debtor gave it back',
    [state('2027-06-01', 40_000)],
    [back('2027-08-01', 40_000)],
    [60_000, 40_000, 40_000, 0, 0, 0],
  ],
  [
    'given back, then paid above what is left: nothing of that is the State’s',
    [state('2027-06-01', 40_000), debtor('2027-09-01', 70_000)],
    [back('2027-08-01', 40_000)],
    [0, 40_000, 40_000, 0, 0, 0],
  ],
  [
    'a gift of a stranger above the debt is not the State’s',
    [state('2027-06-01', 40_000), { ...debtor('2027-07-01', 70_000), source: 'other' }],
    [],
    [0, 40_000, 0, 0, 40_000, 0],
  ],
] as const)('%s', (_what, payments, steps, expected) => {
  expect(after(payments, steps)).toEqual(expected)
})

test('a payment of the State that was reversed leaves nothing, and what was given back meanwhile is asked of nobody', () => {
  const reversals = [{ entry: 'u1', date: '2027-06-01' }]
  expect(after([state('2027-06-01', 40_000)], [], { reversals })).toEqual([100_000, 0, 0, 0, 0, 0])
  expect(after([state('2027-06-01', 40_000)], [back('2027-08-01', 40_000)], { reversals })[4]).toBe(0)
})

test('an order annulled after the State paid: no debt, so the victim owes all of it to the State and the debtor nothing', () => {
  expect(after([state('2027-06-01', 40_000)], [], { debts: [] })).toEqual([0, 0, 0, 0, 0, 40_000])
})
