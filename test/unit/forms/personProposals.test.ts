import { describe, expect, test } from 'vitest'
import { FormStore } from '../../../renderer/forms/formStore.ts'
import { newPerson, personForm } from '../../../renderer/forms/person.ts'
import { proposePseudonym } from '../../../renderer/forms/personProposals.ts'
import { specAt } from '../../../renderer/forms/paths.ts'

const someone = (label: string, role = 'injuredParty') => ({ id: label, role, label: { cnr: label, en: label } })

function storeOf(people: readonly ReturnType<typeof someone>[] = []) {
  const stored = newPerson('injuredParty', people)
  return new FormStore(personForm, { stored, before: { id: 'v9', role: 'injuredParty' } })
}

function jmbg(digits12: string): string {
  const weights = [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
  const rest = weights.reduce((sum, weight, at) => sum + weight * Number(digits12[at]), 0) % 11
  return `${digits12}${String(rest < 2 ? 0 : 11 - rest)}`
}

describe('the pseudonym of a new injured party', () => {
  test('is the first letter that nobody of the file is called by, alike in English', () => {
    expect(storeOf().typed.pseudonym).toEqual({ cnr: 'Oštećeno lice A', en: 'Injured party A' })
    const people = [someone('Oštećena A'), someone('Oštećeni C'), someone('Marko Babić', 'defendant')]
    expect(storeOf(people).typed.pseudonym).toEqual({ cnr: 'Oštećeno lice B', en: 'Injured party B' })
    const alphabet = Array.from({ length: 26 }, (_, at) => someone(`Oštećena ${String.fromCharCode(65 + at)}`))
    expect(
      proposePseudonym(
        alphabet.map(({ label }) => label),
        'f',
      ),
    ).toEqual({ cnr: 'Oštećena A2', en: 'Injured party A2' })
  })

  test('follows the gender, and stays once somebody has typed another', () => {
    const store = storeOf()
    store.type('sex', 'f')
    expect(store.typed.pseudonym.cnr).toBe('Oštećena A')
    store.type('sex', 'm')
    expect(store.typed.pseudonym.cnr).toBe('Oštećeni A')
    store.type('pseudonym', { cnr: 'Svjedokinja iz bara', en: 'Injured party A' })
    store.type('sex', 'f')
    expect(store.typed.pseudonym.cnr).toBe('Svjedokinja iz bara')
  })

  test('is proposed to nobody else: neither to a witness nor to a defendant', () => {
    expect([newPerson('witness').pseudonym.cnr, newPerson('defendant').pseudonym.cnr]).toEqual(['', ''])
  })
})

describe('a personal number', () => {
  const woman = jmbg('030901121500')
  const man = jmbg('150198521001')

  test('fills the birth date and the sex, and with it the gender of the pseudonym, in one step', () => {
    const store = storeOf()
    store.type('jmbg', woman)
    expect(store.typed).toMatchObject({ birthDate: '03.09.2011.', sex: 'f', pseudonym: { cnr: 'Oštećena A' } })
    store.undo()
    expect(store.typed).toMatchObject({ jmbg: '', birthDate: '', sex: '' })
  })

  test('put right, puts right what it gave; what somebody typed otherwise stays', () => {
    const store = storeOf()
    store.type('jmbg', woman)
    store.type('jmbg', man)
    expect(store.typed).toMatchObject({ birthDate: '15.01.1985.', sex: 'm' })
    store.type('birthDate', '16.01.1985.')
    store.type('jmbg', woman)
    expect(store.typed).toMatchObject({ birthDate: '16.01.1985.', sex: 'f' })
  })

  test('that cannot be right fills nothing, says so beside the field and stops no save', () => {
    const store = storeOf()
    const wrong = `${woman.slice(0, 12)}${String((Number(woman[12]) + 1) % 10)}`
    store.type('jmbg', wrong)
    expect(store.typed).toMatchObject({ birthDate: '', sex: '' })
    expect(specAt(personForm.table, 'jmbg').doubt?.(wrong)).toMatchObject({ code: 'jmbg.checkDigit' })
    expect(specAt(personForm.table, 'jmbg').doubt?.(woman)).toBeUndefined()
    expect(specAt(personForm.table, 'account').doubt?.('510-1-11')).toMatchObject({ code: 'account.control' })
    store.type('sex', 'f')
    store.type('name', 'Neko Nekić')
    expect(store.attemptSave().problems).toEqual({})
  })
})
