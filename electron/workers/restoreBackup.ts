import '../security/silence.ts'
import { existsSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { lookAtCopy } from '../backup/lookAtCopy.ts'
import { CopyBroken } from '../backup/proveCopy.ts'
import { settleRestore } from '../backup/restorePlace.ts'
import { stageRestore, type OnRestore } from '../backup/stageRestore.ts'
import { toStorageError, StorageError } from '../db/storageError.ts'
import type { RestoreInput, RestoreMessage } from '../session/backupMessages.ts'

const { secrets: given, cancelled, work, ...request } = workerData as RestoreInput
const TELL_BYTES = 2 << 20

class Cancelled extends Error {}

function restore(): RestoreMessage {
  const secrets = {
    office: Buffer.from(given.office),
    record: Buffer.from(given.record),
    case: Buffer.from(given.case),
    seal: Buffer.from(given.seal),
  }
  try {
    // A stick that was pulled says nothing against its copies.
    if (!existsSync(request.root)) return { kind: 'failed', code: 'backup.gone', file: undefined }
    if (work === 'look') {
      const look = lookAtCopy(request, secrets, (done, total) => {
        tell('proof', done, total)
      })
      return { kind: 'done', look, kept: '' }
    }
    const { kept, ...look } = stageRestore(request, secrets, tell)
    settleRestore(request.data)
    return { kind: 'done', look, kept }
  } catch (error) {
    return failed(error)
  } finally {
    for (const secret of [...Object.values(secrets), ...Object.values(given)]) secret.fill(0)
  }
}

function failed(error: unknown): RestoreMessage {
  if (error instanceof Cancelled) return { kind: 'failed', code: 'restore.cancelled', file: undefined }
  if (error instanceof CopyBroken) return { kind: 'failed', code: error.code, file: error.file }
  const storage = toStorageError(error)
  if (storage instanceof StorageError) return { kind: 'failed', code: storage.code, file: storage.params.file }
  // Anything else is a bug, and ends the thread.
  throw error
}

let told = 0
const tell: OnRestore = (step, done, total) => {
  if (Atomics.load(cancelled, 0) === 1) throw new Cancelled()
  if (done !== total && Math.abs(done - told) < TELL_BYTES) return
  told = done
  parentPort?.postMessage({ kind: 'progress', step, done, total } satisfies RestoreMessage)
}

parentPort?.postMessage(restore())
