import { officesForEvidence, officesForPerson } from '../../../shared/domain/claim/custody.ts'
import { namesPerson, restsOnEvidence } from '../../../shared/domain/claim/restsOn.ts'
import { STAGES } from '../../../shared/domain/claim/stages.ts'
import type { LoadedCase } from './loadCase.ts'

/** The offices that may change a person of the file. */
export function personOffices(file: LoadedCase, person: string): readonly string[] {
  const people = file.records().map(({ open }) => open)
  const naming = file.claims().filter(({ claim }) => namesPerson(claim, person, people))
  return officesForPerson(file.place, stagesOf(naming), stagesOf(file.claims()))
}

/** The offices that may change a piece of evidence of the file; none once an issued order rests on it. */
export function evidenceOffices(file: LoadedCase, evidence: string): readonly string[] {
  return officesForEvidence(file.place, stagesOf(restingOn(file, evidence)), stagesOf(file.claims()))
}

/** Whether an issued order rests on a piece of evidence: what a decision was made from stays as it was. */
export function isFrozen(file: LoadedCase, evidence: string): boolean {
  return restingOn(file, evidence).some(({ stage }) => STAGES[stage].issued)
}

function restingOn(file: LoadedCase, evidence: string) {
  return file.claims().filter(({ claim }) => restsOnEvidence(claim, evidence))
}

export function stagesOf(claims: ReturnType<LoadedCase['claims']>) {
  return claims.map(({ stage }) => stage)
}
