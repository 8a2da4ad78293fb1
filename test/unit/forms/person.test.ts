import { describe, expect, test } from 'vitest'
import { FormStore, type Draft } from '../../../renderer/forms/formStore.ts'
import { listFieldPaths } from '../../../renderer/forms/paths.ts'
import {
  concealIdentity,
  holdsIdentity,
  newPerson,
  OPEN_MEMBERS,
  personForm,
  type TypedPerson,
} from '../../../renderer/forms/person.ts'
import { COVER_FIELDS, personGroups } from '../../../renderer/forms/personGroups.ts'
import { identityOf, isSealedField, withoutIdentity } from '../../../shared/domain/caseFile/identity.ts'
import { PERSON_ROLES } from '../../../shared/domain/caseFile/person.ts'
import { present, readTrainingCase } from '../../support/trainingCase.ts'

const sealed = present(readTrainingCase('case-01').people.find((person) => person.sealed === true))
const covered = withoutIdentity(sealed)
const known = { ...sealed, phone: '+382 67 000 111', passport: { country: 'SRB', number: 'A1' } }

/** The form of a sealed person while the cover is closed. */
function coveredStore() {
  const source = {
    stored: personForm.toForm(covered),
    before: covered,
    members: OPEN_MEMBERS,
    conceal: concealIdentity,
  }
  return new FormStore(personForm, source)
}

/** Opens the cover: from now on the identity is stored and known. */
function open(store: ReturnType<typeof coveredStore>): void {
  store.rebase({ stored: personForm.toForm(known), before: known, conceal: concealIdentity })
}

function close(store: ReturnType<typeof coveredStore>): void {
  store.rebase({ stored: personForm.toForm(covered), before: covered, members: OPEN_MEMBERS, conceal: concealIdentity })
}

/** The last draft that a form hands over. */
function draftsOf(store: ReturnType<typeof coveredStore>): Draft<TypedPerson>[] {
  const drafts: Draft<TypedPerson>[] = []
  store.keepDraftsWith((draft) => drafts.push(draft))
  return drafts
}

describe('under a closed cover', () => {
  test('a person is read without the identity, and nothing of it is missed', () => {
    const store = coveredStore()
    store.type('occupation', { cnr: 'kuvarica', en: 'cook' })
    expect(store.reading).toEqual({ value: { ...covered, occupation: { cnr: 'kuvarica', en: 'cook' } }, problems: {} })
  })

  test('the identity that was opened is gone from the form when the cover closes', () => {
    const store = coveredStore()
    open(store)
    expect(store.typed.name).toBe(sealed.name)
    close(store)
    expect(holdsIdentity(store.typed)).toBe(false)
    expect(store.isTyped).toBe(false)
  })

  test('a draft holds of the identity only what was typed anew', () => {
    const store = coveredStore()
    open(store)
    const drafts = draftsOf(store)
    store.type('phone', '+382 69 222 333')
    const text = JSON.stringify(drafts.at(-1))
    expect(text).toContain('+382 69 222 333')
    const stored = Object.values(identityOf(known)).flatMap((one) =>
      Object.values(typeof one === 'string' ? [one] : (one ?? {})),
    )
    expect(stored.length).toBeGreaterThan(8)
    for (const value of stored) expect(text).not.toContain(value)
  })

  test('what was typed waits with the draft and stands again once the cover is opened, an emptied field too', () => {
    const first = coveredStore()
    open(first)
    const drafts = draftsOf(first)
    first.type('phone', '+382 69 222 333')
    first.type('passport.number', '')
    const draft = personForm.schema.parse(JSON.parse(JSON.stringify(present(drafts.at(-1)).typed)))
    const later = coveredStore()
    expect(later.restore({ base: present(drafts.at(-1)).base, typed: draft })).toBe(true)
    expect(holdsIdentity(later.typed)).toBe(true)
    expect(later.reading.value).not.toHaveProperty('phone')
    open(later)
    expect(later.typed).toMatchObject({
      name: sealed.name,
      phone: '+382 69 222 333',
      passport: { country: 'SRB', number: '' },
    })
    expect(later.reading.problems).toEqual({ 'passport.number': { code: 'field.missing' } })
    expect(later.conflicts).toEqual([])
  })
})

