import table from '../../../resources/legal/interestRates.json' with { type: 'json' }
import { addDays, isCalendarDate, type CalendarDate } from '../../time/calendarDate.ts'
import { rationalFromDecimal } from '../money/rational.ts'
import { failure, success, type Result } from '../result/result.ts'

/** The rate of one half-year, per cent a year as a decimal text; both days inclusive. */
export type InterestRate = Readonly<{
  validFrom: CalendarDate
  validTo: CalendarDate
  ratePercent: string
  gazette?: string | null | undefined
  source: string
  confidence: string
}>

/** A version of the table of statutory default interest, without gaps, oldest first (ZVSZK 3–6). */
export type InterestTable = Readonly<{
  version: string
  divisorCommon: string
  divisorLeap: string
  rates: readonly InterestRate[]
}>

/** The table that ships: resources/legal/interestRates.json. An office may sign off a newer one and pass that. */
export const shippedInterestTable: InterestTable = table

/**
 * The day up to which interest can be computed, not counted itself: the day after the last known rate (ZVSZK 4, 5). Later
 * half-years are published as they begin.
 */
export function findLastKnownDay(rates: InterestTable = shippedInterestTable): string {
  const last = rates.rates.at(-1)
  if (last === undefined) throw new RangeError('empty table of rates')
  return addDays(last.validTo, 1)
}

const RATE = /^\d{1,3}(?:\.\d{1,6})?$/

/**
 * Checks a table before it is used or signed off. Errors, with the row in `field`: `interest.tableEmpty`,
 * `interest.rateInvalid`, `interest.tableGap` (rows do not follow one another), `interest.divisorInvalid`.
 */
export function checkInterestTable(candidate: InterestTable): Result<InterestTable> {
  for (const field of ['divisorCommon', 'divisorLeap'] as const) {
    if (!/^[1-9]\d{0,9}$/.test(candidate[field])) return failure('interest.divisorInvalid', field)
  }
  if (candidate.rates.length === 0) return failure('interest.tableEmpty', 'rates')
  for (const [index, row] of candidate.rates.entries()) {
    const sound = isCalendarDate(row.validFrom) && isCalendarDate(row.validTo) && row.validFrom <= row.validTo
    if (!sound || !RATE.test(row.ratePercent) || rationalFromDecimal(row.ratePercent) === undefined) {
      return failure('interest.rateInvalid', `rates.${index}`)
    }
    const before = candidate.rates[index - 1]
    if (before !== undefined && addDays(before.validTo, 1) !== row.validFrom) {
      return failure('interest.tableGap', `rates.${index}`)
    }
  }
  return success(candidate)
}
