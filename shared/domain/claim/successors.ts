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

/** Until when one successor who was asked may answer, and when they did. */
export type AnswerLimit = Readonly<Pick<SuccessorAsked, 'person' | 'on' | 'until'> & { answeredOn?: CalendarDate }>

type Asked = Pick<Claim, 'successorsAsked' | 'succession' | 'claimant' | 'withdrawn'>

/**
 * The limits for the answers of those asked. Where one has taken the claim over, the others have nothing left to answer;
 * where it is withdrawn, nobody has. Source: ZKP 237/2.
 */
export function findAnswerLimits({
  successorsAsked = [],
  succession,
  claimant,
  withdrawn,
}: Asked): readonly AnswerLimit[] {
  const limits = successorsAsked.map(({ person, on, until, declinedOn }) => {
    const answeredOn = person === claimant ? succession?.maintainedOn : declinedOn
    return { person, on, until, ...(answeredOn === undefined ? {} : { answeredOn }) }
  })
  const isOver = succession !== undefined || withdrawn !== undefined
  return limits.filter(({ answeredOn }) => !isOver || answeredOn !== undefined)
}

/** The last day on which one of those asked may still answer; undefined where nobody is waited for. Source: ZKP 237/2. */
export function findAnswerDay(claim: Asked): CalendarDate | undefined {
  const open = findAnswerLimits(claim).filter(({ answeredOn }) => answeredOn === undefined)
  return open
    .map(({ until }) => until)
    .toSorted()
    .at(-1)
}
