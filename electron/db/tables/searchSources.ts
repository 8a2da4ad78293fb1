import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import { searchTextOfClaim, searchTextOfEvidence } from '../../../shared/domain/caseFile/searchTexts.ts'
import type { SearchedThing } from './searchChanges.ts'
import type { SearchEntries, Subject } from './searchEntries.ts'

/** The tables from which the texts of a file come. */
type Reads = Readonly<{
  people: Readonly<{ ofCase: (caseId: string) => readonly Person[] }>
  claims: Readonly<{ ofCase: (caseId: string) => readonly Readonly<{ claim: Claim }>[] }>
  evidence: Readonly<{ ofCase: (caseId: string) => readonly Evidence[] }>
  fileTexts: Readonly<{
    ofCase: (caseId: string) => readonly Readonly<{ file: string; pages: readonly string[] }>[]
    of: (caseId: string, file: string) => Readonly<{ pages: readonly string[] }> | undefined
  }>
}>

/** Claims and evidence as the search looks at them. */
export const thingOf = {
  claim: (claim: Claim): SearchedThing => ({
    kind: 'claim',
    subject: claim.id,
    pages: () => [searchTextOfClaim(claim)],
  }),
  evidence: (item: Evidence): SearchedThing => ({
    kind: 'evidence',
    subject: item.id,
    pages: () => [searchTextOfEvidence(item)],
  }),
} as const

/** What the tables hold of what the search finds. */
export function createSearchSources(
  { people, claims, evidence, fileTexts }: Reads,
  entries: Pick<SearchEntries, 'textsOf'>,
) {
  return {
    people: (caseId: string): readonly Person[] => people.ofCase(caseId),
    /** Claims, evidence and files with their texts; papers, which the index alone knows, are not among them. */
    things: (caseId: string): readonly SearchedThing[] => [
      ...claims.ofCase(caseId).map(({ claim }) => thingOf.claim(claim)),
      ...evidence.ofCase(caseId).map(thingOf.evidence),
      ...fileTexts
        .ofCase(caseId)
        .map(({ file, pages }) => ({ kind: 'page' as const, subject: file, pages: () => pages })),
    ],
    /** The texts of one thing, of a sealed person the pseudonym; none where it is gone. */
    textsOf(of: Subject, known: readonly Person[]): readonly string[] {
      const { caseId, subject } = of
      switch (of.kind) {
        case 'person': {
          const person = known.find(({ id }) => id === subject)
          return person === undefined ? [] : [textOfPerson(person)]
        }
        case 'claim':
          return claims.ofCase(caseId).flatMap(({ claim }) => (claim.id === subject ? [searchTextOfClaim(claim)] : []))
        case 'evidence':
          return evidence.ofCase(caseId).flatMap((item) => (item.id === subject ? [searchTextOfEvidence(item)] : []))
        case 'page':
          return fileTexts.of(caseId, subject)?.pages ?? []
        case 'paper':
          // Only what was indexed is known of it; more is masked in it, and never less.
          return entries.textsOf(of)
      }
    },
  }
}
export type SearchSources = ReturnType<typeof createSearchSources>

function textOfPerson({ sealed, name, nickname, pseudonym }: Person): string {
  const said = sealed === true ? [pseudonym?.cnr, pseudonym?.en] : [name, nickname]
  return [...new Set(said.filter((one) => one !== undefined))].join(' · ')
}
