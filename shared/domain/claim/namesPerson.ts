import type { Claim } from '../caseFile/claim.ts'
import type { Person } from '../caseFile/person.ts'

type Represented = Readonly<{ id: Person['id']; representative?: string | null; guardian?: string | null }>

/** Whether a claim names a person: as claimant or respondent, or who died, is aimed at by a measure, or acts for the claimant. */
export function namesPerson(claim: Omit<Claim, 'heads'>, person: string, people: readonly Represented[]): boolean {
  if (claim.claimant === person || claim.respondents.includes(person) || claim.succession?.of === person) return true
  if (claim.successorsAsked?.some((asked) => asked.person === person) === true) return true
  if (claim.measures?.some(({ target }) => target === person) === true) return true
  const claimant = people.find(({ id }) => id === claim.claimant)
  return claimant?.representative === person || claimant?.guardian === person
}
