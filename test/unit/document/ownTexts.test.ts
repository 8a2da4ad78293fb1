import { describe, expect, test } from 'vitest'
import type { DocumentRequest } from '../../../shared/document/documentDefinition.ts'
import { DocumentProblem } from '../../../shared/document/documentProblem.ts'
import { findTextFault, findWorded, isInUse } from '../../../shared/document/officeTexts.ts'
import { listOwnPlaces, type OwnPlace } from '../../../shared/document/template/ownTexts.ts'
import { replaceTexts, textsOf, shippedTexts, type OwnText } from '../../../shared/domain/law/documentTexts.ts'
import { shippedLaw } from '../../../shared/domain/law/lawTables.ts'
import { OFFICE_WORDED } from '../../../shared/domain/papers/ownWording.ts'
import { PAPER_KINDS } from '../../../shared/domain/papers/paperKinds.ts'
import { present, readTrainingCase } from '../../support/trainingCase.ts'

const LETTER = 'covering-letter'
const OWN = 'Rečenica organa.'
const placesOf = (document: string): readonly OwnPlace[] => listOwnPlaces(present(findWorded(document)).template)

function textOf(document: string, { id, source }: OwnPlace, words: Partial<OwnText> = {}): OwnText {
  return { document, paragraph: id, cnr: OWN, en: 'A sentence of the office.', shipped: source, ...words }
}

function requestWith(paragraphs: readonly OwnText[]): DocumentRequest {
  const caseFile = readTrainingCase('case-01')
  const law = { ...shippedLaw, texts: { version: '2026-1', paragraphs } }
  return { caseFile, claimId: present(caseFile.claims[0]).claim.id, date: '2026-06-15', law }
}

function compose(document: string, paragraphs: readonly OwnText[]): string | undefined {
  try {
    return JSON.stringify(present(findWorded(document)).compose(requestWith(paragraphs)).blocks)
  } catch (error) {
    if (error instanceof DocumentProblem) return undefined
    throw error
  }
}

test('an office words letters and forms; a decision, its corrections and what leaves the house unread it does not', () => {
  expect(PAPER_KINDS.filter((kind) => findWorded(kind) === undefined)).toEqual([
    'compensation-order',
    'order-reasons',
    'calculation-annex',
    'rectification',
    'anonymised-order',
    'envelope',
    'envelope-c5',
    'statistical-report',
  ])
})

describe.each(OFFICE_WORDED)('%s', (document) => {
  const places = placesOf(document)

  test('has paragraphs with names of their own, and reads its own words as they are', () => {
    expect(places.length).toBeGreaterThan(0)
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length)
    const asShipped = places.map((place) => textOf(document, place, place.source))
    expect(asShipped.map(findTextFault)).toEqual(places.map(() => undefined))
    expect(compose(document, asShipped)).toBe(compose(document, []))
  })

  test('says the own words where its paragraphs stand', () => {
    const own = compose(
      document,
      places.map((place) => textOf(document, place)),
    )
    const shipped = compose(document, [])
    expect(own?.split(OWN).length ?? 2).toBeGreaterThan(1)
    expect(shipped?.includes(OWN) ?? false).toBe(false)
  })
})

test('words over others than the program has, or that it cannot fill, stand back', () => {
  const place = present(placesOf(LETTER).find(({ id }) => id === 'greeting'))
  const shipped = compose(LETTER, [])
  const other = textOf(LETTER, place, { shipped: { cnr: 'Pozdrav,', en: 'Regards,' } })
  const unfit = textOf(LETTER, place, { cnr: 'Pozdrav, {{nobody.name}}' })
  const unknown = textOf(LETTER, { ...place, id: 'nothing' })
  for (const text of [other, unfit, unknown]) {
    expect(isInUse(text)).toBe(false)
    expect(compose(LETTER, [text])).toBe(shipped)
  }
  expect(isInUse(textOf(LETTER, place))).toBe(true)
})

test('a change takes the place of the text of its paragraph, and the program’s own words take it away', () => {
  const [first, second] = placesOf(LETTER).map((place) => textOf(LETTER, place))
  const [one, other] = [present(first), present(second)]
  const newer = { ...one, cnr: 'Drugo.' }
  expect(replaceTexts([one, other], [newer])).toEqual([other, newer])
  expect(replaceTexts([one, other], [{ ...one, ...one.shipped }])).toEqual([other])
  expect(textsOf({ version: '1', paragraphs: [one] }, 'service-slip')).toBe(shippedTexts)
})
