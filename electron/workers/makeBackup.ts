import '../security/silence.ts'
import { parentPort, workerData } from 'node:worker_threads'
import { placeFaultOf } from '../backup/backupPlace.ts'
import { CopyFault, makeCopy } from '../backup/makeCopy.ts'
import { toStorageError, StorageError } from '../db/storageError.ts'
import type { CopyInput, CopyMessage } from '../session/backupMessages.ts'

const { secrets: given, cancelled, ...request } = workerData as CopyInput
/** Of a gigabyte some five hundred times. */
const TELL_BYTES = 2 << 20

function copy(): CopyMessage {
  const secrets = {
    office: Buffer.from(given.office),
    record: Buffer.from(given.record),
    case: given.case === undefined ? undefined : Buffer.from(given.case),
  }
  let told = 0
  try {
    const copied = makeCopy(request, secrets, {
      ask: () => {
        post({ kind: 'ready' })
      },
      progress(done, total) {
        if (Atomics.load(cancelled, 0) === 1) throw new CopyFault('backup.cancelled')
        if (done - told < TELL_BYTES) return
        told = done
        post({ kind: 'progress', done, total })
      },
    })
    return { kind: 'done', copied }
  } catch (error) {
    return { kind: 'failed', code: codeOf(error) }
  } finally {
    for (const secret of [...Object.values(secrets), ...Object.values(given)]) secret?.fill(0)
  }
}

function codeOf(error: unknown): string {
  if (error instanceof CopyFault) return error.code
  const fault = placeFaultOf(error)
  if (fault !== undefined) return `backup.${fault}`
  const storage = toStorageError(error)
  if (storage instanceof StorageError) return storage.code
  // Anything else is a bug, and ends the thread.
  throw error
}

function post(message: CopyMessage): void {
  parentPort?.postMessage(message)
}

post(copy())
