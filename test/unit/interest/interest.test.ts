import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeInterest } from '../../../shared/domain/interest/interest.ts'
import { interestInput } from '../../../shared/domain/interest/interestInput.ts'
import { checkInterestTable, shippedInterestTable } from '../../../shared/domain/interest/rates.ts'
import { daysKnown, firstKnownDay, computeInterestDayByDay } from '../../support/oracles/interestOracle.ts'
import { rounds } from '../../support/rounds.ts'

const ROUNDS = rounds(2_000, 20_000)

const DAY = 86_400_000
const date = (index: number) => new Date(firstKnownDay + index * DAY).toISOString().slice(0, 10)
const value = (principalCents: number, from: string, to: string, projection?: boolean) => {
  const result = computeInterest({ principalCents, from, to, ...(projection === undefined ? {} : { projection }) })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const error = (principalCents: number, from: string, to: string) => {
  const result = computeInterest({ principalCents, from, to })
  return result.ok ? undefined : [result.error.code, result.error.field]
}

describe('interest', () => {
  // The first three are the vectors of the legal description; the others by hand: principal × rate × days ÷ divisor.
  test.each([
    [1_000_000, '2023-06-15', '2024-07-15', 131_940, 396],
    [500_000, '2025-03-01', '2025-09-01', 27_255, 184],
    [123_456, '2019-01-01', '2020-01-01', 9_876, 365],
    [1_000_000, '2020-01-01', '2021-01-01', 80_000, 366],
    [1_000_000, '2021-01-01', '2022-01-01', 80_000, 365],
    [3_650_000, '2021-03-01', '2021-03-02', 800, 1],
    [3_660_000, '2020-02-29', '2020-03-01', 800, 1],
    [1_000_000, '2019-12-31', '2020-01-02', 438, 2],
    [1_000_000, '2018-12-31', '2019-01-02', 411, 2],
    [1_000_000, '2026-06-30', '2026-07-01', 278, 1],
    [728_000, '2025-07-01', '2026-06-15', 70_653, 349],
    [99_999_999_999_999, '2010-01-01', '2010-12-31', 7_978_082_191_781, 364],
    [100, '2024-01-01', '2024-01-15', 0, 14],
    [100, '2024-01-01', '2024-01-16', 1, 15],
    [0, '2024-01-01', '2025-01-01', 0, 366],
    [1_000, '2024-05-05', '2024-05-05', 0, 0],
  ])('%i cents from %s to %s', (principal, from, to, total, days) => {
    expect(value(principal, from, to)).toMatchObject({ totalCents: total, days })
  })

  test('splits by half-year and by calendar year, with amounts of ten places', () => {
    const { segments, table } = value(1_000_000, '2023-06-15', '2024-07-15')
    expect(
      segments.map((part) => [part.from, part.to, part.days, part.ratePercent, part.divisor, part.amount]),
    ).toEqual([
      ['2023-06-15', '2023-07-01', 16, 10.5, 36500, '46.0273972603'],
      ['2023-07-01', '2024-01-01', 184, 12, 36500, '604.9315068493'],
      ['2024-01-01', '2024-07-01', 182, 12.5, 36600, '621.5846994536'],
      ['2024-07-01', '2024-07-15', 14, 12.25, 36600, '46.8579234973'],
    ])
    expect(table).toBe(shippedInterestTable.version)
  })

  test('refuses what the table does not know, and projects only when asked', () => {
    expect(error(1, '2026-06-01', '2026-07-02')).toEqual(['interest.rateUnknown', 'to'])
    expect(error(1, '2009-12-31', '2010-02-01')).toEqual(['interest.rateUnknown', 'from'])
    const projected = value(100_000, '2026-06-01', '2027-02-01', true)
    expect(projected.projection).toBe(true)
    expect(projected.segments.map((part) => part.projected ?? false)).toEqual([false, true, true])
    expect(value(100_000, '2025-06-01', '2026-02-01', true).projection).toBeUndefined()
    expect(value(100_000, '2027-01-01', '2028-03-01', true).segments.map((part) => part.divisor)).toEqual([
      36500, 36600,
    ])
  })

  test.each([
    [Number.NaN, '2024-01-01', '2024-02-01', 'amount.invalid', 'principalCents'],
    [-1, '2024-01-01', '2024-02-01', 'amount.invalid', 'principalCents'],
    [1.5, '2024-01-01', '2024-02-01', 'amount.invalid', 'principalCents'],
    [1e300, '2024-01-01', '2024-02-01', 'amount.invalid', 'principalCents'],
    [1, '2024-02-30', '2024-03-01', 'date.invalid', 'from'],
    [1, '2024-02-01', '2023-02-29', 'date.invalid', 'to'],
    [1, '2024-02-02', '2024-02-01', 'interest.periodReversed', 'to'],
    [1, 'x'.repeat(400), '2024-02-01', 'date.invalid', 'from'],
  ])('bad input %s %s %s', (principal, from, to, code, field) => {
    expect(error(principal, from, to)).toEqual([code, field])
  })

  test('the schema is strict', () => {
    expect(interestInput.safeParse({ principalCents: 1, from: '2024-01-01', to: '2024-02-01', more: 1 }).success).toBe(
      false,
    )
    expect(interestInput.safeParse({ principalCents: 1, from: '2024-02-30', to: '2024-03-01' }).success).toBe(false)
    expect(
      interestInput.safeParse({ principalCents: Number('9'.repeat(400)), from: '2024-02-03', to: '2024-03-01' })
        .success,
    ).toBe(false)
  })

  test('a table passed in is used, and a broken one is refused', () => {
    const rates = [
      { validFrom: '2030-01-01', validTo: '2030-12-31', ratePercent: '3.65', source: 'x', confidence: 'S' },
    ]
    const own = { version: 'own', divisorCommon: '36500', divisorLeap: '36600', rates }
    const result = computeInterest({ principalCents: 1_000_000, from: '2030-01-01', to: '2030-01-11' }, own)
    expect(result).toMatchObject({ ok: true, value: { totalCents: 1_000, table: 'own' } })
    const gap = {
      ...own,
      rates: [
        ...rates,
        { ...rates[0], validFrom: '2031-01-02', validTo: '2031-02-01', ratePercent: '1', source: '', confidence: 'U' },
      ],
    }
    expect(checkInterestTable(gap)).toMatchObject({ ok: false, error: { code: 'interest.tableGap', field: 'rates.1' } })
    expect(checkInterestTable({ ...own, rates: [] })).toMatchObject({ error: { code: 'interest.tableEmpty' } })
    expect(checkInterestTable({ ...own, divisorLeap: '0' })).toMatchObject({
      error: { code: 'interest.divisorInvalid' },
    })
    expect(
      checkInterestTable({ ...own, rates: [{ ...rates[0], ratePercent: 'NaN' } as (typeof rates)[0]] }),
    ).toMatchObject({
      error: { code: 'interest.rateInvalid' },
    })
  })
})

const span = fc
  .tuple(fc.integer({ min: 0, max: daysKnown }), fc.integer({ min: 0, max: daysKnown }))
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)
const principal = fc.oneof(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 9_999_999_999_999 }))

