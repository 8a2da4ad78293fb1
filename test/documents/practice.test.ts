import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createOrderRenderer } from '../../electron/documents/orderDocument.ts'
import { renderDocument, type RenderRequest } from '../../electron/documents/renderDocument.ts'
import type { DocumentLanguage } from '../../shared/document/content/content.ts'
import { PRACTICE_MARK } from '../../shared/domain/staff/installationKind.ts'
import { CASES, TEMPLATES } from '../support/documentSet.ts'
import { countWatermarks, readPdfInfo } from '../support/pdf.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'
import { isVeraPdfInstalled, runVeraPdf } from '../support/verapdf.ts'

// The word of practice on every paper of the program: on each page, and said to nobody who listens.

const folder = createTemporaryFolder()

async function drawInPractice(template: string, language: DocumentLanguage, watermark = PRACTICE_MARK) {
  const path = join(folder, `${template}.${language}.pdf`)
  writeFileSync(path, (await renderDocument({ template, caseFile: CASES['case-01'], language, watermark })).bytes)
  return path
}

test.each(TEMPLATES)('%s bears it on every page, as an artefact', async (template) => {
  const path = await drawInPractice(template, 'cnr')
  expect(countWatermarks(path)).toBe(Number(/^Pages: +(\d+)$/m.exec(readPdfInfo(path))?.[1]))
})

test('whatever is drawn in practice is asked for with the word, in its script, and nothing at work is', async () => {
  const asked: RenderRequest[] = []
  const draw = (request: RenderRequest) => {
    asked.push(request)
    return Promise.resolve({ ok: true as const, bytes: new Uint8Array(), pages: 1, sha256: '' })
  }
  const file = CASES['case-01']
  for (const kind of ['practice', 'real'] as const) {
    const paper = createOrderRenderer({ draw }, kind)
    const made = { kind: 'rights-leaflet' as const, caseFile: file }
    for (const variant of ['bilingual', 'cnr-Cyrl', 'sq'] as const) await paper.renderPaper(made, variant)
    await paper.renderOfOffice({ template: 'rights-table', rights: { roles: ['judge'], day: '2026-06-15' } }, 'pdf')
  }
  expect(asked.map(({ watermark }) => watermark)).toEqual([
    ...['OBUKA', 'ОБУКА', 'OBUKA', 'OBUKA'],
    ...[undefined, undefined, undefined, undefined],
  ])
})

describe.skipIf(!isVeraPdfInstalled())('veraPDF', () => {
  test('accepts papers of practice as PDF/A-2a and PDF/UA-1', async () => {
    const paths = await Promise.all([
      drawInPractice('compensation-order', 'bilingual'),
      drawInPractice('rights-leaflet', 'cnr-Cyrl', 'ОБУКА'),
      drawInPractice('envelope', 'en'),
    ])
    const verdicts = await runVeraPdf(paths)
    expect(paths.map((path) => verdicts.get(path))).toEqual(paths.map(() => ({ '2a': 'PASS', ua1: 'PASS' })))
  })
})
