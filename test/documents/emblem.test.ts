import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readEmblem } from '../../electron/documents/emblem/readEmblem.ts'
import { renderDocument } from '../../electron/documents/renderDocument.ts'
import type { Emblem } from '../../shared/domain/offices/emblem.ts'
import { findAccessibilityFaults, readAlternativeTexts } from '../support/accessibility.ts'
import { pagePicture } from '../support/pagePicture.ts'
import { pdfFile } from '../support/pdf.ts'
import { readTrainingCase } from '../support/trainingCase.ts'
import { isVeraPdfInstalled, runVeraPdf } from '../support/verapdf.ts'

function readTrainingEmblem(): Emblem {
  const read = readEmblem(readFileSync(new URL('../../resources/training/emblem.svg', import.meta.url), 'utf8'))
  if (!read.ok) throw new Error(read.error.code)
  return { ...read.value.drawing, alt: read.value.alt }
}

async function drawOrder(language: 'bilingual' | 'cnr-Cyrl', emblem?: Emblem): Promise<string> {
  const request = { template: 'compensation-order', caseFile: readTrainingCase('case-01'), language, emblem }
  return pdfFile((await renderDocument(request)).bytes)
}

/** Dark dots in the place of the emblem. */
function inkAtHead(path: string): number {
  const { width, dots } = pagePicture(path, 1)
  let dark = 0
  for (let y = 38; y < 74; y += 1) for (let x = 30; x < 75; x += 1) dark += (dots[y * width + x] ?? 255) < 200 ? 1 : 0
  return dark
}

test('the emblem stands above the name of the office, in vectors, and moves nothing', async () => {
  const [crowned, bare] = [await drawOrder('bilingual', readTrainingEmblem()), await drawOrder('bilingual')]
  expect(inkAtHead(crowned)).toBeGreaterThan(200)
  expect(inkAtHead(bare)).toBe(0)
})

test.each([
  ['civil-action-instruction', '2026-06-15', 'VSPG'],
  ['notice-of-rights', '2026-01-20', 'VDT-PG'],
] as const)('%s of %s bears the emblem of %s, whose paper it is, and no other', async (template, date, office) => {
  const draw = async (of: string) => {
    const emblems = { [of]: readTrainingEmblem() }
    const request = { template, caseFile: readTrainingCase('case-01'), language: 'cnr' as const, date, emblems }
    return readAlternativeTexts(pdfFile((await renderDocument(request)).bytes)).map(([, said]) => said)
  }
  expect(await draw(office)).toEqual(['Znak za vježbu: vaga u krugu'])
  expect(await draw(office === 'VSPG' ? 'VDT-PG' : 'VSPG')).toEqual([])
})

test('what it shows is said in each language of the document', async () => {
  const path = await drawOrder('bilingual', readTrainingEmblem())
  expect(findAccessibilityFaults(path)).toEqual([])
  expect(readAlternativeTexts(path)).toEqual([
    ['cnr-Latn', 'Znak za vježbu: vaga u krugu'],
    ['en', 'Training emblem: scales in a circle'],
  ])
  const cyrillic = await drawOrder('cnr-Cyrl', readTrainingEmblem())
  expect(readAlternativeTexts(cyrillic)).toEqual([['cnr-Cyrl', 'Знак за вјежбу: вага у кругу']])
})

test.skipIf(!isVeraPdfInstalled())('the document is PDF/A-2a and PDF/UA-1 with it', async () => {
  const path = await drawOrder('bilingual', readTrainingEmblem())
  expect((await runVeraPdf([path])).get(path)).toEqual({ '2a': 'PASS', ua1: 'PASS' })
})
