import { expect, test } from 'vitest'
import { toCyrillic } from '../../../shared/text/cyrillic.ts'
import { findDoubtfulWords } from '../../../shared/text/doubtfulWords.ts'

const found = (text: string, keep: readonly string[] = []) =>
  findDoubtfulWords(text, keep).map(({ word, kind, byRule, other }) => `${word} ${kind} ${byRule} ${other}`)

test('letters at a seam of prefix and stem are looked at, as the rule has them and otherwise', () => {
  expect(found('Računi za injekcije nijesu osporeni.')).toEqual(['injekcije digraph инјекције ињекције'])
  expect(found('Odžalila je i nadživjela.')).toEqual([
    'odžalila digraph оджалила оџалила',
    'nadživjela digraph надживјела наџивјела',
  ])
})

test('a word that begins as one with a seam and has none is looked at too', () => {
  expect(found('Konjanik')).toEqual(['konjanik digraph коњаник конјаник'])
})

test('words that stay in Latin are looked at once, unless they are names that must', () => {
  expect(found('Smith i opet Smith')).toEqual(['smith latin Smith Смитх'])
  expect(found('Smith', ['Smith'])).toEqual([])
})

test.each([
  'njiva i konj',
  'Njegoš Džaković',
  'K.br.12/26',
  'ime@sud.me',
  'ME25505000012345678951',
  'glava XIV',
  '12 km/h',
  'i',
])('nothing is in doubt in: %s', (text) => {
  expect(found(text)).toEqual([])
})

test('what a person has chosen holds for every form of the word in letters, also where the rule leaves Latin', () => {
  const chosen = new Map([
    ['injekcija', 'ињекција'],
    ['smith', 'Смит'],
  ])
  expect(toCyrillic('Injekcija i injekcija', [], chosen)).toBe('Ињекција и ињекција')
  expect(toCyrillic('Svjedok Smith.', [], chosen)).toBe('Свједок Смит.')
  expect(toCyrillic('Svjedok Smith.')).toBe('Свједок Smith.')
})
