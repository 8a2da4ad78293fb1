import { describe, expect, test } from 'vitest'
import { claimForm } from '../../../renderer/forms/claim.ts'
import { evidenceForm } from '../../../renderer/forms/evidence.ts'
import { personForm } from '../../../renderer/forms/person.ts'
import { mayHaveSealed, TypedNames, typedTextsOf, withPseudonyms } from '../../../renderer/forms/typedNames.ts'
import { present, readTrainingCase } from '../../support/trainingCase.ts'

const pseudonym = { cnr: 'Oštećena A', en: 'Injured party A' }
const BOUNDS = { characters: 20, texts: 3 }

/** Texts that hold »Ana« name somebody; each call is kept. */
function asked() {
  const calls: (readonly string[])[] = []
  const names = new TypedNames((texts) => {
    calls.push(texts)
    return Promise.resolve(
      texts.map((text) => {
        const start = text.indexOf('Ana')
        return start < 0 ? [] : [{ start, end: start + 3, pseudonym }]
      }),
    )
  }, BOUNDS)
  return { names, calls }
}

describe('the names in what is typed', () => {
  test('are asked about once for each text, within the bounds of a call', async () => {
    const { names, calls } = asked()
    await names.learn(['Ana je tu', 'nije', 'nije', 'x', 'jedanaest', 'dvanaest'])
    await names.learn(['nije', 'Ana je tu', 'novo'])
    expect(calls).toEqual([['Ana je tu', 'nije'], ['jedanaest', 'dvanaest'], ['novo']])
    expect(names.of('Ana je tu')).toEqual([{ start: 0, end: 3, pseudonym }])
    for (const text of ['nije', 'x', 'never asked']) expect(names.of(text)).toEqual([])
  })

  test('are told to whoever waits, and asked about anew once the people are others', async () => {
    const { names, calls } = asked()
    let told = 0
    const stop = names.subscribe(() => (told += 1))
    await names.learn(['Ana'])
    names.forget()
    await names.learn(['Ana'])
    stop()
    await names.learn(['Bojana'])
    expect([told, calls.length]).toEqual([2, 3])
  })

  test('give way to the pseudonym of the language, wherever they stand', () => {
    const names = [
      { start: 0, end: 3, pseudonym },
      { start: 7, end: 12 },
      { start: 15, end: 20, pseudonym },
    ]
    const text = 'Ana, i Petar, i Anina'
    expect(withPseudonyms(text, names.slice(0, 1), 'en')).toBe('Injured party A, i Petar, i Anina')
    expect(withPseudonyms(text, names, 'cnr')).toBe('Oštećena A, i Petar, iOštećena Aa')
  })
})

describe('the texts of a form', () => {
  const { people, claims, evidence } = readTrainingCase('case-01')
  test('are those in words of one’s own, in both languages and in every row', () => {
    const claim = claimForm.toForm(present(claims[0]).claim)
    const texts = typedTextsOf(claimForm, { ...claim, note: { cnr: 'opis radnje', en: 'what happened' } })
    expect(texts).toEqual(expect.arrayContaining(['opis radnje', 'what happened']))
    const item = present(evidence[0])
    expect(typedTextsOf(evidenceForm, evidenceForm.toForm(item))).toEqual(
      expect.arrayContaining([item.title.cnr, item.title.en]),
    )
  })

  test('of a person leave out what is there to say who that is', () => {
    const person = present(people.find(({ id }) => id === 'v1'))
    const texts = typedTextsOf(
      personForm,
      personForm.toForm({ ...person, occupation: { cnr: 'kuvarica', en: 'cook' } }),
    )
    expect(texts).toEqual(expect.arrayContaining(['Oštećena A', 'kuvarica']))
    for (const secret of [person.name, person.address, person.birthPlace]) expect(texts).not.toContain(secret)
  })
})

test('a file that is on the screen and has nobody sealed is not asked about; one that is not there may have', () => {
  expect(mayHaveSealed(undefined)).toBe(true)
  expect(mayHaveSealed({ people: [{}] })).toBe(false)
  expect(mayHaveSealed({ people: [{}, { sealed: true }] })).toBe(true)
})
