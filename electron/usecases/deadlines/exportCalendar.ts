import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { Act, Aftermath } from '../../../shared/domain/claim/acts.ts'
import { isCalledOff } from '../../../shared/domain/caseFile/hearings.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { findCaseDeadlines } from '../../../shared/domain/deadlines/caseDeadlines.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { textFor } from '../../../shared/domain/staff/installationKind.ts'
import { writeCalendar, type CalendarDay } from '../../../shared/format/iCalendar.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import { toCyrillic } from '../../../shared/text/cyrillic.ts'
import type { Language } from '../../../shared/text/language.ts'
import { messageFor } from '../../../shared/text/message.ts'
import { describeFile, loadCase, markOf } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext, EffectContext } from '../context.ts'
import { fingerprintOf } from '../order/fingerprint.ts'

/**
 * Writes the days of a file for the person's own calendar, to where the person says. It is written down before anything
 * leaves, and after it the fingerprint of what left.
 */
export async function exportCalendar(
  context: EffectContext<'choosePlace' | 'writeFile'>,
  input: Input<'caseFile.exportCalendar'>,
): Promise<Result<Output<'caseFile.exportCalendar'>>> {
  const asked = findExportable(context, input.caseId)
  if (!asked.ok) return asked
  if (daysOf(context, asked.value, input.language).length === 0) return failure('calendar.nothing')
  const place = await context.services.choosePlace('rokovi.ics')
  if (place === undefined) return success({ outcome: 'cancelled' })
  // Read only now: a date may have changed while the dialog stood open.
  const file = findExportable(context, input.caseId)
  if (!file.ok) return file
  const content = writeCalendar(daysOf(context, file.value, input.language), context.now)
  const begun = note(context, file.value, 'caseFile.exportCalendar')
  if (!begun.ok) return begun
  const written = await context.services.writeFile(place, content)
  if (!written.ok) {
    note(context, file.value, 'caseFile.calendarNotExported')
    return written
  }
  const ended = note(context, file.value, 'caseFile.calendarExported', `SHA-256 ${fingerprintOf(content)}`)
  return ended.ok ? success({ outcome: 'exported' }) : ended
}

// SECURITY: a calendar goes to devices nobody here knows. It holds the mark and the kind of the day, never a person.
function daysOf(
  { cases, laws, today, kind: installation }: CaseContext,
  file: LoadedCase,
  language: Language,
): readonly CalendarDay[] {
  const closedDays = cases.closedDays.ofOffice(file.place.court)
  const { holidays } = laws.on(today)
  const limits = findCaseDeadlines({ ...file.judged(), duties: file.duties() }, today, closedDays, holidays).flatMap(
    ({ rule, state, deadline }) =>
      state === 'runs' && deadline !== undefined
        ? [{ kind: rule, date: deadline.due, name: messageFor(`deadline.name.${rule}`) }]
        : [],
  )
  const ahead = file.proceedings().hearings.filter((one) => one.date >= today && !isCalledOff(one))
  const hearings = ahead.map(({ kind, date }) => ({ kind, date, name: messageFor(`deadline.hearing.${kind}`) }))
  const days = new Map([...hearings, ...limits].map((day) => [`${day.kind}-${day.date}`, day]))
  return [...days].map(([key, { date, name }]) => ({
    uid: `${file.id}-${key}@naknada`,
    date,
    summary: textFor(installation, `${markOf(file)} · ${wordsIn(language, name)}`),
  }))
}

function wordsIn(language: Language, { cnr, en }: Bilingual): string {
  if (language === 'en') return en
  return language === 'cnr-Cyrl' ? toCyrillic(cnr) : cnr
}

function findExportable(context: EffectContext, caseId: string): Result<LoadedCase> {
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const allowed = permitFileAct('exportCalendar', file.value.place, context.person)
  return allowed.ok ? file : allowed
}

function note(context: EffectContext, file: LoadedCase, act: Act | Aftermath, reason?: string): Result<true> {
  return context.commit((command) => {
    command.record({ act, caseId: file.id, about: describeFile(file), ...(reason === undefined ? {} : { reason }) })
    return success(true)
  })
}
