/** A calendar date that exists, written `YYYY-MM-DD`. No clock, no zone: a day is a day. */
export type CalendarDate = string

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const DAYS_BEFORE_EPOCH = 719_468

/** Whether the year has 366 days (Gregorian calendar). */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days of a month, 1 January … 12 December. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

type Parts = Readonly<{ year: number; month: number; day: number }>

/** Splits a date into its numbers, or undefined where the text is no date that exists (30 February, other spelling). */
export function readDateParts(date: string): Parts | undefined {
  const found = ISO.exec(date)
  if (found === null) return undefined
  const parts = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }
  if (parts.month < 1 || parts.month > 12 || parts.day < 1 || parts.day > daysInMonth(parts.year, parts.month)) {
    return undefined
  }
  return parts
}

/** Whether the text is a date that exists, spelled `YYYY-MM-DD`. */
export function isCalendarDate(date: string): boolean {
  return readDateParts(date) !== undefined
}

function known(date: CalendarDate): Parts {
  const parts = readDateParts(date)
  if (parts === undefined) throw new RangeError('not a calendar date')
  return parts
}

/** Writes year, month and day as a date; the month may run over its bounds, the day may not. */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  const months = year * 12 + (month - 1)
  const fullYear = Math.floor(months / 12)
  return `${String(fullYear).padStart(4, '0')}-${String(months - fullYear * 12 + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Number of the day counted from 1 January 1970; civil-from-days arithmetic of the proleptic Gregorian calendar. */
export function toDayNumber(date: CalendarDate): number {
  const { year, month, day } = known(date)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - DAYS_BEFORE_EPOCH
}

/** The date of a day number; the inverse of `toDayNumber`. */
export function fromDayNumber(number: number): CalendarDate {
  const shifted = number + DAYS_BEFORE_EPOCH
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  return calendarDate(yearOfEra + era * 400, monthFromMarch + 3, day)
}

/** The date `days` later (earlier where negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(toDayNumber(date) + days)
}

/** The same-numbered day `months` later; where the month has no such day, its last day (ZKP 216). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = known(date)
  const target = year * 12 + (month - 1) + months
  const targetYear = Math.floor(target / 12)
  const targetMonth = target - targetYear * 12 + 1
  return calendarDate(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)))
}

/** The same day `years` later; 29 February becomes 28 February in a common year. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return addMonths(date, years * 12)
}

/** Calendar days from the first date to the second; negative where the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** Day of the week: 1 Monday … 7 Sunday (ISO 8601). */
export function weekdayOf(date: CalendarDate): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** The year of a date. */
export function yearOf(date: CalendarDate): number {
  return known(date).year
}

/** Full years from birth to the day asked about; a birthday on 29 February is reached on 1 March of common years. */
export function ageOn(birthDate: CalendarDate, date: CalendarDate): number {
  const birth = known(birthDate)
  const day = known(date)
  const reached = day.month > birth.month || (day.month === birth.month && day.day >= birth.day)
  return day.year - birth.year - (reached ? 0 : 1)
}
