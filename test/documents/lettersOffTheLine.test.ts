import { expect, test } from 'vitest'
import { getSharedFontSet } from '../../electron/documents/fontSet.ts'
import { renderContent } from '../../electron/documents/renderContent.ts'
import type { DocumentContent } from '../../shared/document/content/content.ts'
import { pdfFile, readPdfText, isAcceptedByQpdf } from '../support/pdf.ts'

const WORDS = 'Slovo b\u0301 stoji uz riječ, a riječ д\u0301 uz slovo: Šćepan, 21.153,23 €, fi fl, „navod”.'

const content: DocumentContent = {
  template: { id: 'trial', version: '1' },
  title: { cnr: 'Proba', en: 'Trial' },
  running: { cnr: 'Proba', en: 'Trial' },
  date: '2026-06-15',
  keep: [],
  blocks: [{ kind: 'text', id: 'one', style: 'paragraph', text: { cnr: [{ text: WORDS }], en: [] } }],
}

test('a combining accent, which stands off the line, is drawn and read with its letter', async () => {
  const { bytes } = await renderContent(content, 'cnr', getSharedFontSet())
  const path = pdfFile(bytes)
  expect(isAcceptedByQpdf(path)).toBe(true)
  expect(readPdfText(path).normalize('NFC').replace(/\s+/gu, ' ')).toContain(WORDS.normalize('NFC'))
})
