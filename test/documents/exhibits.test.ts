import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { renderDocument } from '../../electron/documents/renderDocument.ts'
import type { ExhibitFile } from '../../shared/document/exhibits.ts'
import { findAccessibilityFaults } from '../support/accessibility.ts'
import { pdfFile } from '../support/pdf.ts'
import { readPdfPages } from '../support/pdfWords.ts'
import { readTrainingCase } from '../support/trainingCase.ts'

const caseFile = readTrainingCase('case-01')
const exhibits = caseFile.evidence.map(({ id }, index): ExhibitFile => ({
  evidence: id,
  kind: index === 1 ? 'docx' : 'pdf',
  size: 1_234_567,
  sha256: createHash('sha256').update(id).digest('hex'),
  pages: index === 1 ? undefined : 14,
  received: '2026-06-10',
}))

type Extra = Readonly<{ exhibitId?: string; bundle?: Readonly<Record<string, number>> }>

async function draw(template: string, language: 'cnr' | 'cnr-Cyrl' | 'bilingual', extra: Extra = {}) {
  const path = pdfFile(
    (await renderDocument({ template, caseFile, language, exhibits, date: '2026-06-12', ...extra })).bytes,
  )
  const pages = readPdfPages(path)
  return { path, pages: pages.length, text: pages.flatMap(({ words }) => words.map(({ text }) => text)).join(' ') }
}

test('the list names every exhibit with its heads, and each file by its whole fingerprint, in Latin letters in either script', async () => {
  for (const language of ['cnr', 'cnr-Cyrl'] as const) {
    const { path, text } = await draw('exhibit-list', language)
    for (const { sha256 } of exhibits) expect(text.replaceAll(' ', '')).toContain(sha256)
    expect(text).toContain('M04, M06')
    expect(text).toContain('SHA-256')
    expect(findAccessibilityFaults(path)).toEqual([])
  }
})

test('in a bundle the list says on which page each exhibit begins', async () => {
  const bundle = Object.fromEntries(caseFile.evidence.map(({ id }, index) => [id, 103 + index * 15]))
  const { text } = await draw('exhibit-list', 'bilingual', { bundle })
  for (const page of [103, 118, 133]) expect(text).toContain(String(page))
  expect(text).toContain('Strana svežnja')
})

test('a cover sheet is one page, with the number of its exhibit and its own files alone', async () => {
  const [, second] = caseFile.evidence
  const { pages, text, path } = await draw('exhibit-cover', 'bilingual', { exhibitId: second?.id ?? '' })
  expect(pages).toBe(1)
  expect(text).toContain('DOKAZ BR. 2')
  const found = exhibits.filter(({ sha256 }) => text.replaceAll(' ', '').includes(sha256))
  expect(found.map(({ evidence }) => evidence)).toEqual([second?.id])
  expect(findAccessibilityFaults(path)).toEqual([])
})