describe('interest, properties', () => {
  test(`agrees with the day-by-day computation in ${String(ROUNDS)} rounds of random inputs`, () => {
    fc.assert(
      fc.property(principal, span, (cents, [from, to]) => {
        return (
          BigInt(value(cents, date(from), date(to)).totalCents) === computeInterestDayByDay(BigInt(cents), from, to)
        )
      }),
      { numRuns: ROUNDS },
    )
  })

  test('is additive over a split span: the parts, each rounded once, differ from the whole by one cent at most', () => {
    fc.assert(
      fc.property(principal, span, fc.nat(), (cents, [from, to], where) => {
        const middle = from + (to === from ? 0 : where % (to - from))
        const parts =
          value(cents, date(from), date(middle)).totalCents + value(cents, date(middle), date(to)).totalCents
        return Math.abs(parts - value(cents, date(from), date(to)).totalCents) <= 1
      }),
    )
  })

  test('is exactly additive before rounding: with principals of whole divisors no cent is ever lost', () => {
    // A multiple of both divisors × 100 makes every stretch a whole number of cents.
    const unit = 36_500 * 366
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), span, fc.nat(), (times, [from, to], where) => {
        const cents = unit * 100 * times
        const middle = from + (to === from ? 0 : where % (to - from))
        const parts =
          value(cents, date(from), date(middle)).totalCents + value(cents, date(middle), date(to)).totalCents
        return parts === value(cents, date(from), date(to)).totalCents
      }),
    )
  })

  test('is monotone in the principal and in the length of the span', () => {
    fc.assert(
      fc.property(principal, fc.integer({ min: 0, max: 1_000_000 }), span, (cents, more, [from, to]) => {
        const less = value(cents, date(from), date(to)).totalCents
        expect(value(cents + more, date(from), date(to)).totalCents).toBeGreaterThanOrEqual(less)
        expect(value(cents, date(from), date(Math.max(from, to - 1))).totalCents).toBeLessThanOrEqual(less)
      }),
    )
  })

  test('segments touch, fill the span and add up to its days', () => {
    fc.assert(
      fc.property(span, ([from, to]) => {
        const { segments, days } = value(1_000_000, date(from), date(to))
        expect(segments.reduce((sum, part) => sum + part.days, 0)).toBe(days)
        expect(segments.slice(1).every((part, index) => part.from === segments[index]?.to)).toBe(true)
        expect(
          segments.every(
            (part) =>
              part.from.slice(0, 4) === date(Math.round((Date.parse(part.to) - firstKnownDay) / DAY) - 1).slice(0, 4),
          ),
        ).toBe(true)
      }),
    )
  })
})
