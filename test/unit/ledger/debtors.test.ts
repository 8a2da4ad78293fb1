import { describe, expect, test } from 'vitest'
import type { Payment } from '../../../shared/domain/caseFile/payment.ts'
import { computeLedger, type LedgerInput } from '../../../shared/domain/ledger/ledger.ts'

const paid = (id: string, from: string, amountCents: number, date = '2025-03-01'): Payment => {
  return { id, date, amountCents, source: 'debtor', from }
}
const JOINT = [{ principalCents: 1_000_000, debtors: ['a1', 'a2'] }]

function ledgerOf(input: Partial<LedgerInput>) {
  const found = computeLedger({ debts: JOINT, payments: [], to: '2025-06-01', ...input })
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}
const account = (input: Partial<LedgerInput>, debtor: string) =>
  ledgerOf(input).debtors.find((one) => one.debtor === debtor)

describe('joint debtors', () => {
  test('what one pays frees the other, and is paid for the other above the own half', () => {
    const input = { payments: [paid('p1', 'a1', 600_000)] }
    expect(account(input, 'a1')).toMatchObject({ paidCents: 600_000, owedCents: 400_000, paidForOthersCents: 100_000 })
    expect(account(input, 'a2')).toMatchObject({ paidCents: 0, owedCents: 400_000, paidForOthersCents: 0 })
  })

  test('inner shares that were given divide what is paid for others', () => {
    const input = { payments: [paid('p1', 'a1', 1_000_000)], shares: { a1: 3, a2: 1 } }
    expect(account(input, 'a1')).toMatchObject({ paidForOthersCents: 250_000 })
  })

  test('the heads of one decision are one obligation: half of the whole is nobody else’s', () => {
    const debts = [
      { principalCents: 500_000, debtors: ['a1', 'a2'] },
      { principalCents: 500_000, debtors: ['a2', 'a1'] },
    ]
    expect(account({ debts, payments: [paid('p1', 'a1', 500_000)] }, 'a1')).toMatchObject({ paidForOthersCents: 0 })
  })

  test('of two who pay the whole on one day the second has a surplus, which goes back to that one', () => {
    const input = { payments: [paid('p1', 'a2', 1_000_000), paid('p2', 'a1', 1_000_000)] }
    expect(ledgerOf(input)).toMatchObject({ balanceCents: 0, overpaidCents: 1_000_000, paidCents: 2_000_000 })
    expect(account(input, 'a1')).toMatchObject({ surplusCents: 1_000_000, paidForOthersCents: 0 })
    expect(account(input, 'a2')).toMatchObject({ surplusCents: 0, paidForOthersCents: 500_000 })
  })
})

test('what one owes alone another does not settle, and somebody who owes nothing pays for all', () => {
  const debts = [
    { principalCents: 100_000, debtors: ['a1'] },
    { principalCents: 100_000, debtors: ['a2'] },
  ]
  const own = ledgerOf({ debts, payments: [paid('p1', 'a1', 150_000)] })
  expect(own).toMatchObject({ balanceCents: 100_000, overpaidCents: 50_000 })
  expect(ledgerOf({ debts, payments: [paid('p1', 'v9', 150_000)] })).toMatchObject({ balanceCents: 50_000 })
})

describe('counter-entries and sums written off', () => {
  const writeOffs = [{ id: 'w1', date: '2025-04-01', amountCents: 400_000 }]

  test('a payment that is reversed after the rest was written off is owed again, and no more than that', () => {
    const payments = [paid('p1', 'a1', 600_000)]
    expect(ledgerOf({ payments, writeOffs })).toMatchObject({ balanceCents: 0, writtenOffCents: 400_000 })
    const reversed = ledgerOf({ payments, writeOffs, reversals: [{ entry: 'p1', date: '2025-05-01' }] })
    expect(reversed).toMatchObject({ balanceCents: 600_000, writtenOffCents: 400_000, paidCents: 0 })
  })

  test('what comes in after it was written off is no surplus', () => {
    const late = [paid('p1', 'a1', 600_000), paid('p2', 'a2', 100_000, '2025-05-01')]
    expect(ledgerOf({ payments: late, writeOffs })).toMatchObject({ overpaidCents: 0, writtenOffCents: 300_000 })
  })

  test('what was written off bears no interest', () => {
    const debts = [{ principalCents: 1_000_000, interestFrom: '2025-04-01' }]
    const all = [{ date: '2025-04-01', amountCents: 1_000_000 }]
    expect(ledgerOf({ debts, writeOffs: all })).toMatchObject({ interestCents: 0, accruedCents: 0 })
  })

  test.each([
    [{ reversals: [{ entry: 'p9', date: '2025-05-01' }] }, 'ledger.reversesNothing', 'reversals.0.entry'],
    [{ reversals: [{ entry: 'p1', date: '2025-02-28' }] }, 'ledger.reversedBefore', 'reversals.0.date'],
    [
      { reversals: ['2025-05-01', '2025-05-02'].map((date) => ({ entry: 'p1', date })) },
      'ledger.reversedTwice',
      'reversals.1.entry',
    ],
    [{ writeOffs: [{ id: 'p1', date: '2025-05-01', amountCents: 1 }] }, 'ledger.idTwice', 'writeOffs.0.id'],
  ])('%j is refused', (more, code, field) => {
    const found = computeLedger({ debts: JOINT, payments: [paid('p1', 'a1', 1)], to: '2025-06-01', ...more })
    expect(found).toMatchObject({ ok: false, error: { code, field } })
  })
})

test('costs are settled first, by whoever of the debtors pays', () => {
  const { entries, costsCents } = ledgerOf({ costsCents: 30_000, payments: [paid('p1', 'a2', 50_000)] })
  expect(entries[0]).toMatchObject({ costsCents: 30_000, principalCents: 20_000 })
  expect(costsCents).toBe(0)
})

test('past the last known half-year interest is refused, or a projection that says so', () => {
  const asked = { debts: [{ principalCents: 100_000, interestFrom: '2026-06-30' }], payments: [], to: '2027-01-01' }
  expect(computeLedger(asked)).toMatchObject({ ok: false, error: { code: 'interest.rateUnknown' } })
  expect(ledgerOf({ ...asked, projection: true })).toMatchObject({ projection: true })
  // Nothing is left that could bear interest: the table is not asked.
  const settled = { ...asked, debts: [{ principalCents: 100_000 }] }
  expect(ledgerOf(settled)).not.toHaveProperty('projection')
})
