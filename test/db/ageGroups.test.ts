import { afterEach, beforeEach, expect, test } from 'vitest'
import { identityOf, withoutIdentity } from '../../shared/domain/caseFile/identity.ts'
import type { Person } from '../../shared/domain/caseFile/person.ts'
import { ageGroupOn, dayOfAge } from '../../shared/domain/statistics/ageGroup.ts'
import { createRandom, type Chance } from '../bench/scale/chance.ts'
import { TODAY } from '../bench/scale/fillCases.ts'
import { generateFile } from '../bench/scale/generateFile.ts'
import { type CasesDatabase, openCasesDatabase } from '../support/db/casesDatabase.ts'
import { CASE_ID, writeCase } from '../support/db/writeCase.ts'
import { COURT } from '../support/office/people.ts'
import { present } from '../support/trainingCase.ts'

// Whether somebody is a child stands beside the seal; here it is counted again with every seal opened.

const STEPS = 400
const NONE = ''
const DAYS = ['1989-03-01', '2003-06-15', '2004-06-15', '2007-11-30', NONE] as const
const EVENTS = ['2021-06-14', '2022-06-15', '2026-01-09', NONE] as const

let cases: CasesDatabase
beforeEach(() => {
  cases = openCasesDatabase()
})
afterEach(() => {
  cases.close()
})

function stored(): Readonly<Record<string, unknown>> {
  const rows = cases.db.prepare('SELECT id, age_group FROM person ORDER BY id').all()
  return Object.fromEntries(rows.map(({ id, age_group: group }) => [String(id), group]))
}

function counted(): Readonly<Record<string, unknown>> {
  const header = present(cases.tables.caseFiles.find(CASE_ID))
  const indicted = cases.tables.caseFiles.proceedingsOf(header).indictment?.date
  const people = cases.tables.people.ofCase(CASE_ID)
  return Object.fromEntries(people.map((one) => [one.id, ageGroupOn(one.birthDate, dayOfAge(one, indicted))]))
}

function without(person: Person, field: 'birthDate' | 'sealed'): Person {
  const { [field]: _gone, ...rest } = person
  return rest
}

/** One change, chosen by chance, of a day, of what is known of it, or of the seal. */
function changeSomething({ pick }: Chance): void {
  const { people, caseFiles } = cases.tables
  const whole = pick(people.ofCase(CASE_ID))
  const header = present(caseFiles.find(CASE_ID))
  const form = caseFiles.proceedingsOf(header)
  const [born, day] = [pick(DAYS), pick(EVENTS)]
  const reborn: Person = born === NONE ? without(whole, 'birthDate') : { ...whole, birthDate: born }
  const identification = { status: 'formal' as const, ...(day === NONE ? {} : { date: day }) }
  const { indictment: _before, ...rest } = form
  const indicted = day === NONE ? rest : { ...rest, indictment: { date: day } }
  const resealed: Person =
    whole.sealed === true
      ? without(reborn, 'sealed')
      : { ...reborn, sealed: true, pseudonym: whole.pseudonym ?? { cnr: 'Neko', en: 'Somebody' } }
  const change = pick<() => void>([
    () => {
      people.save(CASE_ID, { open: withoutIdentity(reborn), identity: identityOf(reborn) })
    },
    // What lies under the seal is not given, and stays.
    () => {
      people.save(CASE_ID, { open: withoutIdentity({ ...whole, identification }) })
    },
    () => {
      caseFiles.saveProceedings(CASE_ID, indicted, COURT, { known: form, header })
    },
    () => {
      caseFiles.saveProceedings(CASE_ID, indicted, COURT)
    },
    () => {
      people.saveSeal(CASE_ID, resealed)
    },
  ])
  cases.tables.transaction(TODAY, change)
}

test(`the group follows every change of a day it rests on: ${String(STEPS)} changes, each counted again`, () => {
  const chance = createRandom(17)
  writeCase(cases.tables, generateFile(1).file)
  expect(stored()).toEqual(counted())
  const seen = new Set<string>()
  for (let step = 0; step < STEPS; step += 1) {
    changeSomething(chance)
    expect([step, stored()]).toEqual([step, counted()])
    for (const group of Object.values(stored())) seen.add(String(group))
  }
  expect([...seen].toSorted()).toEqual(['adult', 'child', 'unknown'])
})
