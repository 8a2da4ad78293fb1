import { expect, test } from 'vitest'
import { findLeaks } from '../../../shared/domain/privacy/leak.ts'
import { foldWord } from '../../../shared/domain/privacy/foldWord.ts'
import { toCyrillic } from '../../../shared/text/cyrillic.ts'
import { foldKeys } from '../../../shared/text/fold.ts'
import { declineName } from '../../../shared/text/forms/nameForms.ts'

const CASES = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'locative'] as const
const NAMES = [
  ['Petar Petrović', 'm'],
  ['Đurđica Đorđević', 'f'],
  ['Ana Marić', 'f'],
  ['Nikola Vučinić', 'm'],
  ['Đorđe Bošković', 'm'],
  ['Milica Popović-Knežević', 'f'],
  ['Śeka Paśić', 'f'],
  ['Džemal Ljuljanović', 'm'],
  ['Vuk Majka', 'm'],
  ['Rade Šćepanović', 'm'],
  ['Marko Njegoš', 'm'],
  ['Arben Gjoni', 'm'],
  ['Lejla Hadžić', 'f'],
  ['Oleh Ševčenko', 'm'],
  ['Sandra Novak', 'f'],
  ['Luka Palac', 'm'],
] as const

// The order inflects names by one module, the check for leaks looks for them by another: they must agree.
test.each(NAMES)('every case form of %s is found, in both scripts', (name, sex) => {
  const forms = declineName({ name, sex, kind: 'person' })
  for (const form of CASES.map((one) => forms[one])) {
    for (const text of [form, toCyrillic(form), form.toUpperCase()]) {
      const hits = findLeaks(`Sud je naložio: ${text} je ovdje.`, [{ name }])
      expect(hits.length, text).toBeGreaterThan(0)
    }
  }
})

test.each(['Đorđević', 'Djordjevic', 'Dordevic', 'ĐORĐEVIĆ', 'Ђорђевић'])(
  'the skeleton for leaks and the keys of the search agree on %s',
  (spelling) => {
    expect(foldWord(spelling)).toBe(foldWord('Đorđević'))
    expect(foldKeys(spelling)).toContain('dordevic')
    expect(foldKeys(spelling).map(foldWord)).toContain(foldWord(spelling))
  },
)
