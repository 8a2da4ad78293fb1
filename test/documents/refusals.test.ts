import { describe, expect, test } from 'vitest'
import { DocumentRefusal } from '../../electron/documents/documentRefusal.ts'
import { getSharedFontSet } from '../../electron/documents/fontSet.ts'
import { GuardedDocument } from '../../electron/documents/guardedDocument.ts'
import { renderDocument } from '../../electron/documents/renderDocument.ts'
import { DOCUMENT_LANGUAGES } from '../../shared/document/content/content.ts'
import { readPdfText, isAcceptedByQpdf } from '../support/pdf.ts'
import { readPdfPages } from '../support/pdfWords.ts'
import { readTrainingCase } from '../support/trainingCase.ts'
import { paragraph, createTrialFile } from '../support/trialContent.ts'

function blank(): GuardedDocument {
  const pdf = new GuardedDocument({ tagged: true, autoFirstPage: false }, getSharedFontSet())
  pdf.addPage()
  return pdf
}

function code(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    return error instanceof DocumentRefusal ? error.code : 'other'
  }
  return 'none'
}

describe('the adapter refuses', () => {
  test('a standard font that is not embedded', () => {
    expect(code(() => blank().font('Helvetica'))).toBe('document.fontForeign')
  })
  test('text outside a structure element or an artifact', () => {
    expect(code(() => blank().text('x', 10, 10))).toBe('document.textUntagged')
  })
  test('a mark that is neither element nor artifact', () => {
    expect(code(() => blank().markContent('Span'))).toBe('document.markUntagged')
  })
  test('and lets the same through once it is tagged', () => {
    const pdf = blank()
    pdf.markContent('Artifact')
    expect(code(() => pdf.face(getSharedFontSet().regular.font, 10).text('x', 10, 10, { lineBreak: false }))).toBe(
      'none',
    )
  })
  test.each(['\u{1F600}', '\u0639', '\u6f22'])('a sign no font has: %s', async (sign) => {
    const file = readTrainingCase('case-01')
    const people = file.people.map((person) =>
      person.role === 'judge' ? { ...person, name: `Vesna ${sign}` } : person,
    )
    const made = renderDocument({ template: 'compensation-order', caseFile: { ...file, people }, language: 'cnr' })
    await expect(made).rejects.toMatchObject({ code: 'document.glyphMissing' })
  })

  test.each([
    ['bilingual', ' ', 'Half'],
    ['en', 'Pola', ' '],
    ['cnr', '', 'Half'],
    ['cnr-Cyrl', '', 'Half'],
  ] as const)('a text that is not there in %s: „%s”, “%s”', async (language, cnr, en) => {
    const made = createTrialFile([paragraph('whole', 'Cijelo', {}, 'Whole'), paragraph('half', cnr, {}, en)], language)
    await expect(made).rejects.toMatchObject({ code: 'document.translationMissing', params: { place: 'half' } })
  })
  test('but a want of English beside Montenegrin is said in its place', async () => {
    const path = await createTrialFile(
      [paragraph('half', 'Pola', {}, ''), paragraph('whole', 'Cijelo', {}, 'Whole')],
      'bilingual',
    )
    const text = readPdfText(path)
    for (const part of ['Pola', '(Not translated; the Montenegrin text applies.)', 'Cijelo', 'Whole'])
      expect(text).toContain(part)
    expect(text.match(/Not translated/gu)).toHaveLength(1)
  })
  test('but not for want of a language the document is not in', async () => {
    expect(isAcceptedByQpdf(await createTrialFile([paragraph('half', 'Pola', {}, '')], 'cnr'))).toBe(true)
    expect(isAcceptedByQpdf(await createTrialFile([paragraph('half', '', {}, 'Half')], 'en'))).toBe(true)
  })
  test('nothing where there is nothing to say', async () => {
    for (const language of DOCUMENT_LANGUAGES) {
      const path = await createTrialFile([paragraph('empty', ''), paragraph('space', ' ')], language)
      expect(isAcceptedByQpdf(path)).toBe(true)
      expect(readPdfPages(path)).toHaveLength(1)
      expect(isAcceptedByQpdf(await createTrialFile([], language))).toBe(true)
    }
  })
})
