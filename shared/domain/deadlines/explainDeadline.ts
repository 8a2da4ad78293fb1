import type { CalendarDate } from '../../time/calendarDate.ts'
import { hasMessage, messageFor } from '../../text/message.ts'
import { codeIn } from '../../text/messageKey.ts'
import type { Counted } from './counted.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** A day a period passed over, and why, in words. */
export type SkippedDay = Readonly<{ date: CalendarDate; why: Bilingual }>

/** The day a period moves to, and the days passed over, each with its reason in words. */
type WordedShift = Readonly<{ date: CalendarDate; skipped: readonly SkippedDay[] }>
type Dates = Readonly<{ due: CalendarDate; lastWorkingDay?: CalendarDate; enforceableFrom?: CalendarDate }>

/** What a period runs from, in words. */
export function writeTrigger(counted: Counted): Bilingual {
  const usual = codeIn('deadline.trigger', counted.rule.id)
  const special = `${usual}${counted.variant.charAt(0).toUpperCase()}${counted.variant.slice(1)}`
  return messageFor(hasMessage(special) ? special : usual)
}

function writeCounted(counted: Counted): Bilingual {
  const { rule, period, start, end, variant } = counted
  const trigger = writeTrigger(counted)
  if (rule.nature === 'sameDay') return messageFor('deadline.sameDay', { trigger, end })
  if (period.count === 0) return messageFor('deadline.atOnce', { trigger, start })
  const text = messageFor(`deadline.${period.unit}`, { count: period.count })
  return messageFor(variant === 'outer' ? 'deadline.outer' : 'deadline.counted', {
    period: text,
    trigger,
    start,
    end,
  })
}

/** Days passed over, without saying one reason twice. */
function writeReasons(shift: WordedShift): Bilingual {
  const each = (language: keyof Bilingual) => [...new Set(shift.skipped.map((day) => day.why[language]))].join(', ')
  return { cnr: each('cnr'), en: each('en') }
}

/** How a deadline was reached, in both languages, in a sentence a party can check (product: deadlines explain themselves). */
export function explainDeadline(counted: Counted, shift: WordedShift, dates: Dates): Bilingual {
  const parts = [writeCounted(counted)]
  if (shift.skipped.length > 0) {
    const code = counted.rule.nature === 'substantive' ? 'deadline.substantive' : 'deadline.shift'
    parts.push(messageFor(code, { why: writeReasons(shift), end: counted.end, due: shift.date }))
  }
  if (dates.lastWorkingDay !== undefined) parts.push(messageFor('deadline.practical', { day: dates.lastWorkingDay }))
  if (dates.enforceableFrom !== undefined)
    parts.push(messageFor('deadline.enforceable', { day: dates.enforceableFrom }))
  const joined = (language: keyof Bilingual) => `${parts.map((part) => part[language]).join('; ')}.`
  return { cnr: joined('cnr').replaceAll('..', '.'), en: joined('en').replaceAll('..', '.') }
}
