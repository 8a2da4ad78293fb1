import { addDays, type CalendarDate } from '../../time/calendarDate.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { messageFor } from '../../text/message.ts'
import { claimFileOf, type CaseFile } from '../caseFile/caseFile.ts'
import { findAppealFacts } from '../deadlines/appealFacts.ts'
import { computeDeadline } from '../deadlines/deadline.ts'
import { shippedHolidays, type HolidayTable } from '../deadlines/holidays.ts'
import { legalBasisByKey } from '../legal/legalBases.ts'
import { appealsOn } from './appeals.ts'
import { findUnserved, readOrderFacts } from './orderFacts.ts'
import type { ServedFile } from './recipients.ts'

/** A day that the rules propose, with the reasoning sentence by sentence; no day where something is still awaited. */
export type Proposal = Readonly<{ day?: CalendarDate; sentences: readonly Bilingual[] }>

/** The file as a proposal looks at it: no identity is asked for. */
export type ProposedFile = ServedFile & Readonly<{ proceedings: CaseFile['proceedings'] }>

type Days = Readonly<{ today: CalendarDate; closedDays?: readonly CalendarDate[]; holidays?: HolidayTable }>

/**
 * From which day the order on a claim is final, where nobody appeals, and why (ZKP 220/1): the day after the period of
 * appeal that began last has ended. Without a day where it is not served on all, or the period is still running today.
 */
export function proposeFinality(file: ProposedFile, claimId: string, days: Days): Proposal {
  const { today, closedDays = [], holidays = shippedHolidays } = days
  const order = readOrderFacts(file, claimId, closedDays)
  const { filed, decided } = order?.appeal ?? {}
  if (decided !== undefined) return { sentences: [messageFor('finality.decided', { day: decided })] }
  if (filed !== undefined) return { sentences: [messageFor('finality.appealed', { day: filed })] }
  const unserved = findUnserved(file, claimId, today)
  if (unserved.length > 0) return { sentences: [messageFor('finality.notServed', { count: unserved.length })] }
  const last = order?.alsoServed?.toSorted().at(-1)
  if (last === undefined) return { sentences: [] }
  const asked = { rule: 'appeal' as const, trigger: last, closedDays: [...closedDays] }
  const period = computeDeadline({ ...asked, ...findAppealFacts(file.proceedings) }, undefined, holidays)
  if (!period.ok) return { sentences: [messageFor('finality.served', { day: last })] }
  const { due, explanation } = period.value
  const counted = [messageFor('finality.served', { day: last }), explanation]
  if (today <= due) return { sentences: [...counted, messageFor('finality.runs', { due })] }
  const ended = lastEnded(file, claimId)
  const after = addDays(due, 1)
  const day = ended !== undefined && ended > after ? ended : after
  const article = legalBasisByKey('finality.definition', due).citation
  const appeals = ended === undefined ? messageFor('finality.noAppeal') : messageFor('finality.ended', { day: ended })
  return { day, sentences: [...counted, appeals, messageFor('finality.final', { day, article })] }
}

/**
 * From which day a final order can be enforced, and why (ZKP 220/2, 224): once the days to pay have passed. Without a day
 * where it is not final, or those days are still running.
 */
export function proposeEnforceability(file: ProposedFile, claimId: string, days: Days): Proposal {
  const { today, closedDays = [], holidays = shippedHolidays } = days
  const final = readOrderFacts(file, claimId, closedDays)?.final
  const daysToPay = claimFileOf(file, claimId)?.decision?.daysToPay
  if (final === undefined || daysToPay === undefined) return { sentences: [] }
  const asked = { rule: 'performance' as const, trigger: final, daysToPay, closedDays: [...closedDays] }
  const period = computeDeadline(asked, undefined, holidays)
  if (!period.ok) return { sentences: [] }
  const { explanation, enforceableFrom } = period.value
  if (enforceableFrom === undefined || today < enforceableFrom) return { sentences: [explanation] }
  const article = legalBasisByKey('finality.enforceability', enforceableFrom).citation
  return {
    day: enforceableFrom,
    sentences: [explanation, messageFor('finality.enforceable', { day: enforceableFrom, article })],
  }
}

/** The day on which the last appeal was withdrawn or dismissed. */
function lastEnded(file: ProposedFile, claimId: string): CalendarDate | undefined {
  const claimFile = claimFileOf(file, claimId)
  const appeals = claimFile === undefined ? [] : appealsOn(claimFile)
  return appeals
    .flatMap(({ ended }) => ended ?? [])
    .toSorted()
    .at(-1)
}
