import { expect, test } from 'vitest'
import { composeDocument } from '../../electron/documents/allDocuments.ts'
import { getSharedFontSet } from '../../electron/documents/fontSet.ts'
import { GuardedDocument } from '../../electron/documents/guardedDocument.ts'
import { paintPage } from '../../electron/documents/paint.ts'
import { renderDocument } from '../../electron/documents/renderDocument.ts'
import { plain, type Block } from '../../shared/document/content/content.ts'
import { pdfFile, readPdfText, readStructureText } from '../support/pdf.ts'
import { readTrainingCase } from '../support/trainingCase.ts'

/** The paragraphs of a side, without the spaces and hyphens at which lines break. */
function paragraphsOf(blocks: readonly Block[], side: 'cnr' | 'en'): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'text' && block.onlyWith === undefined ? [bare(plain(block.text[side]))] : [],
  )
}

function bare(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00a0\u00ad_"]+/gu, '')
}

// A reader of the structure that meets a mark within a mark may take the end of the inner one for that of the paragraph.
test.each(['compensation-order', 'property-claim', 'rights-leaflet', 'calculation-annex'])(
  'by the structure of %s every paragraph is read to its end, divided words included',
  async (template) => {
    const caseFile = readTrainingCase('case-01')
    const { blocks } = composeDocument(template, { caseFile })
    for (const side of ['cnr', 'en'] as const) {
      const { bytes } = await renderDocument({ template, caseFile, language: side })
      // The hyphen of a divided word is an element within its paragraph.
      const read = bare(readStructureText(pdfFile(bytes)).replace(/Span \(inline\)\s*"-"/gu, ''))
      const paragraphs = paragraphsOf(blocks, side).filter((paragraph) => paragraph.length > 80)
      expect(paragraphs.length).toBeGreaterThan(3)
      expect(paragraphs.filter((paragraph) => !read.includes(paragraph))).toEqual([])
    }
  },
)

test('what belongs to no element, such as the head of a page, keeps the hyphen of a divided word', () => {
  const fonts = getSharedFontSet()
  const pdf = new GuardedDocument({ tagged: true, autoFirstPage: false }, fonts)
  pdf.addPage()
  const [x, y] = [40, 40]
  paintPage(pdf, [{ kind: 'text', element: null, x, y, face: fonts.regular, size: 10, text: 'neimovin\u00ad' }], [])
  expect(readPdfText(pdfFile(pdf.finish())).trim()).toBe('neimovin-')
})
