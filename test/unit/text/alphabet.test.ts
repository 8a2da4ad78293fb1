import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sortByName, sortKeyOf, sortNames } from '../../../shared/text/alphabet.ts'

const ALPHABET = 'a b c č ć d dž đ e f g h i j k l lj m n nj o p r s š ś t u v z ž ź'.split(' ')

// Each row in the order it must come out (domain rules §13.5), shuffled by the test itself.
test.each([
  [ALPHABET],
  [['cvijet', 'čovjek', 'ćup', 'dan', 'dvor', 'džep', 'đak', 'esej']],
  [['Lazović', 'Lukić', 'Ljubić', 'Marić']],
  [['Nikčević', 'Nuhodžić', 'Njegoš', 'Obradović']],
  [['Savić', 'Stanić', 'Šćepanović', 'Śekloća', 'Tomić']],
  [['Zeković', 'Zukić', 'Žarić', 'Źenović']],
  [['Ana', 'Ana Marija', 'Ana-Marija', 'Anastasija', 'Anđela']],
  [['Ђукић', 'Ерић', 'Žarić']],
  [['Petar', 'Петар', 'Petra', 'Петра']],
  [['inicijal', 'injekcija', 'inje']],
  [['nadzor', 'nadživio', 'nadživjeti']],
  [['Đoković', 'Đorđević', 'Ђурић', 'Evans']],
  [['12', '2', 'Aco']],
  [['ČAVOR', 'čelik', 'Čolan']],
])('orders %j', (ordered) => {
  expect(sortNames([...ordered].reverse())).toEqual(ordered)
})

describe('the order of names', () => {
  const names = fc.string({
    unit: fc.constantFrom(...ALPHABET, 'A', 'Č', 'Lj', 'љ', 'Ж', 'с\u0301', ' ', '-', 'x', 'é', '7'),
    maxLength: 8,
  })

  test('is that of the keys, so that a database can hold it, and only the same text has the same key', () => {
    fc.assert(
      fc.property(fc.array(names, { maxLength: 20 }), (list) => {
        const byKey = [...list].sort((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : sortKeyOf(a) > sortKeyOf(b) ? 1 : 0))
        expect(sortNames(list)).toEqual(byKey)
        expect(new Set(list.map(sortKeyOf)).size).toBe(new Set(list.map((name) => name.normalize('NFC'))).size)
      }),
    )
  })

  test('orders things by their names and leaves the list it was given', () => {
    const people = [{ name: 'Žana' }, { name: 'Đina' }, { name: 'Dina' }]
    expect(sortByName(people, (person) => person.name).map((person) => person.name)).toEqual(['Dina', 'Đina', 'Žana'])
    expect(people[0]?.name).toBe('Žana')
  })
})
