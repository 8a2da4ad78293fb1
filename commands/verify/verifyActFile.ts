import { readFileSync } from 'node:fs'
import { readOfficeKeys } from '../../electron/proof/officeKeys.ts'
import { verifyRecord } from '../../electron/proof/orderSeal.ts'
import { verifyDocument } from '../../electron/proof/verifyDocument.ts'
import { readNaknadaOrder } from '../../shared/domain/proof/naknadaOrder.ts'
import { explainDocument } from './explainDocument.ts'
import { explainRecord } from './explainRecord.ts'
import type { ActOptions } from './readOptions.ts'
import { inBoth, Refusal } from './refusal.ts'
import type { Found } from './verifyJournalFile.ts'

/** Verifies an act that was issued with the program, as a PDF or as data. Throws Refusal where a file cannot be read. */
export async function verifyActFile({ file, key }: ActOptions): Promise<Found> {
  const keys = readOfficeKeys(readBytes(key).toString('utf8'))
  if (keys === undefined) throw new Refusal(inBoth('notKey', { path: key }))
  const bytes = readBytes(file)
  const record = readNaknadaOrder(bytes.toString('utf8'))
  if (record !== undefined) {
    const report = verifyRecord(record, keys)
    return { report: { record: report }, lines: explainRecord(report), intact: report.genuine }
  }
  const report = await verifyDocument(bytes, keys)
  if (report === undefined) throw new Refusal(inBoth('notPdf', { path: file }))
  return { report: { document: report }, lines: explainDocument(report), intact: report.genuine }
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    throw new Refusal(inBoth('unreadable', { path }))
  }
}
