import { expect, test } from 'vitest'
import { findHyphenationPoints } from '../../../electron/documents/layout/hyphenation.ts'
import type { Language } from '../../../shared/text/language.ts'

function divided(word: string, language: Language): string {
  return findHyphenationPoints(word, language)
    .toReversed()
    .reduce((text, at) => `${text.slice(0, at)}-${text.slice(at)}`, word)
}

test.each([
  ['imovinskopravni', 'cnr', 'imo-vin-sko-pravni'],
  ['nadživjeti,', 'cnr', 'nad-ži-vjeti,'],
  ['„oštećenoj”', 'cnr', '„ošte-će-noj”'],
  ['obrazloženje', 'cnr', 'ob-ra-zlo-že-nje'],
  ['имовинскоправни', 'cnr-Cyrl', 'имо-вин-ско-правни'],
  ['translation', 'en', 'trans-la-tion'],
  ['proceedings.', 'en', 'pro-ceed-ings.'],
] as const)('%s is divided in %s as %s', (word, language, expected) => {
  expect(divided(word, language)).toBe(expected)
})

// Lj, Nj and Dž are one letter each: no line ends inside one.
test.each(['pripadajućeg', 'ugovorenoj', 'okrivljenima', 'nadoknađivanje', 'odžačarskog'])(
  '%s keeps its letters',
  (word) => {
    expect(divided(word, 'cnr')).not.toMatch(/[ln]-j|d-ž/u)
  },
)

test.each([
  ['Ždralovića', 'cnr'],
  ['ŠĆEKIĆEVOJ', 'cnr'],
  ['21.153,23', 'cnr'],
  ['K.br.12/26', 'cnr'],
  ['510-81767773-21', 'cnr'],
  ['imovinsko-pravnog', 'cnr'],
  ['štete', 'cnr'],
  ['zahtjeva', 'cnr-Cyrl'],
  ['Ждраловића', 'cnr-Cyrl'],
  ['Montenegro', 'en'],
] as const)('%s stays whole in %s', (word, language) => {
  expect(findHyphenationPoints(word, language)).toEqual([])
})
