import { standingActs } from '../caseFile/claimActRecord.ts'
import { addUpCents } from '../money/cents.ts'
import type { Person } from '../caseFile/person.ts'
import { ageGroupIn, collectClaimFacts, hasLegalAid, yearOf, type ClaimFact } from './facts.ts'
import type { StatisticsCase } from './statisticsCase.ts'

/**
 * How far a person has come, each person in exactly one place: not told of the right, told, filed and not decided (or
 * withdrawn), referred to civil proceedings with the whole, awarded something, awarded by a final decision, paid something.
 */
export const COURSE = ['notInformed', 'informed', 'filed', 'referred', 'awarded', 'final', 'paid'] as const
/** One of `COURSE`. */
export type Course = (typeof COURSE)[number]

/** One injured person of one case file, with what became of the claims; money in cents. */
export type PersonCourse = Readonly<{
  court: string
  office: string
  year: string
  /** Sex and age group as one: `f.child`. */
  sexAge: string
  /** The form of exploitation, `several` where more are recorded, `unknown` where none is. */
  form: string
  citizenship: string
  legalAid: string
  /** When in the proceedings the first claim was filed; undefined where none was. */
  stage: string | undefined
  course: Course
  /** Why everything was referred; undefined where it was not. */
  ground: string | undefined
  /** Why not everything awarded was paid; undefined where it was. */
  nonCollection: string | undefined
  informed: string | undefined
  filed: string | undefined
  decided: string | undefined
  final: string | undefined
  paid: string | undefined
  claimedCents: number
  awardedCents: number
  finalCents: number
  paidCents: number
  heads: ClaimFact['heads']
}>

/**
 * The injured people of a case file and how far each has come: whoever is identified or presumed as a victim, and whoever a
 * claim was filed for. Several claims of one person are added up. Never fails. Source: product (north star), domain §16.2.
 */
export function collectCourses(one: StatisticsCase): readonly PersonCourse[] {
  const { proceedings, people, claims } = one.file
  const facts = collectClaimFacts(one)
  const counted = people.filter(
    ({ id, role, identification }) =>
      (role === 'injuredParty' && identification?.status !== 'none') || facts.some(({ person }) => person === id),
  )
  return counted.map((person) => {
    const own = facts.filter((fact) => fact.person === person.id)
    const informed = claims
      .filter(({ claim }) => (claim.succession?.of ?? claim.claimant) === person.id)
      .flatMap(({ claim }) => claim.informedOfRight ?? [])
    const awarded = own.filter(({ outcome }) => outcome.startsWith('awarded'))
    const final = awarded.length === 0 ? undefined : finalOn(one, person)
    const sum = (of: readonly ClaimFact[], which: 'claimedCents' | 'awardedCents' | 'collectedCents') =>
      addUpCents(of.map((fact) => fact[which]))
    const awardedCents = sum(awarded, 'awardedCents')
    const paidCents = sum(own, 'collectedCents')
    const facets = {
      court: proceedings.court,
      office: proceedings.prosecution,
      year: yearOf(one),
      sexAge: `${person.sex}.${ageGroupIn(one, person)}`,
      form: formOf(person),
      citizenship: person.citizenship ?? 'unknown',
      legalAid: hasLegalAid(one, person) ? 'yes' : 'no',
      stage: own[0]?.stage,
    }
    return {
      ...facets,
      course: courseOf(own, { informed: informed.length > 0, final: final !== undefined, paid: paidCents > 0 }),
      ground: awarded.length > 0 ? undefined : own.find(({ outcome }) => outcome === 'referredInFull')?.ground,
      nonCollection: awardedCents > paidCents ? reasonAmong(own) : undefined,
      informed: earliest(informed),
      filed: earliest(own.flatMap(({ filed }) => filed ?? [])),
      decided: earliest(awarded.flatMap(({ decided }) => decided ?? [])),
      final,
      paid: earliest(own.flatMap(({ firstPaid }) => firstPaid ?? [])),
      claimedCents: sum(own, 'claimedCents'),
      awardedCents,
      finalCents: final === undefined && paidCents === 0 ? 0 : awardedCents,
      paidCents,
      heads: own.flatMap((fact) => (awarded.includes(fact) ? fact.heads : fact.heads.map(withoutAward))),
    }
  })
}

// Of several claims of one person the first that is unpaid for a known reason.
function reasonAmong(claims: readonly ClaimFact[]): string {
  return claims.find(({ reason }) => reason !== undefined && reason !== 'unknown')?.reason ?? 'unknown'
}

function courseOf(
  claims: readonly ClaimFact[],
  { informed, final, paid }: Readonly<Record<'informed' | 'final' | 'paid', boolean>>,
): Course {
  if (paid) return 'paid'
  const outcomes = claims.map(({ outcome }) => outcome)
  if (outcomes.some((outcome) => outcome.startsWith('awarded'))) return final ? 'final' : 'awarded'
  if (outcomes.includes('referredInFull')) return 'referred'
  if (claims.length > 0) return 'filed'
  return informed ? 'informed' : 'notInformed'
}

function finalOn({ file, status }: StatisticsCase, person: Person): string | undefined {
  const acts = file.claims
    .filter(({ claim }) => (claim.succession?.of ?? claim.claimant) === person.id)
    .flatMap((one) => standingActs(one.acts))
  return acts.findLast(({ act }) => act === 'becomeFinal')?.date ?? status?.final
}

function withoutAward(head: ClaimFact['heads'][number]): ClaimFact['heads'][number] {
  return { ...head, awardedCents: 0 }
}

function formOf({ identification }: Person): string {
  const forms = identification?.forms ?? []
  return forms.length > 1 ? 'several' : (forms[0] ?? 'unknown')
}

function earliest(dates: readonly string[]): string | undefined {
  return dates.toSorted()[0]
}
