import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldKey, foldKeys } from '../../../shared/text/fold.ts'
import { toCyrillic } from '../../../shared/text/cyrillic.ts'

test.each([
  [['Đorđević', 'Djordjevic', 'Dordevic', 'ĐORĐEVIĆ', 'Ђорђевић', 'đorđevic', 'Djorđević', 'DJORDJEVIĆ']],
  [['Śekloća', 'Šekloća', 'Sekloca', 'Sjekloća', 'С́еклоћа', 'S\u0301ekloc\u0301a']],
  [['Źenović', 'Ženović', 'Zenovic', 'З́еновић']],
  [['Džaferović', 'Dzaferovic', 'Џаферовић', '\u01C5aferović']],
  [['Ljubiša', 'LJUBIŠA', 'Љубиша', 'ljubisa']],
  [['Njegoš', 'Његош', 'njegos']],
  [['Petrović-Njegoš', 'Petrovic Njegos', 'ПЕТРОВИЋ – ЊЕГОШ']],
  [['  Ana   Marija ', 'ana marija', 'Ана Марија']],
  [['Müller', 'Muller', 'MÜLLER']],
  [['P.P.', 'P. P.', 'П.П.']],
  [["D'Angelo", 'Dangelo', 'D’Angelo']],
  [['Žižić', 'Zizic', 'ŽIŽIĆ', 'Жижић']],
])('%j share a key', (spellings) => {
  for (const one of spellings) {
    for (const other of spellings) {
      expect(foldKeys(one).some((key) => foldKeys(other).includes(key))).toBe(true)
    }
    expect(foldKey(one)).toBe(foldKey(spellings[0] ?? ''))
  }
})

test.each([
  ['Đorđević', 'Đurđević'],
  ['Petrović', 'Petković'],
  ['Ana', 'Anja'],
  ['Lazar', 'Ljazar'],
])('%s and %s stay apart', (one, other) => {
  expect(foldKeys(one).some((key) => foldKeys(other).includes(key))).toBe(false)
})

describe('search keys', () => {
  test('are idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        for (const key of foldKeys(text)) expect(foldKeys(text)).toEqual(expect.arrayContaining([...foldKeys(key)]))
      }),
      { numRuns: 5_000 },
    )
  })

  test('are the same for a name in either script', () => {
    const letters = 'a b c č ć d đ e f g h i j k l m n o p r s š ś t u v z ž ź'.split(' ')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 15 }), (name) => {
        expect(foldKeys(toCyrillic(name))).toEqual(foldKeys(name))
      }),
      { numRuns: 3_000 },
    )
  })
})
