import { hearingsOf } from '../caseFile/hearings.ts'
import type { Claim, ClaimHead } from '../caseFile/claim.ts'
import type { CaseFile } from '../caseFile/caseFile.ts'
import type { Proceedings } from '../caseFile/proceedings.ts'
import type { Evidence } from '../caseFile/evidence.ts'
import type { Person } from '../caseFile/person.ts'

/** What tells when the main hearing ended. */
export type HearingFacts = Pick<Proceedings, 'mainHearingEnded' | 'verdict' | 'hearings'>

/** A person with the place in the list, for the path of a finding. */
export type PlacedPerson = Readonly<{ person: Person; path: string }>

/** What every check of the gate looks at; built once per claim. */
export type GateContext = Readonly<{
  file: CaseFile
  claim: Claim
  /** Path of the claim in the file, e.g. `claims.0.claim`. */
  path: string
  people: ReadonlyMap<string, PlacedPerson>
  claimant: PlacedPerson | undefined
  evidence: ReadonlyMap<string, Evidence>
  /** The head as a person calls it: its code, with its id where the code occurs more than once. */
  headName: (head: ClaimHead) => string
  /** Last day on which the claim can be filed, where it is known (ZKP 236/2). */
  hearingEnd: string | undefined
  /** Today where it is known, else the day of filing or of the indictment: for ages. */
  reference: string | undefined
  today: string | undefined
}>

/** Builds the context; undefined where the file has no such claim. */
export function createGateContext(file: CaseFile, claimId: string, today?: string): GateContext | undefined {
  const index = file.claims.findIndex(({ claim }) => claim.id === claimId)
  const claim = file.claims[index]?.claim
  if (claim === undefined) return undefined
  const people = placePeople(file)
  return {
    file,
    claim,
    path: `claims.${index}.claim`,
    people,
    claimant: people.get(claim.claimant),
    evidence: new Map(file.evidence.map((item) => [item.id, item])),
    headName: createHeadNames(claim.heads),
    hearingEnd: findHearingEnd(file.proceedings),
    reference: today ?? claim.filed ?? file.proceedings.indictment?.date ?? file.proceedings.hearings[0]?.date,
    today,
  }
}

/** The persons of a file by id; of two with one id the first counts. */
export function placePeople(file: Pick<CaseFile, 'people'>): ReadonlyMap<string, PlacedPerson> {
  const people = new Map<string, PlacedPerson>()
  file.people.forEach((person, index) => {
    if (!people.has(person.id)) people.set(person.id, { person, path: `people.${index}` })
  })
  return people
}

/** How findings call a head: `M03`, or `M03 (h2)` where the code occurs more than once. No personal data. */
export function createHeadNames(heads: readonly ClaimHead[]): (head: ClaimHead) => string {
  const counts = new Map<string, number>()
  for (const head of heads) counts.set(head.code, (counts.get(head.code) ?? 0) + 1)
  return (head) => ((counts.get(head.code) ?? 0) > 1 ? `${head.code} (${head.id})` : head.code)
}

/**
 * End of the main hearing: as recorded; else, once a verdict is announced, the last day of the main hearing before it.
 * Undefined while the hearing goes on. Source: ZKP 236/2, 375/1.
 */
export function findHearingEnd(proceedings: HearingFacts): string | undefined {
  if (proceedings.mainHearingEnded !== undefined) return proceedings.mainHearingEnded
  const announced = proceedings.verdict?.announced
  if (announced === undefined) return undefined
  const days = hearingsOf(proceedings, 'main').flatMap(({ hearing }) => (hearing.date <= announced ? [hearing] : []))
  return days.reduce((latest, { date }) => (date > latest ? date : latest), '') || announced
}
