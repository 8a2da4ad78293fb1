import { claimFileOf, type CaseFile } from '../domain/caseFile/caseFile.ts'
import { withoutIdentity } from '../domain/caseFile/identity.ts'
import type { Person } from '../domain/caseFile/person.ts'
import { isShielded } from '../domain/caseFile/shielded.ts'
import { wordPair } from './words.ts'

/** Whose identity a document may carry: nobody's who is protected, that of the parties of the claim, or everybody's. */
export type Identities = 'none' | 'parties' | 'all'

/**
 * The case file as a document may know it: of everybody who is protected there is the pseudonym in the place of the
 * name and nothing else that identifies, so that no sentence, address or part can say more than the file it is given.
 */
export function shieldFile(file: CaseFile, identities: Identities, claimId?: string): CaseFile {
  if (identities === 'all') return file
  const parties = identities === 'parties' ? partiesOf(file, claimId) : new Set<string>()
  const people = file.people.map((person) =>
    !parties.has(person.id) && isShielded(person, file.people) ? shielded(person) : person,
  )
  return { ...file, people }
}

/** The parties of a claim, and everybody who is accused: by their ids. */
export function partiesOf(file: CaseFile, claimId: string | undefined): ReadonlySet<string> {
  const claim = (claimId === undefined ? file.claims[0] : claimFileOf(file, claimId))?.claim
  const defendants = file.people.filter(({ role }) => role === 'defendant').map(({ id }) => id)
  return new Set([...defendants, ...(claim === undefined ? [] : [claim.claimant, ...claim.respondents])])
}

// A name of nobody stands for whoever has no pseudonym yet.
function shielded(person: Person): Person {
  return { ...withoutIdentity(person), name: (person.pseudonym ?? wordPair('pseudonym.none')).cnr, sealed: true }
}
