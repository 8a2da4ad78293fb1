import { failure, success, type Result } from '../domain/result/result.ts'
import { MAX_CENTS } from './amount.ts'
import { addDays } from '../time/calendarDate.ts'

/** Day 0 of either count of spreadsheets; the one from 1900 has a day that never was, before the first that is read here. */
const DAY_ZERO = { from1900: '1899-12-30', from1904: '1904-01-01' } as const
/** A number that is not shown as a date is one only where it can hardly be meant otherwise. */
const FIRST_DAY = '1960-01-01'
const LAST_SERIAL = 200_000
/** How far from whole cents a spreadsheet may be off that has worked with a sum: in cents, and as a part of it. */
const OFF = { cents: 1e-4, part: 1e-13 } as const

/** The day that a number of a sheet stands for. Error: date.invalid. */
export function readSheetDay(
  serial: number,
  { isDate, is1904 }: Readonly<{ isDate: boolean; is1904: boolean }>,
): Result<string> {
  if (serial < 1 || serial > LAST_SERIAL) return failure('date.invalid')
  const day = addDays(is1904 ? DAY_ZERO.from1904 : DAY_ZERO.from1900, Math.floor(serial))
  return isDate || day >= FIRST_DAY ? success(day) : failure('date.invalid')
}

/** The cents of an amount that a sheet has as a number of euro. Errors: amount.negative, amount.invalid, startList.amountDecimals. */
export function readSheetAmount(euro: number): Result<number> {
  if (euro < 0) return failure('amount.negative')
  const exact = euro * 100
  const cents = Math.round(exact)
  if (cents > MAX_CENTS) return failure('amount.invalid')
  return Math.abs(exact - cents) <= Math.max(OFF.cents, cents * OFF.part)
    ? success(cents)
    : failure('startList.amountDecimals')
}
