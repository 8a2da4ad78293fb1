import type { Claim } from '../caseFile/claim.ts'
import type { Person } from '../caseFile/person.ts'

type Represented = Pick<Person, 'id' | 'representative' | 'guardian'>

/** Whether a claim names a person: as claimant or respondent, or who died, is aimed at by a measure, or acts for the claimant. */
export function namesPerson(claim: Claim, person: string, people: readonly Represented[]): boolean {
  if (claim.claimant === person || claim.respondents.includes(person) || claim.succession?.of === person) return true
  if (claim.measures?.some(({ target }) => target === person) === true) return true
  const claimant = people.find(({ id }) => id === claim.claimant)
  return claimant?.representative === person || claimant?.guardian === person
}

/** Whether a head of damage of the claim rests on a piece of evidence (ZKP 236/3). */
export function restsOnEvidence(claim: Claim, evidence: string): boolean {
  return claim.heads.some((head) => head.evidence.includes(evidence))
}
