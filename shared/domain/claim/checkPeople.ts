import { readJmbg } from '../identifiers/jmbg.ts'
import { createFinding, type Finding } from './finding.ts'
import type { GateContext, PlacedPerson } from './gateContext.ts'

/** Identity data of the claimant and the respondents (ZKP 100/1). A wrong JMBG warns and never blocks. */
export function* checkPeople({ claim, claimant, people }: GateContext): Iterable<Finding> {
  if (claimant !== undefined) yield* checkJmbg(claimant)
  for (const id of new Set(claim.respondents)) {
    const respondent = people.get(id)
    if (respondent === undefined || id === claim.claimant) continue
    yield* checkJmbg(respondent)
    const { jmbg, passport, address } = respondent.person
    if ((jmbg === undefined && passport === undefined) || address === undefined) {
      const field = address === undefined ? 'address' : 'jmbg'
      yield createFinding('respondent.identityMissing', `${respondent.path}.${field}`, { person: id })
    }
  }
}

function* checkJmbg({ person, path }: PlacedPerson): Iterable<Finding> {
  if (person.jmbg === undefined) return
  const reading = readJmbg(person.jmbg)
  const params = { person: person.id }
  if (!reading.valid) yield createFinding('person.jmbgInvalid', `${path}.jmbg`, params)
  const { birthDate } = reading
  if (birthDate !== undefined && person.birthDate !== undefined && birthDate !== person.birthDate) {
    yield createFinding('person.jmbgBirthDateMismatch', `${path}.jmbg`, params)
  }
}
