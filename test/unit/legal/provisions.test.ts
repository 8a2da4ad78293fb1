import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import bases from '../../../resources/legal/legalBases.json' with { type: 'json' }
import findings from '../../../resources/legal/findings.json' with { type: 'json' }
import table from '../../../resources/legal/provisions.json' with { type: 'json' }
import { offences } from '../../../shared/domain/legal/offences.ts'

// One table says which provisions may be cited: those whose text was read, and the few that a question to the lawyer names.
// Whatever a table, a template, a text of the screen, the handbook or a comment of the law cites must be in it.

const LAWS = Object.entries(bases.laws).flatMap(([key, { short }]) => [
  [short.cnr, key] as const,
  [short.en, key] as const,
  [key, key] as const,
])
const LAW_KEYS = new Map<string, string>([...LAWS, ['KZ', 'KZ'], ['ZKP-a', 'ZKP']])
const known = new Set(table.provisions.map(({ reference }) => reference))

/** Whether the table has the place itself, or places within it. */
function isCitable(reference: string): boolean {
  return known.has(reference) || [...known].some((one) => one.startsWith(`${reference}/`))
}

const PRINTED = /čl\. (\d+[a-z]?)(?: st\. (\d+))?(?: tač\. (\d+))? (ZKP|KZ|ZVSZK|ZOO|ZBPP)\b/gu
const ENGLISH = /Art\. (\d+[a-z]?)(?:\((\d+)\))?(?:\((\d+)\))? (CPC|CC|LRDI|LO|LFLA)\b/gu
const SHORT = /\b(ZKP|KZ|ZVSZK|ZOO|ZBPP) (\d{1,3}[a-z]?(?:\/\d+){0,2})\b/gu

function citedIn(text: string): readonly string[] {
  const spelled = [...text.matchAll(PRINTED), ...text.matchAll(ENGLISH)].map(([, article, paragraph, item, law]) => {
    const places = [article, paragraph, item].filter((place) => place !== undefined)
    return `${LAW_KEYS.get(law ?? '') ?? '?'} ${places.join('/')}`
  })
  return [...spelled, ...[...text.matchAll(SHORT)].map(([, law, place]) => `${law ?? ''} ${place ?? ''}`)]
}

const files = (pattern: string) =>
  globSync(pattern, { cwd: process.cwd() }).filter((file) => !file.includes('provisions'))

test('a place stands once, with a source and a mark; an uncertain one names its question', () => {
  expect(known.size).toBe(table.provisions.length)
  for (const { reference, source, confidence } of table.provisions) {
    expect(reference).toMatch(/^(ZKP|KZ|ZVSZK|ZOO|ZBPP) \d+[a-z]?(\/\d+){0,2}$/)
    expect(confidence).toMatch(/^[SU]$/)
    expect(source).toMatch(confidence === 'U' ? /question \d+/ : /^S\d+/)
  }
})

test('every legal basis with an article is a citable place, read as surely as it says', () => {
  for (const [key, versions] of Object.entries(bases.bases)) {
    for (const { article, reference, confidence } of versions) {
      if (article === null) continue
      expect(isCitable(reference.replace('KZ CG', 'KZ')), `${key}: ${reference}`).toBe(true)
      const place = table.provisions.find((one) => one.reference === reference)
      if (place !== undefined) expect(place.confidence === 'U', key).toBe(confidence === 'U')
    }
  }
})

test('an article without paragraphs is cited by its item (ZKP 22, 385)', () => {
  const { 'injuredParty.definition': definition, 'appeal.claimDecision': appeal } = bases.bases
  expect(definition[0]?.citation.cnr).toBe('čl. 22 tač. 5 ZKP')
  expect(appeal[0]?.citation.cnr).toBe('čl. 385 tač. 4 ZKP')
  for (const reference of table.itemsWithoutParagraph) expect(known.has(reference), reference).toBe(true)
})

test('every offence of the catalogue stands at a citable place', () => {
  for (const { article, paragraph } of offences) {
    expect(
      isCitable(`KZ ${article}${paragraph === null ? '' : `/${paragraph}`}`),
      `${article}/${paragraph ?? ''}`,
    ).toBe(true)
  }
})

test.each([
  ['tables', 'resources/legal/*.json', 200],
  ['texts of screens and papers', 'resources/{templates,locales}/**/*.json', 4],
  ['the law in code', 'shared/**/*.ts', 100],
  ['the rest of the code', '{electron,renderer,scripts}/**/*.{ts,tsx}', 20],
  ['the handbook and the docs', 'docs/{handbook,decisions}/*.md', 1],
])('%s cite only what may be cited', (_name, pattern, atLeast) => {
  const cited = files(pattern).flatMap((file) =>
    citedIn(readFileSync(file, 'utf8')).map((reference) => [reference, file] as const),
  )
  expect(cited.length).toBeGreaterThanOrEqual(atLeast)
  expect(cited.filter(([reference]) => !isCitable(reference))).toEqual([])
})

test('a place that is not there is seen', () => {
  expect(citedIn('čl. 239 st. 9 ZKP, Art. 444(12) CC, KZ 225a/1')).toEqual(['ZKP 239/9', 'KZ 444/12', 'KZ 225a/1'])
  expect(['ZKP 239/9', 'KZ 444/12', 'KZ 225a/1', 'ZKP 999'].filter(isCitable)).toEqual([])
  expect(['ZKP 239', 'ZKP 374/1', 'ZKP 374/1/7', 'KZ 225a'].every(isCitable)).toBe(true)
})

test('every template cites by the key of a basis, never by a number of its own', () => {
  for (const file of files('resources/templates/*.json')) {
    expect(citedIn(readFileSync(file, 'utf8')), file).toEqual([])
  }
  const keys = Object.keys(bases.bases)
  expect(
    Object.values(findings.findings)
      .flat()
      .filter(({ basis }) => !keys.includes(basis)),
  ).toEqual([])
})
