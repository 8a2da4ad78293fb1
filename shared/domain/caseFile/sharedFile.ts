import type { CaseFile } from './caseFile.ts'
import type { Claim } from './claim.ts'
import type { Person } from './person.ts'
import type { Proceedings } from './proceedings.ts'

/**
 * What of a case file concerns some of its people and names nobody else: themselves, without those who act for them; that
 * they have claims, without heads and debtors; and of the proceedings offices, marks, offences and days. Of this the
 * papers of a coordinator are made, whom these people have let know who they are. Source: product, people (coordinator).
 */
export function sharedFile(file: CaseFile, people: ReadonlySet<string>): CaseFile {
  return {
    proceedings: sharedProceedings(file.proceedings),
    people: file.people.filter(({ id }) => people.has(id)).map(withoutOthers),
    evidence: [],
    claims: file.claims
      .filter(({ claim }) => people.has(claim.claimant))
      .map(({ claim }) => ({ claim: sharedClaim(claim), acts: [], services: [], payments: [] })),
  }
}

/** A person without those who act for them. */
export function withoutOthers<Linked extends Pick<Person, 'representative' | 'guardian' | 'defenceCounsel'>>(
  person: Linked,
): Omit<Linked, 'representative' | 'guardian' | 'defenceCounsel'> {
  const { representative: _attorney, guardian: _guardian, defenceCounsel: _counsel, ...alone } = person
  return alone
}

/** A claim that says whose it is and when it was filed. */
export function sharedClaim({ id, claimant, filed, filedWith, informedOfRight }: Omit<Claim, 'heads'>): Claim {
  return {
    id,
    claimant,
    ...(filed === undefined ? {} : { filed }),
    ...(filedWith === undefined ? {} : { filedWith }),
    ...(informedOfRight === undefined ? {} : { informedOfRight }),
    respondents: [],
    heads: [],
  }
}

/** Proceedings without what is told in words and who was there. */
export function sharedProceedings(proceedings: Proceedings): Proceedings {
  const { court, courtMark, prosecution, prosecutionMark, offences, indictment, hearings, mainHearingEnded, plea } =
    proceedings
  return {
    court,
    prosecution,
    offences,
    plea,
    ...(courtMark === undefined ? {} : { courtMark }),
    ...(prosecutionMark === undefined ? {} : { prosecutionMark }),
    ...(indictment === undefined ? {} : { indictment }),
    ...(mainHearingEnded === undefined ? {} : { mainHearingEnded }),
    hearings: hearings.map(({ present: _present, reason: _reason, ...hearing }) => hearing),
  }
}
