import { expect, test } from 'vitest'
import type { Payment } from '../../../shared/domain/caseFile/payment.ts'
import { computeLedger } from '../../../shared/domain/ledger/ledger.ts'

const paid = (date: string, amountCents: number): Payment => ({ date, amountCents, source: 'debtor' })
const DEBT = [{ principalCents: 500_000, interestFrom: '2025-03-01' }]

function state(payments: readonly Payment[], to: string, more: Partial<Parameters<typeof computeLedger>[0]> = {}) {
  const result = computeLedger({ debts: DEBT, payments, to, ...more })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

test('without payments interest is that of the period', () => {
  expect(state([], '2025-09-01')).toMatchObject({ interestCents: 27_255, principalCents: 500_000, paidCents: 0 })
})

test('a payment settles costs, then interest, then principal', () => {
  const { entries, ...rest } = state([paid('2025-09-01', 130_000)], '2025-09-01', { costsCents: 2_745 })
  expect(entries[0]).toMatchObject({
    costsCents: 2_745,
    interestCents: 27_255,
    principalCents: 100_000,
    remainingCents: 400_000,
  })
  expect(rest).toMatchObject({ costsCents: 0, interestCents: 0, principalCents: 400_000 })
})

test('another order may be agreed', () => {
  const { entries } = state([paid('2025-09-01', 30_000)], '2025-09-01', { order: ['principal', 'interest', 'costs'] })
  expect(entries[0]).toMatchObject({ interestCents: 0, principalCents: 30_000 })
})

test('interest runs on what is left, and what is paid too much is seen', () => {
  const half = state([paid('2025-09-01', 277_255)], '2025-10-01')
  // 2.500,00 × 10,15 % × 30 ÷ 36 500 = 20,856…
  expect(half).toMatchObject({ principalCents: 250_000, interestCents: 2_086 })
  expect(state([paid('2025-09-01', 600_000)], '2025-12-01')).toMatchObject({
    principalCents: 0,
    interestCents: 0,
    overpaidCents: 72_745,
  })
})

test('every cent of a payment is accounted for', () => {
  const payments = [paid('2025-12-24', 99_999), paid('2025-05-05', 1), paid('2025-08-13', 31_415)]
  for (const entry of state(payments, '2026-01-15').entries) {
    expect(entry.costsCents + entry.interestCents + entry.principalCents + entry.overpaidCents).toBe(
      entry.payment.amountCents,
    )
  }
})

test('a payment after the day does not count', () => {
  expect(state([paid('2025-09-02', 100)], '2025-09-01').entries).toEqual([])
})
