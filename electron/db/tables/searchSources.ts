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
  const read = (caseId: string, known: readonly Person[]): FileContent => ({
    people: known,
    claims: readOnce(() => claims.ofCase(caseId).map(({ claim }) => claim)),
    evidence: readOnce(() => evidence.ofCase(caseId)),
  })
  const textsOf = (of: Subject, file: FileContent): readonly string[] => {
    const { caseId, subject } = of
    const isIt = ({ id }: Readonly<{ id: string }>): boolean => id === subject
    switch (of.kind) {
      case 'person':
        return file.people.filter(isIt).map(textOfPerson)
      case 'claim':
        return file.claims().filter(isIt).map(searchTextOfClaim)
      case 'evidence':
        return file.evidence().filter(isIt).map(searchTextOfEvidence)
      case 'page':
        return fileTexts.of(caseId, subject)?.pages ?? []
      case 'paper':
        // Only what was indexed is known of it; more is masked in it, and never less.
        return entries.textsOf(of)
    }
  }
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
    /** The texts of a thing of which the index holds some, of a sealed person the pseudonym; none where it is gone. */
    textsOf: (of: Subject, known: readonly Person[]): readonly string[] => textsOf(of, read(of.caseId, known)),
    /** The same for one thing after the other of a file: people, claims and evidence are read once. */
    ofFile(caseId: string): Readonly<{ people: readonly Person[]; of(thing: Subject): readonly string[] }> {
      const file = read(caseId, people.ofCase(caseId))
      return { people: file.people, of: (thing) => textsOf(thing, file) }
    },
  }
}
export type SearchSources = ReturnType<typeof createSearchSources>

type FileContent = Readonly<{
  people: readonly Person[]
  claims: () => readonly Claim[]
  evidence: () => readonly Evidence[]
}>

function readOnce<Value>(read: () => Value): () => Value {
  let known: Readonly<{ value: Value }> | undefined
  return () => (known ??= { value: read() }).value
}

function textOfPerson({ sealed, name, nickname, pseudonym }: Person): string {
  const said = sealed === true ? [pseudonym?.cnr, pseudonym?.en] : [name, nickname]
  return [...new Set(said.filter((one) => one !== undefined))].join(' · ')
}
