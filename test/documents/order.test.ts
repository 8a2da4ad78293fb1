import { describe, expect, test } from 'vitest'
import { renderDocument } from '../../electron/documents/renderDocument.ts'
import type { DocumentLanguage } from '../../shared/document/content/content.ts'
import { nameVariants } from '../support/nameVariants.ts'
import { pdfFile, pdfFonts, pdfInfo, pdfText, qpdfAccepts, unpacked } from '../support/pdf.ts'
import { trainingCase } from '../support/trainingCase.ts'
import { veraPdf, veraPdfAvailable } from '../support/verapdf.ts'

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
  const { bytes } = await renderDocument({ template, caseFile: trainingCase('case-01'), language })
  return pdfFile(bytes)
}

describe.each(TEMPLATES)('%s', (template) => {
  test.each(LANGUAGES)('is sound and embeds all its fonts in %s', async (language) => {
    const path = await file(template, language)
    expect(qpdfAccepts(path)).toBe(true)
    expect(pdfFonts(path).length).toBeGreaterThan(1)
    expect(pdfFonts(path).every((font) => font.embedded)).toBe(true)
    expect(pdfInfo(path)).toMatch(/Tagged:\s+yes/)
  })

  test('is the same byte for byte', async () => {
    const request = { template, caseFile: trainingCase('case-01'), language: 'bilingual' as const }
    expect((await renderDocument(request)).sha256).toBe((await renderDocument(request)).sha256)
  })
})

test.each(LANGUAGES)('the order names every amount in %s', async (language) => {
  const text = pdfText(await file('compensation-order', language))
  for (const amount of CENTS) {
    if (language !== 'en') expect(text).toContain(amount)
    if (language === 'en' || language === 'bilingual') expect(text).toContain(english(amount))
  }
})

test('the order reads in order', async () => {
  const text = pdfText(await file('compensation-order', 'cnr'))
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

describe('a sealed person', () => {
  const SECRET = ['0704998265000', 'Njegoševa br. 17', '510-81767773-21', '07.04.1998', 'Nikšić', 'Nikšiću', 'Никшић']
  test.each(LANGUAGES)('is nowhere in the order in %s', async (language) => {
    const path = await file('compensation-order', language)
    const seen = `${pdfText(path)}\n${pdfInfo(path)}\n${unpacked(path).toString('utf8')}`
    const found = [...nameVariants('Đurđica Šćekić'), ...SECRET].filter((secret) => seen.includes(secret))
    expect(found).toEqual([])
  })
  test('is named in the enforceable extract, so the scan can fail', async () => {
    const text = pdfText(await file('enforceable-extract', 'cnr'))
    expect(nameVariants('Đurđica Šćekić').some((variant) => text.includes(variant))).toBe(true)
    expect(text).toContain('0704998265000')
  })
})

describe.skipIf(!veraPdfAvailable())('veraPDF', () => {
  test.each(['2a', 'ua1'] as const)('accepts every document as %s', async (flavour) => {
    const files = await Promise.all(
      TEMPLATES.flatMap((template) => LANGUAGES.map((language) => file(template, language))),
    )
    const lines = veraPdf(flavour, files)
    expect(lines).toHaveLength(files.length)
    expect(lines.filter((line) => !line.startsWith('PASS'))).toEqual([])
  })

  test.each(['2a', 'ua1'] as const)('refuses a broken one as %s', async (flavour) => {
    const { bytes } = await renderDocument({
      template: 'compensation-order',
      caseFile: trainingCase('case-01'),
      language: 'cnr',
    })
    const broken = Buffer.from(
      Buffer.from(bytes)
        .toString('latin1')
        .replace('/Marked true', '/Marked null')
        .replace(/pdf(ua|a)id:part/g, 'pdf$1id:prat'),
      'latin1',
    )
    expect(veraPdf(flavour, [pdfFile(broken)])[0]).toMatch(/^FAIL/)
  })
})