describe('what a person cannot be without', () => {
  const typed = { ...newPerson('injuredParty'), sealed: false, sex: 'f', name: 'A' }
  const read = (part: Partial<TypedPerson>) =>
    personForm.readForm({ ...typed, ...part }, { id: 'v1', role: 'injuredParty' })

  test('an injured party is sealed from the start and needs a pseudonym in both languages', () => {
    expect(newPerson('injuredParty').sealed).toBe(true)
    expect(newPerson('witness').sealed).toBe(false)
    expect(read({ sealed: true, pseudonym: { cnr: '', en: '' } }).problems).toEqual({
      'pseudonym.cnr': { code: 'field.missing' },
      'pseudonym.en': { code: 'field.missing' },
    })
  })

  test('half a passport, a country that is none, forms without a status', () => {
    expect(read({ passport: { country: '', number: 'X1' } }).problems).toEqual({
      'passport.country': { code: 'field.missing' },
    })
    expect(read({ passport: { country: 'Srb', number: 'X1' } }).value?.passport).toEqual({
      country: 'SRB',
      number: 'X1',
    })
    expect(read({ citizenship: 'Srbija' }).problems).toEqual({ citizenship: { code: 'country.invalid' } })
    const forms = { ...typed.identification, forms: ['servitude'] }
    expect(read({ identification: forms }).problems).toEqual({ 'identification.status': { code: 'field.missing' } })
  })

  test('a bound of the domain that no kind knows is named at its field', () => {
    const problem = { code: 'input.tooSmall', params: { context: 'text', limit: 3 } }
    expect(read({ email: 'a' }).problems).toEqual({ email: problem })
  })
})

describe('the groups of a role', () => {
  // A list stands for the fields of its rows.
  const inside = (field: string) =>
    listFieldPaths(personForm.table).filter((path) => path === field || path.startsWith(`${field}.`))

  test.each(PERSON_ROLES)('%s: every field is in one group and one only, apart by what lies under the seal', (role) => {
    const { sealed: hidden, open: shown } = personGroups(role)
    const fields = [
      ...COVER_FIELDS,
      ...hidden.flatMap((group) => group.fields),
      ...shown.flatMap((group) => group.fields),
    ]
    expect(fields.flatMap(inside).toSorted()).toEqual(listFieldPaths(personForm.table).toSorted())
    const isSealed = (path: string) => isSealedField(path.split('.')[0] ?? '')
    expect(hidden.flatMap((group) => group.fields).filter((path) => !isSealed(path))).toEqual([])
    expect(shown.flatMap((group) => group.fields).filter(isSealed)).toEqual([])
  })

  test('a successor is asked for no identification of a victim, and for no forms of exploitation', () => {
    const asked = Object.values(personGroups('successor'))
      .flat()
      .filter((group) => group.onlyFilled !== true)
      .flatMap(({ fields }) => fields)
    expect(asked.filter((field) => field.startsWith('identification'))).toEqual([])
    expect(asked).toContain('guardian')
  })

  test('every field can be typed of somebody: no field is only shown where it is filled', () => {
    const offered = PERSON_ROLES.flatMap((role) => Object.values(personGroups(role)).flat())
      .filter((group) => group.onlyFilled !== true)
      .flatMap(({ fields }) => fields.flatMap(inside))
    const missing = listFieldPaths(personForm.table).filter(
      (path) => !COVER_FIELDS.some((field) => field === path) && !offered.includes(path),
    )
    expect(missing).toEqual([])
  })
})

describe('the language of an interpreter', () => {
  function saved(typed: string): unknown {
    const store = new FormStore(personForm, { stored: personForm.toForm(known), before: known })
    store.type('interpreter', typed)
    return store.reading.value?.interpreter
  }
  test.each([
    ['albanski', 'sq'],
    ['албански', 'sq'],
    ['Albanian', 'sq'],
    ['sq', 'sq'],
    ['klingonski', 'klingonski'],
  ])('typed »%s« is kept as %s', (typed, kept) => {
    expect(saved(typed)).toBe(kept)
  })
  test('a name in a file of elsewhere is shown as the entry of the list', () => {
    expect(personForm.toForm({ ...known, interpreter: 'Albanski' }).interpreter).toBe('sq')
  })
})
