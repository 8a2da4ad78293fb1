import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  formToPerson,
  identityToForm,
  newPersonForm,
  personToForm,
} from '../../../renderer/features/caseFile/personForm.ts'
import { personView } from '../../../shared/contract/caseFile.ts'
import { identityOf, withoutIdentity } from '../../../shared/domain/caseFile/identity.ts'
import { naknadaCase } from '../../../shared/domain/caseFile/naknadaCase.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'

const files = ['case-01', 'case-02'].map((name) =>
  naknadaCase.parse(JSON.parse(readFileSync(`resources/training/cases/${name}.json`, 'utf8'))),
)
const people = files.flatMap((file) => file.people)

/** A person as main answers it: identity apart. */
function parts(person: Person) {
  const identity = identityOf(person)
  const rest = withoutIdentity(person)
  return { identity, view: personView.parse({ ...rest, label: { cnr: 'x', en: 'x' }, identity }), rest }
}

describe('forms give back what they were filled with', () => {
  test.each(people.map((person) => [`${person.role} ${person.id}`, person] as const))('person: %s', (_name, person) => {
    const { identity, view, rest } = parts(person)
    const read = formToPerson(personToForm(view, identity), view, true, identity)
    expect(read).toEqual({ input: { person: rest, identity }, problems: {} })
  })

  test('a covered person is saved without touching the identity', () => {
    const [sealed] = people.filter((person) => person.sealed === true)
    if (sealed === undefined) throw new Error('the cases hold a sealed person')
    const { view, rest } = parts(sealed)
    expect(formToPerson(personToForm(view, undefined), view, false).input).toEqual({ person: rest })
  })

  test('what was typed under the cover is saved though the cover is closed again', () => {
    const [sealed] = people.filter((person) => person.sealed === true)
    if (sealed === undefined) throw new Error('the cases hold a sealed person')
    const { view, identity, rest } = parts(sealed)
    const known = { ...identity, passport: { country: 'MNE', number: 'A1' } }
    const covered = personView.parse({ ...view, identity: undefined })
    const draft = { ...personToForm(covered, undefined), ...identityToForm(known), phone: '+382 67 000 111' }
    expect(formToPerson(draft, covered, false)).toEqual({
      input: { person: rest, identity: { ...known, phone: '+382 67 000 111' } },
      problems: {},
    })
  })

  test('a name emptied under the cover is named, not dropped', () => {
    const [sealed] = people.filter((person) => person.sealed === true)
    if (sealed === undefined) throw new Error('the cases hold a sealed person')
    const { view, identity } = parts(sealed)
    const draft = { ...personToForm(view, identity), name: ' ', phone: '+382 67 000 111' }
    expect(formToPerson(draft, view, false).problems).toEqual({ name: 'field.missing' })
  })

  test('half a passport, a country that is none and forms without a status are named', () => {
    const typed = { ...newPersonForm('v1', 'injuredParty'), sealed: '', sex: 'f', name: 'A' }
    const read = (part: Record<string, string>) => formToPerson({ ...typed, ...part }, undefined, true)
    expect(read({ passportNumber: 'X1' }).problems).toEqual({ passportCountry: 'field.missing' })
    expect(read({ passportNumber: 'X1', passportCountry: 'Srb' }).input.identity?.passport).toEqual({
      country: 'SRB',
      number: 'X1',
    })
    expect(read({ citizenship: 'Srbija' }).problems).toEqual({ citizenship: 'country.invalid' })
    expect(read({ 'forms.servitude': 'yes' }).problems).toEqual({ identificationStatus: 'field.missing' })
    const full = read({ identificationStatus: 'formal', 'forms.servitude': 'yes', noDocument: 'yes' }).input.person
    expect(full).toMatchObject({ noDocument: true, identification: { status: 'formal', forms: ['servitude'] } })
  })

  test('an injured party is sealed from the start and needs a pseudonym in both languages', () => {
    const { input, problems } = formToPerson(
      { ...newPersonForm('v1', 'injuredParty'), name: 'A', sex: 'f' },
      undefined,
      true,
    )
    expect(input.person.sealed).toBe(true)
    expect(problems).toEqual({ 'pseudonym.cnr': 'field.missing', 'pseudonym.en': 'field.missing' })
  })
})
