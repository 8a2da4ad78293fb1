import '../security/silence.ts'
import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { limitEngineMemory } from '../files/attachments/engineMemory.ts'
import { openSource, SourceRefusal, type Given } from '../files/attachments/source.ts'
import { verifyBrought, type Unverified, type Verified } from '../proof/verifyBrought.ts'
import type { OfficeKey } from '../proof/officeKeys.ts'

/** The file that is looked at, and the public keys of the office. */
export type DocumentAsked = Readonly<{ given: Given; keys: readonly OfficeKey[] }>
/** What was found; `code`: why nothing was. */
export type DocumentAnswer =
  | Readonly<{ ok: true; verified: Verified; sha256: string }>
  | Readonly<{ ok: false; code: 'proof.notDocument' | 'proof.unreadable' | 'proof.tooLarge' | 'proof.tookTooLong' }>

/** No act and no picture of its pages is as long as that. */
const MAX_BYTES = 50_000_000

// SECURITY: a file from outside is opened in a thread of its own, which ends with it.
limitEngineMemory()
const { given, keys } = workerData as DocumentAsked
parentPort?.postMessage(await answer())

async function answer(): Promise<DocumentAnswer> {
  const bytes = readWhole()
  if (typeof bytes === 'string') return { ok: false, code: bytes }
  const office = keys.map((key) => ({ ...key, publicKey: Buffer.from(key.publicKey) }))
  const verified = await verifyBrought(bytes, office).catch((): Unverified => 'unreadable')
  if (typeof verified !== 'string')
    return { ok: true, verified, sha256: createHash('sha256').update(bytes).digest('hex') }
  return { ok: false, code: verified === 'tooLarge' ? 'proof.tooLarge' : 'proof.notDocument' }
}

function readWhole(): Buffer | 'proof.unreadable' | 'proof.tooLarge' {
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
    if (!(error instanceof SourceRefusal)) throw error
    return error.code === 'attachment.tooLarge' ? 'proof.tooLarge' : 'proof.unreadable'
  }
}
