import { claimFileOf, type CaseFile, type ClaimFile } from '../../domain/caseFile/caseFile.ts'
import type { Claim } from '../../domain/caseFile/claim.ts'
import type { Decision } from '../../domain/caseFile/decision.ts'
import type { Person, PersonRole } from '../../domain/caseFile/person.ts'
import { appellateCourtOf, findOffice, type Office } from '../../domain/offices/offices.ts'
import { findDatesOutOfOrder } from '../../domain/caseFile/dateOrder.ts'
import { DocumentProblem } from '../documentProblem.ts'

/** The parts of a case file most documents speak of, found once. */
export type CaseContext = Readonly<{
  file: CaseFile
  claim: Claim
  /** The claim with everything that happened to it. */
  claimFile: ClaimFile
  claimant: Person
  respondents: readonly Person[]
  /** Who is ordered to pay or to return; while nothing is decided, all against whom the claim is directed. */
  debtors: readonly Person[]
  decision: Decision | undefined
  court: Office
  prosecution: Office
  appellate: Office | undefined
  /** The day whose law the paper follows; that of today where the paper bears none. */
  on: string | undefined
  /** Attorney, else guardian of the claimant. */
  representative: Person | undefined
}>

/** Finds a claim (the first without an id) and its people. Throws DocumentProblem naming what is missing. */
export function createCaseContext(file: CaseFile, claimId?: string): CaseContext {
  const claimFile = claimId === undefined ? file.claims[0] : claimFileOf(file, claimId)
  if (claimFile === undefined) throw new DocumentProblem('document.claimMissing')
  mustBeInOrder(file)
  const { claim, decision } = claimFile
  const claimant = personById(file, claim.claimant)
  const respondents =
    claim.respondents.length > 0 ? claim.respondents.map((id) => personById(file, id)) : personsOf(file, 'defendant')
  const representedBy = claimant.representative ?? claimant.guardian
  return {
    file,
    claim,
    claimFile,
    claimant,
    respondents,
    debtors: decision?.debtors?.map((id) => personById(file, id)) ?? respondents,
    decision,
    on: undefined,
    court: office(file.proceedings.court, 'proceedings.court'),
    prosecution: office(file.proceedings.prosecution, 'proceedings.prosecution'),
    appellate: appellateCourtOf(file.proceedings.court),
    representative: representedBy === undefined ? undefined : personById(file, representedBy),
  }
}

/** Bears the metadata of a form whose date and case are still empty; no sentence shows it. */
export const UNDATED = '2012-01-01'

/** The day whose law a paper follows: its own, and the law of today where it bears none. */
export function dayOfLaw(date: string): string | undefined {
  return date === UNDATED ? undefined : date
}

// No paper is made of days that no course of events allows.
function mustBeInOrder(file: CaseFile): void {
  for (const { field, date, against } of findDatesOutOfOrder(file)) {
    throw new DocumentProblem('document.datesOutOfOrder', { field, date, against })
  }
}

/** The decision of the claim, which some documents cannot do without. */
export function requireDecision({ decision }: CaseContext): Decision {
  if (decision === undefined) throw new DocumentProblem('document.decisionMissing')
  return decision
}

/** The person of a case file with that id. Throws DocumentProblem where nobody has it. */
export function personById(file: CaseFile, id: string): Person {
  const found = file.people.find((person) => person.id === id)
  if (found === undefined) throw new DocumentProblem('document.personMissing', { id })
  return found
}

/** Everybody who stands in a case file in one role, in the order of the file. */
export function personsOf(file: CaseFile, role: PersonRole): readonly Person[] {
  return file.people.filter((person) => person.role === role)
}

function office(code: string, field: string): Office {
  const found = findOffice(code)
  if (found === undefined) throw new DocumentProblem('document.officeUnknown', { field })
  return found
}
