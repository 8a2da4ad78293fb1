import type { CalendarDate } from '../../time/calendarDate.ts'
import type { PersonRole } from '../caseFile/person.ts'
import type { Offence } from '../caseFile/proceedings.ts'
import { isSameArticle } from '../legal/offences.ts'
import type { StateCompensationTable } from './stateCompensationTable.ts'

/** What is asked one after another; the first that does not hold is why a victim is not routed to the State. */
export const ELIGIBILITY_STEPS = ['applies', 'covered', 'dated', 'committedSince', 'victim'] as const
/** One of `ELIGIBILITY_STEPS`. */
export type EligibilityStep = (typeof ELIGIBILITY_STEPS)[number]

/** One sentence of the reasoning: what was asked, whether it holds, and the day or the article that it rests on. */
export type EligibilityReason = Readonly<{
  step: EligibilityStep
  holds: boolean
  day?: CalendarDate
  offence?: Pick<Offence, 'law' | 'article' | 'paragraph'>
}>

/** Whether a claimant may turn to the State, with the reasoning as far as it goes. */
export type Eligibility = Readonly<{ isEligible: boolean; reasons: readonly EligibilityReason[] }>

/** What eligibility is judged by: the offences charged, and what the claimant is in the file. */
export type EligibilityFacts = Readonly<{ offences: readonly Offence[]; role: PersonRole }>

/** Who is compensated: the injured party, and whoever takes their place (question 111). */
const VICTIMS: readonly PersonRole[] = ['injuredParty', 'successor']

/**
 * Whether the route to the State is open: the law applies, an offence that it covers was begun on its day or later, and the
 * claimant is a victim or follows one. An offence begun before is an older one, however long it lasted (question 108).
 * Conditions of the law that were not read are not judged. Source: law 35/15 (S17, S18), confidence U.
 */
export function judgeEligibility(
  { offences, role }: EligibilityFacts,
  { appliesFrom, offences: covered }: StateCompensationTable,
): Eligibility {
  if (appliesFrom === null) return refused([], { step: 'applies', holds: false })
  const applies = { step: 'applies', holds: true, day: appliesFrom } as const
  const named = offences.filter((offence) => covered.some((one) => isSameArticle(one, offence)))
  const [first] = named
  if (first === undefined) return refused([applies], { step: 'covered', holds: false })
  const dated = named.filter((offence) => beginOf(offence) !== undefined)
  const newest = dated.toSorted((one, other) => compare(beginOf(other), beginOf(one)))[0]
  const before = [applies, { step: 'covered', holds: true, offence: placeOf(newest ?? first) }] as const
  const begun = newest === undefined ? undefined : beginOf(newest)
  if (begun === undefined) return refused(before, { step: 'dated', holds: false })
  const since = { step: 'committedSince', holds: begun >= appliesFrom, day: begun } as const
  const victim = { step: 'victim', holds: VICTIMS.includes(role) } as const
  if (!since.holds) return refused([...before, { step: 'dated', holds: true, day: begun }], since)
  const known = [...before, { step: 'dated', holds: true, day: begun } as const, since]
  return victim.holds ? { isEligible: true, reasons: [...known, victim] } : refused(known, victim)
}

function refused(before: readonly EligibilityReason[], why: EligibilityReason): Eligibility {
  return { isEligible: false, reasons: [...before, why] }
}

/** The day on which an offence began, as far as the file tells it. */
function beginOf({ from, to }: Offence): CalendarDate | undefined {
  return from ?? to
}

function placeOf({ law, article, paragraph }: Offence): NonNullable<EligibilityReason['offence']> {
  return { law, article, ...(paragraph === undefined ? {} : { paragraph }) }
}

function compare(one = '', other = ''): number {
  return one < other ? -1 : Number(one > other)
}
