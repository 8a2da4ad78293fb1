import { describe, expect, test } from 'vitest'
import { renderDocument } from '../../electron/documents/renderDocument.ts'
import type { DocumentLanguage } from '../../shared/document/content/content.ts'
import { pdfFile, readPdfText } from '../support/pdf.ts'
import { readTrainingCase } from '../support/trainingCase.ts'

const LANGUAGES: readonly DocumentLanguage[] = ['bilingual', 'cnr', 'cnr-Cyrl', 'en']
const TEMPLATES = ['compensation-order', 'enforceable-extract'] as const
const CENTS = [
  '23.153,23',
  '21.153,23',
  '2.000,00',
  '3.846,77',
  '7.280,00',
  '1.450,50',
  '422,73',
  '6.000,00',
  '4.000,00',
  '8.000,00',
]
const english = (amount: string): string => amount.replace('.', ';').replace(',', '.').replace(';', ',')

async function file(template: string, language: DocumentLanguage): Promise<string> {
  const { bytes } = await renderDocument({ template, caseFile: readTrainingCase('case-01'), language })
  return pdfFile(bytes)
}

describe.each(TEMPLATES)('%s', (template) => {
  test('is the same byte for byte', async () => {
    const request = { template, caseFile: readTrainingCase('case-01'), language: 'bilingual' as const }
    expect((await renderDocument(request)).sha256).toBe((await renderDocument(request)).sha256)
  })
})

test.each(LANGUAGES)('the order names every amount in %s', async (language) => {
  const text = readPdfText(await file('compensation-order', language))
  for (const amount of CENTS) {
    if (language !== 'en') expect(text).toContain(amount)
    if (language === 'en' || language === 'bilingual') expect(text).toContain(english(amount))
  }
})

test('the order reads in order', async () => {
  const text = readPdfText(await file('compensation-order', 'cnr'))
  const marks = [
    'U IME CRNE GORE',
    'PRESUDU',
    'obavezuju se okrivljeni Ratko Ždralović i Njegoš Džaković da oštećenoj pod pseudonimom „Oštećena A”',
    'Obrazloženje',
    'PRAVNA POUKA',
    'Apelacionom sudu',
    'Dn-a:',
    'Prilog: obračun',
  ]
  const places = marks.map((mark) => text.indexOf(mark))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(places.toSorted((one, other) => one - other)).toEqual(places)
})
