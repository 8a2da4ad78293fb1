import { expect, test } from 'vitest'
import { renderDocument } from '../../electron/documents/renderDocument.ts'
import { pdfFile, unpackPdf } from '../support/pdf.ts'
import { readPdfPages } from '../support/pdfWords.ts'
import { readTrainingCase } from '../support/trainingCase.ts'

const MILLIMETRE = 72 / 25.4
/** What the post asks for: free above the recipient, on the other sides, and how far from the right edge he may begin. */
const POST = { above: 40, beside: 15, fromRight: 140 }

const SHEETS = [
  ['envelope', 220, 110],
  ['envelope-c5', 229, 162],
] as const
const LANGUAGES = ['cnr', 'cnr-Cyrl', 'en', 'bilingual'] as const

test.each(SHEETS.flatMap((sheet) => LANGUAGES.map((language) => [...sheet, language] as const)))(
  '%s is %i × %i mm, with the recipient where the post looks for him, in %s',
  async (template, width, height, language) => {
    const { bytes, pages } = await renderDocument({ template, caseFile: readTrainingCase('case-01'), language })
    const [page] = readPdfPages(pdfFile(bytes))
    if (page === undefined) throw new Error('no page')
    expect(pages).toBe(1)
    expect(page.width / MILLIMETRE).toBeCloseTo(width, 1)
    expect(page.height / MILLIMETRE).toBeCloseTo(height, 1)
    const right = page.words.filter(({ x }) => x > page.width / 2 - 15)
    expect(right.map(({ text }) => text).join(' ')).toMatch(/^(Anđela|Анђела) \S+ (ul|ул)\. .* (Podgorica|Подгорица)$/u)
    for (const word of right) {
      expect(word.top / MILLIMETRE).toBeGreaterThanOrEqual(POST.above)
      expect((page.height - word.bottom) / MILLIMETRE).toBeGreaterThanOrEqual(POST.beside)
      expect((page.width - word.right) / MILLIMETRE).toBeGreaterThanOrEqual(POST.beside)
      expect((page.width - word.x) / MILLIMETRE).toBeLessThanOrEqual(POST.fromRight)
    }
  },
)

test('only envelopes ask to be printed as large as they are', async () => {
  const asks = async (template: string) => {
    const { bytes } = await renderDocument({ template, caseFile: readTrainingCase('case-01'), language: 'cnr' })
    return /\/ViewerPreferences[^]*\/PrintScaling \/None/u.test(unpackPdf(pdfFile(bytes)).toString('latin1'))
  }
  expect([await asks('envelope'), await asks('envelope-c5'), await asks('covering-letter')]).toEqual([
    true,
    true,
    false,
  ])
})
