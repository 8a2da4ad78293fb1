import table from '../../../resources/legal/holidays.json' with { type: 'json' }
import { addDays, calendarDate, weekdayOf, yearOf, type CalendarDate } from '../../time/calendarDate.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** A holiday as the law had it in a span of years (Zakon o državnim i drugim praznicima; domain §12.1). */
export type HolidayRule = Readonly<{
  key: string
  name: Bilingual
  month: number
  day: number
  days: number
  /** Whether a Sunday among its days adds working days off. */
  sundayShift: boolean
  validFrom: CalendarDate
  validTo: CalendarDate | null
}>

/** The calendar of state holidays an authority observes. */
export type HolidayTable = Readonly<{
  version: string
  range: Readonly<{ from: CalendarDate; to: CalendarDate }>
  sundayRule: Readonly<{ firstDaySundayExtraDays: number; otherDaySundayExtraDays: number }>
  holidays: readonly HolidayRule[]
}>

/** A day off because of a holiday; `observed` where only a Sunday among its days makes it one. */
export type HolidayDay = Readonly<{ date: CalendarDate; name: Bilingual; observed: boolean }>

/** The calendar that ships: resources/legal/holidays.json. */
export const shippedHolidays: HolidayTable = table

const SUNDAY = 7

function daysOf(rule: HolidayRule, year: number, table: HolidayTable): readonly HolidayDay[] {
  const first = calendarDate(year, rule.month, rule.day)
  if (first < rule.validFrom || (rule.validTo !== null && first > rule.validTo)) return []
  const { firstDaySundayExtraDays, otherDaySundayExtraDays } = table.sundayRule
  const regular = Array.from({ length: rule.days }, (_unused, index) => addDays(first, index))
  const sunday = regular.findIndex((date) => weekdayOf(date) === SUNDAY)
  const last = addDays(first, rule.days - 1)
  // The first day on a Sunday makes the two days after it free; the second day of a holiday is one of them already.
  const end =
    !rule.sundayShift || sunday === -1
      ? last
      : sunday === 0
        ? addDays(first, firstDaySundayExtraDays)
        : addDays(last, otherDaySundayExtraDays)
  const days: HolidayDay[] = []
  for (let date = first; date <= end; date = addDays(date, 1))
    days.push({ date, name: rule.name, observed: date > last })
  return days
}

const remembered = new WeakMap<HolidayTable, Map<number, ReadonlyMap<CalendarDate, HolidayDay>>>()

/** The days off of a year by date. A holiday that reaches over the year's end belongs to the year it begins in. */
export function holidaysOf(year: number, table: HolidayTable): ReadonlyMap<CalendarDate, HolidayDay> {
  const years = remembered.get(table) ?? new Map<number, ReadonlyMap<CalendarDate, HolidayDay>>()
  remembered.set(table, years)
  const known = years.get(year)
  if (known !== undefined) return known
  const days = table.holidays.flatMap((rule) => daysOf(rule, year, table))
  const found = new Map(days.map((day) => [day.date, day]))
  years.set(year, found)
  return found
}

/** The holiday a date falls on, if any. */
export function holidayOn(date: CalendarDate, table: HolidayTable): HolidayDay | undefined {
  return holidaysOf(yearOf(date), table).get(date) ?? holidaysOf(yearOf(date) - 1, table).get(date)
}
