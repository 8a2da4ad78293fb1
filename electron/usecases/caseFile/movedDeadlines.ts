import type { DeadlineChangeView } from '../../../shared/contract/caseFile.ts'
import type { PersonOpen } from '../../../shared/domain/caseFile/identity.ts'
import type { Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { countCaseDeadlines } from '../../../shared/domain/deadlines/caseDeadlines.ts'
import { compareDeadlines, mayMoveDeadlines } from '../../../shared/domain/deadlines/compareDeadlines.ts'
import type { JudgedFile } from '../../../shared/domain/decision/decisionContext.ts'
import { formatShortDate } from '../../../shared/format/date.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import { messageFor } from '../../../shared/text/message.ts'
import type { CommandContext } from '../context.ts'
import type { LoadedCase } from './loadedCase.ts'

/** The limits that the change of the proceedings moves. */
export function findMoved(
  file: LoadedCase,
  proceedings: Proceedings,
  context: CommandContext,
): readonly DeadlineChangeView[] {
  return mayMoveDeadlines(file.proceedings(), proceedings) ? compareWith(file, { proceedings }, context) : []
}

/** The limits that the change of a person moves: of a person they follow from the role alone. */
export function findMovedBy(
  file: LoadedCase,
  person: PersonOpen,
  context: CommandContext,
): readonly DeadlineChangeView[] {
  const before = file.judged().people
  if (before.some(({ id, role }) => id === person.id && role === person.role)) return []
  const people = before.map((one) => (one.id === person.id ? person : one))
  return compareWith(file, { people }, context)
}

/** How the journal tells of it: what was changed, and of each limit that moved the day before and after. */
export function describeMoved(what: Bilingual, changes: readonly DeadlineChangeView[]): Bilingual {
  const dayIn = (day: string | undefined, language: keyof Bilingual) =>
    day === undefined ? messageFor('deadline.noDay')[language] : formatShortDate(day, language)
  const words = (language: keyof Bilingual) =>
    changes.map(({ name, before, after }) => `${name[language]} ${dayIn(before, language)} → ${dayIn(after, language)}`)
  return { cnr: [what.cnr, ...new Set(words('cnr'))].join(' · '), en: [what.en, ...new Set(words('en'))].join(' · ') }
}

function compareWith(
  file: LoadedCase,
  changed: Partial<Pick<JudgedFile, 'proceedings' | 'people'>>,
  { cases, laws, today }: CommandContext,
): readonly DeadlineChangeView[] {
  const { holidays } = laws.on(today)
  const judged = file.judged()
  const { court } = changed.proceedings ?? file.place
  const then = cases.closedDays.ofOffice(file.place.court)
  const now = court === file.place.court ? then : cases.closedDays.ofOffice(court)
  const moved = compareDeadlines(
    countCaseDeadlines(judged, then, holidays),
    countCaseDeadlines({ ...judged, ...changed }, now, holidays),
  )
  return moved.map(({ deadline: { rule, person }, ...days }) => ({
    name: messageFor(`deadline.name.${rule}`),
    ...(person === undefined ? {} : { person }),
    ...days,
  }))
}
