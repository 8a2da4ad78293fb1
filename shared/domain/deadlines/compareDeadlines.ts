import type { CalendarDate } from '../../time/calendarDate.ts'
import type { Proceedings } from '../caseFile/proceedings.ts'
import { rememberFor } from '../caseFile/rememberFor.ts'
import type { CaseDeadline } from './caseDeadlines.ts'
import { DEADLINE_FACTS } from './deadlineEvents.ts'

/** What tells a limit from others, and its day. */
type DatedDeadline = Pick<CaseDeadline, 'rule' | 'claim' | 'person'> & Readonly<{ due: CalendarDate | undefined }>

/** A limit whose day is another than before; absent: it had, or has, no day. */
export type DeadlineChange = Readonly<{
  deadline: Pick<CaseDeadline, 'rule' | 'claim' | 'person'>
  before?: CalendarDate
  after?: CalendarDate
}>

/** Whether a change of the proceedings may move a limit (domain §12): of a fact that limits follow from, or of the court, whose closed days count. */
export function mayMoveDeadlines(before: Proceedings, after: Proceedings): boolean {
  return factsOf(before) !== factsOf(after)
}

const factsOf = rememberFor((form: Proceedings): string =>
  JSON.stringify([form.court, DEADLINE_FACTS.map((fact) => form[fact])]),
)

/** Which limits of a case move when a fact of it changes: the same limit of the same claim and person, before and after. */
export function compareDeadlines(
  before: readonly DatedDeadline[],
  after: readonly DatedDeadline[],
): readonly DeadlineChange[] {
  const [then, now] = [indexed(before), indexed(after)]
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key) => {
    const [old, next] = [then.get(key), now.get(key)]
    const one = next ?? old
    const [from, to] = [old?.due, next?.due]
    if (one === undefined || from === to) return []
    const { rule, claim, person } = one
    return [
      {
        deadline: { rule, ...(claim === undefined ? {} : { claim }), ...(person === undefined ? {} : { person }) },
        ...(from === undefined ? {} : { before: from }),
        ...(to === undefined ? {} : { after: to }),
      },
    ]
  })
}

/** Limits by rule, claim and person; the n-th of the same by its number. */
function indexed(deadlines: readonly DatedDeadline[]): ReadonlyMap<string, DatedDeadline> {
  const counts = new Map<string, number>()
  return new Map(
    deadlines.map((one) => {
      const key = [one.rule, one.claim, one.person].join(' ')
      const number = (counts.get(key) ?? 0) + 1
      counts.set(key, number)
      return [`${key} ${String(number)}`, one]
    }),
  )
}
