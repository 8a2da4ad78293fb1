import {
  addDays,
  calendarDate,
  daysBetween,
  isCalendarDate,
  isLeapYear,
  yearOf,
  type CalendarDate,
} from '../../time/calendarDate.ts'
import { centsFromRational, isCents, sumRational } from '../money/cents.ts'
import { rational, rationalFromDecimal, multiplyRational, toDecimalText, type Rational } from '../money/rational.ts'
import { failure, success, type Result } from '../result/result.ts'
import type { InterestInput } from './interestInput.ts'
import { checkInterestTable, shippedInterestTable, type InterestRate, type InterestTable } from './rates.ts'

/** A stretch with one rate and one divisor; `amount` in euro, 10 places, unrounded sum behind it. */
export type InterestSegment = Readonly<{
  from: CalendarDate
  to: CalendarDate
  days: number
  ratePercent: number
  divisor: number
  amount: string
  projected?: true
}>

/**
 * Interest in cents with its segments; `table` is the version of the rates, `projection` where a rate is not known yet.
 */
export type Interest = Readonly<{
  totalCents: number
  days: number
  segments: readonly InterestSegment[]
  /** Version of the table of rates. */
  table: string
  /** Present where a rate past the last known half-year was supposed. */
  projection?: true
}>

type Stretch = Readonly<{ from: CalendarDate; to: CalendarDate; rate: InterestRate; projected: boolean }>

const AMOUNT_PLACES = 10
const CENTS_IN_EURO = 100n

/** Cuts [from, to) where the rate or the calendar year changes; the last rate runs on past the table's end. */
function splitByRate(from: CalendarDate, to: CalendarDate, table: InterestTable): readonly Stretch[] {
  const found: Stretch[] = []
  let start = from
  let index = table.rates.findIndex((row) => row.validTo >= from)
  if (index === -1) index = table.rates.length - 1
  while (start < to) {
    const rate = table.rates[index]
    if (rate === undefined) break
    const projected = start > rate.validTo
    const last = index === table.rates.length - 1
    const ends = [to, calendarDate(yearOf(start) + 1, 1, 1)]
    if (!projected) ends.push(addDays(rate.validTo, 1))
    const end = ends.reduce((one, other) => (other < one ? other : one))
    found.push({ from: start, to: end, rate, projected })
    if (end > rate.validTo && !last) index += 1
    start = end
  }
  return found
}

function amountOf(principal: Rational, stretch: Stretch, divisor: bigint): Rational {
  const rate = rationalFromDecimal(stretch.rate.ratePercent) ?? rational(0n)
  const days = BigInt(daysBetween(stretch.from, stretch.to))
  return multiplyRational(multiplyRational(principal, rate), rational(days, divisor))
}

function checkInput(input: InterestInput, table: InterestTable): Result<InterestTable> {
  if (!isCents(input.principalCents)) return failure('amount.invalid', 'principalCents')
  if (!isCalendarDate(input.from)) return failure('date.invalid', 'from')
  if (!isCalendarDate(input.to)) return failure('date.invalid', 'to')
  if (input.to < input.from) return failure('interest.periodReversed', 'to')
  const sound = checkInterestTable(table)
  if (!sound.ok) return sound
  const first = table.rates[0]
  const last = table.rates.at(-1)
  if (first === undefined || last === undefined) return failure('interest.tableEmpty')
  if (input.from < first.validFrom) return failure('interest.rateUnknown', 'from', { known: first.validFrom })
  const pastEnd = input.to > addDays(last.validTo, 1)
  if (pastEnd && input.projection !== true) return failure('interest.rateUnknown', 'to', { known: last.validTo })
  return sound
}

/**
 * Statutory default interest, simple and decursive: principal × rate × days ÷ divisor, per half-year and per
 * calendar year (ZVSZK 3, 4, 6; domain §10). `from` is the first day that bears interest, `to` the first that
 * does not. Exact fractions throughout; the sum is rounded once, half-up, to whole cents.
 * Errors: `amount.invalid`, `date.invalid`, `interest.periodReversed`, `interest.rateUnknown` (before the table;
 * past its last half-year unless `projection`), `amount.overflow`, and those of `checkInterestTable`.
 */
export function computeInterest(input: InterestInput, table: InterestTable = shippedInterestTable): Result<Interest> {
  const sound = checkInput(input, table)
  if (!sound.ok) return sound
  const principal = rational(BigInt(input.principalCents))
  const parts = splitByRate(input.from, input.to, table).map((stretch) => {
    const divisor = isLeapYear(yearOf(stretch.from)) ? table.divisorLeap : table.divisorCommon
    return { stretch, divisor, exact: amountOf(principal, stretch, BigInt(divisor)) }
  })
  const total = centsFromRational(sumRational(parts.map((part) => part.exact)), 'principalCents')
  if (!total.ok) return total
  const projected = parts.some((part) => part.stretch.projected)
  return success({
    totalCents: total.value,
    days: daysBetween(input.from, input.to),
    segments: parts.map(({ stretch, divisor, exact }) => ({
      from: stretch.from,
      to: stretch.to,
      days: daysBetween(stretch.from, stretch.to),
      ratePercent: Number(stretch.rate.ratePercent),
      divisor: Number(divisor),
      amount: toDecimalText(multiplyRational(exact, rational(1n, CENTS_IN_EURO)), AMOUNT_PLACES),
      ...(stretch.projected ? { projected: true as const } : {}),
    })),
    table: table.version,
    ...(projected ? { projection: true as const } : {}),
  })
}
