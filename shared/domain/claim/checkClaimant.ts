import { createNameSearch } from '../privacy/nameSearch.ts'
import { readAccount } from '../identifiers/account.ts'
import { codeOfLanguage } from '../../text/languageNames.ts'
import { ageOn } from '../../time/calendarDate.ts'
import { createFinding, type Finding } from './finding.ts'
import type { GateContext, PlacedPerson } from './gateContext.ts'
import { ageUnder } from './gateRules.ts'

/** Standing, succession, protection and payee data of the claimant (ZKP 120–124, 235/1, 237/2). */
export function* checkClaimant(context: GateContext): Iterable<Finding> {
  yield* checkStanding(context)
  const { claimant } = context
  if (claimant === undefined) return
  yield* checkProtection(claimant)
  yield* checkPayee(context, claimant)
  const { person, path } = claimant
  if (person.understandsMontenegrin === false && person.interpreter === undefined) {
    yield createFinding('claimant.interpreterMissing', `${path}.interpreter`)
  }
  if (person.interpreter !== undefined && codeOfLanguage(person.interpreter) === undefined) {
    yield createFinding('claimant.languageUnlisted', `${path}.interpreter`)
  }
  if (person.jmbg === undefined && person.passport === undefined && person.noDocument !== true) {
    yield createFinding('claimant.documentMissing', `${path}.jmbg`)
  }
}

function* checkStanding({ claim, path, claimant, people }: GateContext): Iterable<Finding> {
  if (claimant === undefined) {
    yield createFinding('claim.claimantUnknown', `${path}.claimant`)
    return
  }
  const { role, deceased } = claimant.person
  if (role !== 'injuredParty' && role !== 'successor') {
    yield createFinding('claim.claimantNotEntitled', `${path}.claimant`)
  }
  if (deceased !== undefined) yield createFinding('claim.claimantDeceased', `${path}.claimant`)
  const { succession } = claim
  if (role === 'successor' && succession === undefined)
    yield createFinding('claim.successionMissing', `${path}.succession`)
  if (succession === undefined) return
  if (people.get(succession.of)?.person.role !== 'injuredParty' || succession.of === claim.claimant) {
    yield createFinding('claim.successionInvalid', `${path}.succession.of`)
  }
  if (succession.maintainedOn === undefined) {
    yield createFinding('claim.heirStatementMissing', `${path}.succession.maintainedOn`)
  }
}

function* checkProtection({ person, path }: PlacedPerson): Iterable<Finding> {
  if (person.sealed !== true) {
    const status = person.identification?.status
    if (status === 'formal') yield createFinding('claimant.notSealed', `${path}.sealed`)
    if (status === 'presumed') yield createFinding('claimant.presumedNotSealed', `${path}.sealed`)
    return
  }
  const { pseudonym } = person
  if (pseudonym === undefined || pseudonym.cnr.trim() === '') {
    yield createFinding('claimant.pseudonymMissing', `${path}.pseudonym`)
  } else if (createNameSearch([person.name]).any(`${pseudonym.cnr}\n${pseudonym.en}`)) {
    yield createFinding('claimant.pseudonymReveals', `${path}.pseudonym`)
  }
  if (person.representative === undefined && person.guardian === undefined) {
    yield createFinding('claimant.representativeMissing', `${path}.representative`)
  }
}

// A child is paid through the guardian as the guardianship authority allows, so no account is asked for.
function* checkPayee({ reference }: GateContext, { person, path }: PlacedPerson): Iterable<Finding> {
  if (person.account !== undefined) {
    if (!readAccount(person.account).valid) yield createFinding('claimant.accountInvalid', `${path}.account`)
    return
  }
  const isChild =
    person.birthDate !== undefined &&
    reference !== undefined &&
    ageOn(person.birthDate, reference) < ageUnder('majority', reference)
  if (!isChild) yield createFinding('claimant.accountMissing', `${path}.account`)
}
