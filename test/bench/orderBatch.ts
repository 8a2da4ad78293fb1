import { join } from 'node:path'
import case01 from '../../resources/training/cases/case-01.json' with { type: 'json' }
import { createDocumentPool, type DocumentPool } from '../../electron/documents/pool/documentPool.ts'
import { writeWhole } from '../../electron/documents/pool/writeWhole.ts'
import type { DocumentContent } from '../../shared/document/content/content.ts'
import { composeDocument } from '../../shared/document/registry.ts'
import { naknadaCase } from '../../shared/exchange/naknadaCase.ts'
import { toCaseFile } from '../../shared/exchange/toCaseFile.ts'

const TEMPLATE = 'compensation-order'
const CLAIM = 'c1'
const WORKER = new URL('../../electron/workers/renderDocument.ts', import.meta.url)

const caseFile = toCaseFile(naknadaCase.parse(case01))
// Twenty, each with a number of its own.
const orders = Array.from({ length: 20 }, (_, index) => ({ number: `${String(index + 1)}/26`, issued: '2026-06-15' }))

/** The words of every order of the batch. */
export function batchContents(): readonly DocumentContent[] {
  return orders.map((order) => composeDocument(TEMPLATE, { caseFile, claimId: CLAIM, date: order.issued, order }))
}

export function openPool(): DocumentPool {
  return createDocumentPool(WORKER, 1)
}

/** Draws the batch as the program does and writes it into a folder. */
export async function drawBatch(pool: DocumentPool, folder: string): Promise<void> {
  const jobs = orders.map((order) => ({
    name: order.number.replace('/', '-'),
    request: { template: TEMPLATE, caseFile, claimId: CLAIM, language: 'bilingual' as const, order },
  }))
  const outcomes = await pool.renderAll(jobs, ({ name }, { bytes }) => writeWhole(join(folder, `${name}.pdf`), bytes))
  if (outcomes.some(({ ok }) => !ok)) throw new Error('not every order was made')
}
