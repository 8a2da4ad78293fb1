import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyDocument } from '../../electron/proof/verifyDocument.ts'
import { renderDocument, renderDocumentAsDocx } from '../../electron/documents/renderDocument.ts'
import { composeCorrections } from '../../shared/document/rulingCorrections.ts'
import { amendDecision } from '../../shared/domain/decision/standingDecision.ts'
import type { TypedRuling } from '../../shared/domain/order/ruling.ts'
import { isAcceptedByQpdf, pdfFile, readPdfText } from '../support/pdf.ts'
import { paragraphsIn, partsOfDocx } from '../support/docx.ts'
import { charactersOf } from '../support/readingOrder.ts'
import { readStructuredTexts } from '../support/structuredText.ts'
import { HAS_LIBREOFFICE, textByLibreOffice } from '../support/libreOffice.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'
import { drawProvenOrder, newOffice } from '../support/proof/provenOrder.ts'
import { present, readTrainingCase } from '../support/trainingCase.ts'
import { isVeraPdfInstalled, runVeraPdf } from '../support/verapdf.ts'

// A ruling on an order proves itself as the order does: signed, with codes on its pages, and sound for an archive.

const KINDS = ['obviousError', 'copyDiffers', 'omission'] as const satisfies readonly TypedRuling['kind'][]
const NUMBER = 'VSPG-IPZ-2026-KR4-0008'
const office = newOffice()
const hasPdfsig = spawnSync('pdfsig', ['-v']).status === 0
if (!hasPdfsig) process.stderr.write('\n=== SKIPPED: pdfsig (poppler-utils) IS MISSING ===\n\n')

/** A ruling of that kind on the order of case-01, and the file with the decision that it makes. */
function rulingOf(kind: TypedRuling['kind']) {
  const caseFile = readTrainingCase('case-01')
  const [first, ...others] = caseFile.claims
  const { claim, decision: before } = present(first)
  const head = kind === 'omission' ? { head: 'h3', interestFrom: '2025-07-01' } : { head: 'h4', awardedCents: 410_000 }
  const amended = amendDecision(claim, present(before), { heads: [head] })
  if (!amended.ok) throw new Error(amended.error.code)
  const changed = { claim, debtors: caseFile.people, before: present(before), after: amended.value, on: '2026-11-24' }
  return {
    caseFile: { ...caseFile, claims: [{ ...present(first), decision: amended.value }, ...others] },
    act: {
      template: 'rectification',
      corrections: composeCorrections({ ...changed, isSupplement: kind === 'omission' }),
      correction: { kind },
      ruling: { number: NUMBER, reasons: { cnr: 'Zamijenjene su cifre.', en: 'Digits were exchanged.' } },
    },
  }
}
const draw = (kind: TypedRuling['kind']) => drawProvenOrder({ seal: office.seal, number: NUMBER, ...rulingOf(kind) })

test.each(KINDS)('a ruling on %s is genuine and unchanged, and with one byte changed it is not', async (kind) => {
  const { bytes, pages } = await draw(kind)
  expect(await verifyDocument(bytes, [office.key])).toMatchObject({ genuine: true, faults: [], pages })
  expect(readPdfText(pdfFile(bytes))).toContain(NUMBER)
  const at = bytes.indexOf('stream') + 40
  bytes[at] = (bytes[at] ?? 0) ^ 1
  expect(await verifyDocument(bytes, [office.key])).not.toMatchObject({ genuine: true })
})

test.skipIf(!hasPdfsig).each(KINDS)('pdfsig says that the signature of a ruling on %s is valid', async (kind) => {
  const { bytes } = await draw(kind)
  const said = spawnSync('pdfsig', [pdfFile(bytes)], { encoding: 'utf8' }).stdout
  expect(said).toContain('Signature Validation: Signature is Valid.')
})

test('rulings are sound for qpdf, and by veraPDF PDF/A-2a and PDF/UA-1', { timeout: 120_000 }, async () => {
  const paths: string[] = []
  for (const kind of KINDS) paths.push(pdfFile((await draw(kind)).bytes))
  for (const path of paths) expect(isAcceptedByQpdf(path)).toBe(true)
  if (!isVeraPdfInstalled()) return
  for (const flavour of ['2a', 'ua1'] as const) {
    const verdicts = await runVeraPdf(paths, flavour)
    for (const path of paths) expect(verdicts.get(path)).toEqual({ [flavour]: 'PASS' })
  }
})

/** A ruling in Montenegrin for the word processor, and what its page says, paragraph by paragraph. */
async function inBothFiles(kind: TypedRuling['kind']) {
  const { caseFile, act } = rulingOf(kind)
  const request = { ...act, caseFile, claimId: 'c1', date: '2026-11-24', language: 'cnr' as const }
  const { bytes } = await renderDocumentAsDocx({ ...request, docx: { origin: { kind: 'draft' } } })
  const pdf = await readStructuredTexts(pdfFile((await renderDocument(request)).bytes))
  return { bytes, page: pdf.map(charactersOf).filter((text) => text !== '') }
}

test.each(KINDS)('a ruling on %s says in its DOCX what its page says, paragraph by paragraph', async (kind) => {
  const { bytes, page } = await inBothFiles(kind)
  const { 'word/document.xml': xml = '' } = partsOfDocx(bytes)
  const written = paragraphsIn(xml).map(({ text }) => charactersOf(text))
  expect(written.filter((text) => text !== '')).toEqual(page)
  expect(page.join()).toContain(charactersOf('Zamijenjene su cifre.'))
})

test.skipIf(!HAS_LIBREOFFICE)('LibreOffice reads the same in it', { timeout: 60_000 }, async () => {
  const { bytes, page } = await inBothFiles('obviousError')
  const path = join(createTemporaryFolder(), 'ruling.docx')
  writeFileSync(path, bytes)
  const read = textByLibreOffice(path).split('\n').map(charactersOf)
  expect(read.filter((text) => text !== '')).toEqual(page)
})
