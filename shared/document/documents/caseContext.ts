import type { NaknadaCase } from '../../domain/caseFile/naknadaCase.ts'
import type { Claim } from '../../domain/caseFile/claim.ts'
import type { Decision } from '../../domain/caseFile/decision.ts'
import type { Person, PersonRole } from '../../domain/caseFile/person.ts'
import { appellateCourt, officeByCode, type Office } from '../../domain/offices/offices.ts'
import { DocumentProblem } from '../documentProblem.ts'

/** The parts of a case file most documents speak of, found once. */
export type CaseContext = Readonly<{
  file: NaknadaCase
  claim: Claim
  claimant: Person
  respondents: readonly Person[]
  decision: Decision | undefined
  court: Office
  prosecution: Office
  appellate: Office | undefined
  /** Attorney, else guardian of the claimant. */
  representative: Person | undefined
}>

/** Finds a claim (the first without an id) and its people. Throws DocumentProblem naming what is missing. */
export function caseContext(file: NaknadaCase, claimId?: string): CaseContext {
  const claim = claimId === undefined ? file.claims[0] : file.claims.find((candidate) => candidate.id === claimId)
  if (claim === undefined) throw new DocumentProblem('document.claimMissing')
  const claimant = personById(file, claim.claimant)
  const respondents =
    claim.respondents.length > 0 ? claim.respondents.map((id) => personById(file, id)) : personsOf(file, 'defendant')
  const representedBy = claimant.representative ?? claimant.guardian
  return {
    file,
    claim,
    claimant,
    respondents,
    decision: [file.decision, ...(file.decisions ?? [])].find((candidate) => candidate?.claim === claim.id),
    court: office(file.case.court, 'case.court'),
    prosecution: office(file.case.prosecution, 'case.prosecution'),
    appellate: appellateCourt(file.case.court),
    representative: representedBy === undefined ? undefined : personById(file, representedBy),
  }
}

/** The decision of the claim, which some documents cannot do without. */
export function requireDecision({ decision }: CaseContext): Decision {
  if (decision === undefined) throw new DocumentProblem('document.decisionMissing')
  return decision
}

/** The person of a case file with that id. Throws DocumentProblem where nobody has it. */
export function personById(file: NaknadaCase, id: string): Person {
  const found = file.people.find((person) => person.id === id)
  if (found === undefined) throw new DocumentProblem('document.personMissing', { id })
  return found
}

/** Everybody who stands in a case file in one role, in the order of the file. */
export function personsOf(file: NaknadaCase, role: PersonRole): readonly Person[] {
  return file.people.filter((person) => person.role === role)
}

function office(code: string, field: string): Office {
  const found = officeByCode(code)
  if (found === undefined) throw new DocumentProblem('document.officeUnknown', { field })
  return found
}
