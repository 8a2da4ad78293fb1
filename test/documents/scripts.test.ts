import { expect, test } from 'vitest'
import { renderContent } from '../../electron/documents/renderContent.ts'
import { createFontFace } from '../../electron/documents/fontFace.ts'
import { readFileSync } from 'node:fs'
import type { DocumentContent } from '../../shared/document/content/content.ts'
import { quickStartOf } from '../../shared/document/documents/quickStarts.ts'
import { ROLES } from '../../shared/domain/staff/roles.ts'
import { renderDocument } from '../../electron/documents/renderDocument.ts'
import { pdfFile, readPdfText } from '../support/pdf.ts'
import { readTrainingCase } from '../support/trainingCase.ts'

const font = (name: string) =>
  createFontFace(name, readFileSync(new URL(`../../resources/fonts/SourceSerif4-${name}.ttf`, import.meta.url)))
const freshFonts = () => ({ regular: font('Regular'), italic: font('Italic'), bold: font('Bold') })

test('English after Cyrillic has the same bytes as English alone', async () => {
  const request = { template: 'compensation-order', caseFile: readTrainingCase('case-01') }
  const alone = await renderDocument({ ...request, language: 'en' }, freshFonts())
  const fonts = freshFonts()
  await renderDocument({ ...request, language: 'cnr-Cyrl' }, fonts)
  const after = await renderDocument({ ...request, language: 'en' }, fonts)
  expect(after.sha256).toBe(alone.sha256)
})

test('what was made before leaves no sign without its letter', async () => {
  const fonts = freshFonts()
  const request = { caseFile: readTrainingCase('case-01'), language: 'en' } as const
  const alone = await renderDocument({ ...request, template: 'property-claim' }, freshFonts())
  for (const template of ['enforceable-extract', 'compensation-order', 'notice-of-rights']) {
    await renderDocument({ ...request, template, language: 'cnr' }, fonts)
    await renderDocument({ ...request, template, language: 'cnr-Cyrl' }, fonts)
  }
  expect((await renderDocument({ ...request, template: 'property-claim' }, fonts)).sha256).toBe(alone.sha256)
})

test('Latin and Cyrillic letters of one shape stay what they are within one file', async () => {
  const words = { cnr: [{ text: 'Жену je нашао Max Hyxy, ухо и хор; adresa yxH@example.me' }], en: [] }
  const content: DocumentContent = {
    template: { id: 'trial', version: '1' },
    title: { cnr: 'Proba', en: 'Trial' },
    running: { cnr: 'Proba', en: 'Trial' },
    date: '2026-06-15',
    keep: [],
    blocks: [{ kind: 'text', id: 'one', style: 'paragraph', text: words }],
  }
  const { bytes } = await renderContent(content, 'cnr', freshFonts())
  expect(readPdfText(pdfFile(bytes))).toContain('Жену je нашао Max Hyxy, ухо и хор; adresa yxH@example.me')
})

test.each(ROLES)('the keys in the short instructions of the %s stay in Latin letters in Cyrillic', async (role) => {
  const request = { template: quickStartOf(role), caseFile: readTrainingCase('case-01') }
  const text = readPdfText(pdfFile((await renderDocument({ ...request, language: 'cnr-Cyrl' })).bytes))
  for (const key of ['F1', 'Ctrl K', 'Enter', 'Esc']) expect(text.replaceAll(/\s+/gu, ' ')).toContain(key)
  expect(text).not.toMatch(/Цтрл|Есц|Ентер|Ф\d/u)
})
