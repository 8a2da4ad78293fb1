import { officesForEvidence, officesForPerson } from '../../../shared/domain/claim/custody.ts'
import { namesPerson } from '../../../shared/domain/claim/namesPerson.ts'
import { STAGES, type ClaimStage } from '../../../shared/domain/claim/stages.ts'
import type { LoadedCase } from './loadedCase.ts'

/** The offices that may change a person of the file. */
export function officesOfPerson(file: LoadedCase, person: string): readonly string[] {
  const naming = file.outlines().filter(({ claim }) => namesPerson(claim, person, file.links()))
  return officesForPerson(file.place, stagesOf(naming), stagesOf(file.outlines()))
}

/** The offices that may change a piece of evidence of the file; none once an issued order rests on it. */
export function officesOfEvidence(file: LoadedCase, evidence: string): readonly string[] {
  return officesForEvidence(file.place, stagesRestingOn(file, evidence), stagesOf(file.standings()))
}

/** Whether an issued order rests on a piece of evidence: what a decision was made from stays as it was. */
export function isFrozen(file: LoadedCase, evidence: string): boolean {
  return stagesRestingOn(file, evidence).some((stage) => STAGES[stage].issued)
}

/** Whether an order stands on a claim of the file: the facts it was made from are corrected, not saved. */
export function hasPaper(file: LoadedCase): boolean {
  return file.standings().some(({ stage }) => STAGES[stage].issued)
}

/** Where the claims stand a head of which rests on the evidence (ZKP 236/3). */
function stagesRestingOn(file: LoadedCase, evidence: string): readonly ClaimStage[] {
  const resting = new Set(file.evidenceLinks().flatMap((link) => (link.evidence === evidence ? [link.claimId] : [])))
  return stagesOf(file.standings().filter(({ id }) => resting.has(id)))
}

export function stagesOf(claims: readonly Readonly<{ stage: ClaimStage }>[]): readonly ClaimStage[] {
  return claims.map(({ stage }) => stage)
}
