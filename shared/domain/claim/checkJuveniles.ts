import type { Proceedings } from '../caseFile/proceedings.ts'
import type { Person } from '../caseFile/person.ts'
import { readJmbg } from '../identifiers/jmbg.ts'
import { ageOn } from '../../time/calendarDate.ts'
import { createFinding, type Finding } from './finding.ts'
import type { GateContext } from './gateContext.ts'
import { ageUnder } from './gateRules.ts'

/**
 * Who was a minor at any time of an offence is judged under the law on juveniles (64/11, 1/18), by another court composition, with
 * measures and remedies of its own; none of it is a rule of this program, which says so instead of counting as for an adult.
 */
export function* checkJuveniles({ file: { people, proceedings } }: GateContext): Iterable<Finding> {
  const day = beginningOf(proceedings)
  if (day === undefined) return
  for (const [index, person] of people.entries()) {
    const born = birthDateOf(person)
    if (person.role !== 'defendant' || born === undefined || ageOn(born, day) >= ageUnder('majority', day)) continue
    yield createFinding('respondent.juvenile', `people.${index}.birthDate`, { person: person.id })
  }
}

/** The first day of the offences charged; where none is entered, whoever is a minor when charged was one before. */
function beginningOf({ offences, indictment }: Proceedings): string | undefined {
  const days = offences.flatMap(({ from, to }) => from ?? to ?? [])
  return days.toSorted()[0] ?? indictment?.date
}

function birthDateOf({ birthDate, jmbg }: Person): string | undefined {
  return birthDate ?? (jmbg === undefined ? undefined : readJmbg(jmbg).birthDate)
}
