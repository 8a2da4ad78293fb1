import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { renderDocument } from '../../electron/documents/renderDocument.ts'
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from '../../shared/document/content/content.ts'
import type { CaseFile } from '../../shared/domain/caseFile/caseFile.ts'
import type { ExhibitFile } from '../../shared/document/exhibits.ts'
import { findAccessibilityFaults } from '../support/accessibility.ts'
import { pdfFile } from '../support/pdf.ts'
import { sealedCase } from '../support/peopledCase.ts'
import { readPdfPages } from '../support/pdfWords.ts'
import { findSealed, readAllText } from '../support/sealScan.ts'
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
    expect(text).toContain('20.04.2026. 1, 2')
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

describe('where everybody is sealed', () => {
  const file = sealedCase()
  const files = file.evidence.map(({ id }): ExhibitFile => ({
    evidence: id,
    kind: 'pdf',
    size: 12_345,
    sha256: createHash('sha256').update(id).digest('hex'),
    pages: 3,
    received: '2026-10-21',
  }))
  /** All that can be read in a drawn sheet of a case. */
  async function readIn(caseFile: CaseFile, template: string, language: DocumentLanguage): Promise<string> {
    const request = { template, caseFile, language, exhibits: files, exhibitId: 'e1', bundle: { e1: 2 } }
    return readAllText(pdfFile((await renderDocument({ ...request, date: '2026-12-20' })).bytes))
  }

  test.each(['exhibit-list', 'exhibit-cover'])('%s shows nobody, in any language', async (template) => {
    for (const language of DOCUMENT_LANGUAGES)
      expect(findSealed(await readIn(file, template, language), file)).toEqual([])
  })

  test('a title that names somebody is found in both, so the search can fail', async () => {
    const titled = file.evidence.map((one) => ({ ...one, title: { cnr: 'Iskaz Dživdžana', en: 'Testimony' } }))
    for (const template of ['exhibit-list', 'exhibit-cover'])
      expect(findSealed(await readIn({ ...file, evidence: titled }, template, 'cnr'), file)).toEqual(['Dživdžana'])
  })
})
