import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../electron/documents/allDocuments.ts'
import { renderDocx } from '../../electron/documents/docx/renderDocx.ts'
import { renderDocument } from '../../electron/documents/renderDocument.ts'
import { DOCUMENT_LANGUAGES } from '../../shared/document/content/content.ts'
import { writeRichText } from '../../shared/document/richText.ts'
import { toCyrillic } from '../../shared/text/cyrillic.ts'
import { longParagraph, OWN_PARAGRAPHS, withOwnParagraphs } from '../support/ownParagraphs.ts'
import { pdfFile, readPdfText } from '../support/pdf.ts'
import { findSealed, readAllText } from '../support/sealScan.ts'
import { readTrainingCase, withDecisions } from '../support/trainingCase.ts'

const caseFile = withDecisions(readTrainingCase('case-01'), withOwnParagraphs)
const IN_ORDER = ['p3', 'p4', 'p5', 'p2', 'p6', 'p7', 'p1']
// What is left of a text once lines are divided and filled anew.
const flat = (text: string) => text.replace(/[\u00AD\s-]+/gu, '')

describe.each(['compensation-order', 'order-reasons'])('%s', (template) => {
  test.each(DOCUMENT_LANGUAGES)('has the paragraphs of the judge’s own in %s, each at its place', async (language) => {
    const path = pdfFile((await renderDocument({ template, caseFile, language })).bytes)
    expect(findSealed(readAllText(path), caseFile)).toEqual([])
    if (language === 'bilingual') return
    const seen = flat(readPdfText(path))
    const places = IN_ORDER.map((id) => {
      const text = OWN_PARAGRAPHS.find((one) => one.id === id)?.text
      const said = language === 'en' ? text?.en : language === 'cnr' ? text?.cnr : toCyrillic(text?.cnr ?? '')
      return seen.indexOf(flat(said ?? '?'))
    })
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places.toSorted((one, other) => one - other)).toEqual(places)
  })
})

test('a paragraph of twenty pages is drawn whole in both languages beside each other', async () => {
  const long = withDecisions(readTrainingCase('case-01'), (decision) => ({
    ...decision,
    paragraphs: [longParagraph()],
  }))
  const { bytes, pages } = await renderDocument({
    template: 'compensation-order',
    caseFile: long,
    language: 'bilingual',
  })
  const seen = readPdfText(pdfFile(bytes))
  expect(pages).toBeGreaterThan(20)
  // Lines of both columns stand in turn, so words are counted.
  for (const word of ['Rečenica', 'Sentence']) expect(seen.split(word).length - 1).toBe(1_000)
}, 60_000)

const spelled = withDecisions(caseFile, (decision) => ({
  ...decision,
  spellings: [{ word: 'injekcije', cyrillic: 'ињекције' }],
}))

test('a word that was proofread is written so in Cyrillic, in the order and in other papers of the file, and nowhere else', async () => {
  const read = async (file: typeof caseFile, language: 'cnr' | 'cnr-Cyrl', template = 'compensation-order') =>
    flat(readPdfText(pdfFile((await renderDocument({ template, caseFile: file, language })).bytes)))
  expect(await read(caseFile, 'cnr-Cyrl')).toContain('инјекције')
  for (const template of ['compensation-order', 'order-reasons']) {
    const cyrillic = await read(spelled, 'cnr-Cyrl', template)
    expect(cyrillic).toContain('ињекције')
    expect(cyrillic).not.toContain('инјекције')
  }
  expect(await read(spelled, 'cnr')).toBe(await read(caseFile, 'cnr'))
})

test('and so it goes into a judgment, by DOCX and by the clipboard', async () => {
  const content = composeDocument('compensation-order', { caseFile: spelled, claimId: 'c1' })
  const { bytes } = await renderDocx(content, 'cnr-Cyrl')
  const { 'word/document.xml': xml = new Uint8Array() } = unzipSync(bytes)
  const { html, text } = writeRichText(content, 'cnr-Cyrl', undefined)
  for (const said of [strFromU8(xml), html, text]) {
    expect(said).toContain('ињекције')
    expect(said).not.toContain('инјекције')
  }
  expect(writeRichText(content, 'cnr', undefined).text).toContain('injekcije')
})
