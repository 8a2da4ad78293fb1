import { expect, test } from 'vitest'
import type { Payment } from '../../../shared/domain/caseFile/payment.ts'
import { followInstalments } from '../../../shared/domain/ledger/instalments.ts'

const AGREED = { date: '2026-06-01', debtor: 'a1', amountCents: 150_000, count: 9, firstDue: '2026-06-15' }
const paid = (date: string, amountCents: number, more: Partial<Payment> = {}): Payment => {
  return { date, amountCents, source: 'debtor', from: 'a1', ...more }
}
const FOUR = ['2026-06-15', '2026-07-15', '2026-08-15', '2026-09-15'].map((date) => paid(date, 150_000))
const words = (payments: readonly Payment[], on: string, more: object = {}) =>
  followInstalments({ ...AGREED, ...more }, payments, on)
    .rows.map(({ state }) => state[0])
    .join('')

test('instalments are paid, late from the day after their day, or to come', () => {
  expect(words(FOUR, '2026-10-15')).toBe('ppppaaaaa')
  expect(words(FOUR, '2026-10-16')).toBe('pppplaaaa')
  expect(words([...FOUR, paid('2026-10-20', 150_000)], '2026-10-21')).toBe('pppppaaaa')
})

test('the agreement ends with the second that is late at once, or the number it names', () => {
  expect(followInstalments(AGREED, FOUR, '2026-11-15')).not.toHaveProperty('endedOn')
  expect(followInstalments(AGREED, FOUR, '2026-11-23')).toMatchObject({
    lateCount: 2,
    lateDays: 39,
    endedOn: '2026-11-16',
  })
  expect(followInstalments({ ...AGREED, lateToEnd: 3 }, FOUR, '2026-11-23')).not.toHaveProperty('endedOn')
})

test('an agreement that has ended stays ended, whatever is paid later', () => {
  const late = [...FOUR, paid('2026-11-20', 750_000)]
  expect(followInstalments(AGREED, late, '2026-11-23')).toMatchObject({ lateCount: 0, endedOn: '2026-11-16' })
})

test('only what the debtor paid themself since the agreement counts', () => {
  const others = [
    paid('2026-05-31', 150_000),
    paid('2026-06-15', 150_000, { from: 'a2' }),
    paid('2026-06-15', 150_000, { source: 'bailiff' }),
  ]
  expect(words(others, '2026-06-16')).toBe('laaaaaaaa')
  expect(words([paid('2026-06-10', 300_000)], '2026-07-16')).toBe('ppaaaaaaa')
  expect(words([paid('2026-06-10', 299_999)], '2026-07-16')).toBe('plaaaaaaa')
})

test('an instalment of the thirty-first is due on the last day of a shorter month', () => {
  const { rows } = followInstalments({ ...AGREED, firstDue: '2026-08-31', count: 3 }, [], '2026-08-01')
  expect(rows.map(({ due }) => due)).toEqual(['2026-08-31', '2026-09-30', '2026-10-31'])
})
