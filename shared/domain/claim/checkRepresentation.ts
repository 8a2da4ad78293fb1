import { addDays, addYears, ageOn } from '../../time/calendarDate.ts'
import type { Person } from '../caseFile/person.ts'
import { createFinding, type Finding } from './finding.ts'
import type { GateContext, PlacedPerson } from './gateContext.ts'
import { ageUnder, GATE_RULES } from './gateRules.ts'

const { lookAheadDays } = GATE_RULES

/** Attorney, guardian, collision guardian and the ages at which a minor acts alone (ZKP 58/6, 63, 64). */
export function* checkRepresentation(context: GateContext): Iterable<Finding> {
  const { claimant } = context
  if (claimant === undefined) return
  yield* checkAttorney(context, claimant)
  yield* checkGuardian(context, claimant)
  yield* checkAge(context, claimant)
}

function* checkAttorney({ people, claim }: GateContext, { person, path }: PlacedPerson): Iterable<Finding> {
  if (person.representative === undefined) return
  const found = people.get(person.representative)
  if (found === undefined || (found.person.role !== 'attorney' && found.person.role !== 'guardian')) {
    yield createFinding('claimant.representativeUnknown', `${path}.representative`)
    return
  }
  if (found.person.role !== 'attorney') return
  const { powerOfAttorneyDate, legalAidDecision } = found.person
  const at = `${found.path}.powerOfAttorneyDate`
  if (powerOfAttorneyDate === undefined) {
    yield createFinding(
      legalAidDecision === undefined ? 'representative.powerOfAttorneyMissing' : 'representative.powerOfAttorneyCheck',
      at,
    )
  } else if (claim.filed !== undefined && powerOfAttorneyDate > claim.filed) {
    yield createFinding('representative.powerOfAttorneyLater', at)
  }
}

function* checkGuardian(context: GateContext, { person, path }: PlacedPerson): Iterable<Finding> {
  if (person.guardian === undefined) return
  const at = `${path}.guardian`
  const guardian = context.people.get(person.guardian)
  if (guardian === undefined) {
    yield createFinding('claimant.guardianUnknown', at)
    return
  }
  if (isDefendant(context, guardian.person)) {
    yield createFinding('claimant.collisionGuardianMissing', at)
    return
  }
  if (guardian.person.role !== 'guardian') {
    yield createFinding('claimant.guardianUnknown', at)
    return
  }
  const { kind, appointedBy, date } = guardian.person
  const forms = person.identification?.forms ?? []
  if ((kind === undefined || kind === 'legal') && forms.some((form) => GATE_RULES.familyForms.includes(form))) {
    yield createFinding('claimant.collisionGuardianAdvisable', at)
  }
  if ((kind === 'collision' || kind === 'appointed') && (appointedBy === undefined || date === undefined)) {
    yield createFinding('claimant.guardianAppointmentMissing', `${guardian.path}.appointedBy`)
  }
}

// One human being may stand twice in the file, as guardian and as defendant.
function isDefendant({ claim, people }: GateContext, guardian: Person): boolean {
  if (guardian.role === 'defendant' || claim.respondents.includes(guardian.id)) return true
  const defendants = [...people.values()].filter(({ person }) => person.role === 'defendant')
  return defendants.some(
    ({ person }) =>
      (person.jmbg !== undefined && person.jmbg === guardian.jmbg) ||
      (person.birthDate !== undefined && person.birthDate === guardian.birthDate && person.name === guardian.name),
  )
}

function* checkAge(context: GateContext, { person, path }: PlacedPerson): Iterable<Finding> {
  const { birthDate } = person
  const { reference } = context
  if (birthDate === undefined) {
    if (person.jmbg === undefined) yield createFinding('claimant.birthDateMissing', `${path}.birthDate`)
    return
  }
  if (reference === undefined) return
  const age = ageOn(birthDate, reference)
  const [majority, actsAlone] = [ageUnder('majority', reference), ageUnder('actsAlone', reference)]
  if (age >= majority) {
    if (person.guardian !== undefined) yield createFinding('claimant.cameOfAge', `${path}.guardian`)
    return
  }
  if (age < actsAlone && person.guardian === undefined) {
    yield createFinding('claimant.guardianMissing', `${path}.guardian`)
  } else if (person.guardian === undefined && person.representative === undefined) {
    yield createFinding('claimant.minorActsAlone', `${path}.representative`)
  }
  const horizon = latestDayOf(context, addDays(reference, lookAheadDays))
  const sixteenth = birthdayOf(birthDate, actsAlone)
  const eighteenth = birthdayOf(birthDate, majority)
  if (reference < sixteenth && sixteenth <= horizon) {
    yield createFinding('claimant.turnsSixteen', `${path}.birthDate`, { on: sixteenth })
  }
  if (eighteenth <= horizon) yield createFinding('claimant.turnsEighteen', `${path}.birthDate`, { on: eighteenth })
}

// The day `ageOn` first gives the age: one born on 29 February reaches it on 1 March of a common year.
function birthdayOf(birthDate: string, age: number): string {
  const day = addYears(birthDate, age)
  return ageOn(birthDate, day) === age ? day : addDays(day, 1)
}

function latestDayOf({ file }: GateContext, start: string): string {
  const { hearings, mainHearingEnded, verdict } = file.proceedings
  const days = [...hearings.map(({ date }) => date), mainHearingEnded, verdict?.announced]
  return days.reduce<string>((latest, day) => (day !== undefined && day > latest ? day : latest), start)
}
