import { describe, expect, test } from 'vitest'
import {
  findMissingTerms,
  findUnusualTerms,
  replaceTerm,
  shippedGlossary,
} from '../../../shared/domain/decision/glossary.ts'
import { present } from '../../support/trainingCase.ts'

const missing = (cnr: string, en: string) => findMissingTerms({ cnr, en }).map((term) => term.en)
const unusual = (cnr: string, en: string) =>
  findUnusualTerms({ cnr, en }).map(({ written, term }) => `${written} > ${term.en}`)

describe('terms that are proposed', () => {
  test.each([
    ['O imovinskopravnom zahtjevu sud odlučuje presudom.', '', ['property claim', 'judgment']],
    ['O imovinskopravnom zahtjevu sud odlučuje presudom.', 'On the Property  claim the court decides.', ['judgment']],
    ['Sa zakonskom zateznom kamatom.', '', ['default interest']],
    ['Oštećenoj je nanesena nematerijalna šteta.', '', ['injured party', 'non-material damage']],
    ['Vještak je dao nalaz i mišljenje.', 'The expert gave a finding and opinion.', []],
    ['Zaštićenim svjedocima.', '', ['protected witness']],
    ['Riječi bez pojma struke.', '', []],
    ['Upućuje se na parnični postupak.', 'Is referred to civil proceedings.', []],
  ])('%s | %s', (cnr, en, terms) => {
    expect(missing(cnr, en)).toEqual(terms)
  })
  test('one English word of two terms is proposed once', () => {
    expect(missing('Parnica, parnični postupak.', '')).toEqual(['civil proceedings'])
  })
})

describe('renderings that are not usual', () => {
  test.each([
    ['Imovinskopravni zahtjev je određen.', 'The Civil claim is specified.', ['Civil claim > property claim']],
    ['Nakon glavnog pretresa.', 'After the main\ntrial.', ['main\ntrial > main hearing']],
    [
      'Oštećena je upućena na parnicu.',
      'The aggrieved party was referred to litigation.',
      ['aggrieved party > injured party', 'litigation > civil proceedings'],
    ],
    ['Solidarno.', 'In solidarity, IN SOLIDARITY.', ['In solidarity > jointly and severally']],
    // Nothing of it stands on the Montenegrin side, or only within another word.
    ['Sud je odlučio.', 'The verdict.', []],
    ['Presuda.', 'The verdicts-like list.', []],
    ['Presuda.', '', []],
  ])('%s | %s', (cnr, en, found) => {
    expect(unusual(cnr, en)).toEqual(found)
  })

  test('a click puts the usual word everywhere, with a capital where there was one', () => {
    const en = 'Moral damage is not moral damages; moral  damage.'
    const [found] = findUnusualTerms({ cnr: 'Nematerijalna šteta.', en })
    expect(replaceTerm(en, present(found))).toBe('Non-material damage is not moral damages; non-material damage.')
  })
})

describe('the glossary that ships', () => {
  test('every term is found by itself, proposes its word and knows each of its unusual renderings', () => {
    for (const { term, unusual: renderings } of shippedGlossary) {
      expect(missing(`Pojam: ${term.cnr}.`, ''), term.cnr).toContain(term.en)
      for (const one of renderings)
        expect(unusual(`Pojam: ${term.cnr}.`, `The ${one}.`), term.cnr).toEqual([`${one} > ${term.en}`])
    }
  })
  test('no term stands twice, and no usual word is unusual elsewhere', () => {
    const terms = shippedGlossary.map(({ term }) => term.cnr)
    expect(new Set(terms).size).toBe(terms.length)
    expect(terms.length).toBeGreaterThanOrEqual(50)
    const usual = new Set(shippedGlossary.map(({ term }) => term.en))
    expect(shippedGlossary.flatMap(({ unusual: all }) => all.filter((one) => usual.has(one)))).toEqual([])
  })
})

test('terms that a court has added are proposed as those that ship are, in any form of the word', () => {
  const ofCourt = [{ term: { cnr: 'vještak ekonomske struke', en: 'forensic economist' }, unusual: [] }]
  const pair = { cnr: 'Nalaz vještaka ekonomske struke je jasan.', en: 'The finding is clear.' }
  expect(findMissingTerms(pair, ofCourt).map(({ en }) => en)).toContain('forensic economist')
  expect(findMissingTerms(pair).map(({ en }) => en)).not.toContain('forensic economist')
  const translated = { ...pair, en: 'The finding of the forensic economist is clear.' }
  expect(findMissingTerms(translated, ofCourt).map(({ en }) => en)).not.toContain('forensic economist')
})
