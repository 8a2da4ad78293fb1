import { addDays, type CalendarDate } from '../time/calendarDate.ts'

/** A day in a calendar; `uid` is the same whenever the same day is exported again. */
export type CalendarDay = Readonly<{ uid: string; date: CalendarDate; summary: string }>

/** Octets in a line of a calendar file, without its end (RFC 5545, 3.1). */
const LINE = 75
const END = '\r\n'

/**
 * Whole days as a calendar file (RFC 5545): text escaped (3.3.11), lines folded at 75 octets without breaking a letter (3.1),
 * each day without a time, shown as free. `stamp`: when it was made, ISO 8601 in UTC.
 */
export function writeCalendar(days: readonly CalendarDay[], stamp: string): string {
  const made = `${toBasicForm(stamp.slice(0, 19))}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Naknada//Rokovi//SR',
    'CALSCALE:GREGORIAN',
    ...days.flatMap(({ uid, date, summary }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${made}`,
      `DTSTART;VALUE=DATE:${toBasicForm(date)}`,
      `DTEND;VALUE=DATE:${toBasicForm(addDays(date, 1))}`,
      `SUMMARY:${escapeText(summary)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => foldLine(line) + END).join('')
}

function toBasicForm(text: string): string {
  return text.replaceAll(/[-:]/g, '')
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, '\\n')
}

/** The line in pieces of at most 75 octets of UTF-8; each piece after the first begins with a space that counts. */
function foldLine(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const letter of line) {
    const size = octetsOf(letter)
    if (octets + size > LINE) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += letter
    octets += size
  }
  return [...pieces, piece].join(END)
}

function octetsOf(letter: string): number {
  const point = letter.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x1_0000 ? 3 : 4
}
