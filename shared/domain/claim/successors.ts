import type { CalendarDate } from '../../time/calendarDate.ts'
import type { Claim } from '../caseFile/claim.ts'

/** One successor who was asked whether they maintain a claim. */
export type SuccessorAsked = NonNullable<Claim['successorsAsked']>[number]

/**
 * Successors asked anew: whoever is asked again has the new day and the new time limit, and what they said before does not
 * count. Source: ZKP 237/2.
 */
export function withAsked(
  asked: readonly SuccessorAsked[],
  further: readonly SuccessorAsked[],
): readonly SuccessorAsked[] {
  const again = new Set(further.map(({ person }) => person))
  return [...asked.filter(({ person }) => !again.has(person)), ...further]
}

/**
 * The day on which a claim counts as withdrawn because nobody maintains it: the last day on which one of those asked
 * declined or let the time limit pass. Undefined while somebody may still answer, or where nobody was asked. Source: ZKP 237/2.
 */
export function findSilenceDay(
  { successorsAsked = [] }: Pick<Claim, 'successorsAsked'>,
  today: CalendarDate,
): CalendarDate | undefined {
  const days = successorsAsked.map(({ until, declinedOn }) => declinedOn ?? (until < today ? until : undefined))
  return days.includes(undefined) ? undefined : days.toSorted().at(-1)
}
