import { failure, success, type Result } from '../domain/result/result.ts'
import { daysInMonth } from '../time/calendarDate.ts'

const TYPED = /^(\d{1,2})\s*\.\s*(\d{1,2})\s*\.\s*(\d{4})\s*\.?$/
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * A date as a person types it: `17.09.2026.`, `17.9.2026`, or the ISO form; the answer is `YYYY-MM-DD`.
 * Error: `date.invalid` for anything else and for a day that does not exist. Source: domain rules §13.4.
 */
export function parseDate(text: string): Result<string> {
  const trimmed = text.trim()
  const typed = TYPED.exec(trimmed)
  const [year, month, day] = typed === null ? (ISO.exec(trimmed)?.slice(1) ?? []) : typed.slice(1).reverse()
  if (year === undefined || month === undefined || day === undefined) return failure('date.invalid')
  if (Number(year) < 1800 || Number(month) < 1 || Number(month) > 12) return failure('date.invalid')
  if (Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month))) return failure('date.invalid')
  return success(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** The date in the form a person types and reads back in a field: `17.09.2026.`; the empty text for none. */
export function readTypedDate(iso: string | undefined | null): string {
  const [, year, month, day] = ISO.exec(iso ?? '') ?? []
  return year === undefined ? '' : `${day ?? ''}.${month ?? ''}.${year}.`
}
