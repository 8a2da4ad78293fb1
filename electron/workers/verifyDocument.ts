import '../security/silence.ts'
import { parentPort, workerData } from 'node:worker_threads'
import { limitEngineMemory } from '../files/attachments/engineMemory.ts'
import { openSource, SourceRefusal, type Given } from '../files/attachments/source.ts'
import { verifyDocument } from '../proof/verifyDocument.ts'
import type { OfficeKey } from '../proof/officeKeys.ts'
import type { DocumentReport } from '../../shared/domain/proof/documentReport.ts'

/** The file that is looked at, and the public keys of the office. */
export type DocumentAsked = Readonly<{ given: Given; keys: readonly OfficeKey[] }>
/** What was found; `code`: why nothing was. */
export type DocumentAnswer =
  Readonly<{ ok: true; report: DocumentReport }> | Readonly<{ ok: false; code: 'proof.notPdf' | 'proof.unreadable' }>

/** No act is as long as that. */
const MAX_BYTES = 50_000_000

// SECURITY: a file from outside is opened in a thread of its own, which ends with it.
limitEngineMemory()
const { given, keys } = workerData as DocumentAsked
parentPort?.postMessage(await answer())

async function answer(): Promise<DocumentAnswer> {
  const bytes = readWhole()
  if (bytes === undefined) return { ok: false, code: 'proof.unreadable' }
  const office = keys.map((key) => ({ ...key, publicKey: Buffer.from(key.publicKey) }))
  const report = await verifyDocument(bytes, office).catch(() => undefined)
  return report === undefined ? { ok: false, code: 'proof.notPdf' } : { ok: true, report }
}

function readWhole(): Buffer | undefined {
  try {
    const source = openSource(given, MAX_BYTES)
    try {
      const bytes = Buffer.alloc(source.size)
      let length = 0
      for (let read = -1; read !== 0 && length < bytes.length; length += read)
        read = source.read(bytes.subarray(length))
      return bytes.subarray(0, length)
    } finally {
      source.close()
    }
  } catch (error) {
    if (error instanceof SourceRefusal) return undefined
    throw error
  }
}
