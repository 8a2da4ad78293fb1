import '../security/silence.ts'
import { existsSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { CopyBroken, proveCopy } from '../backup/proveCopy.ts'
import type { ProofInput, ProofMessage } from '../session/backupMessages.ts'

const { secrets: given, cancelled, ...request } = workerData as ProofInput
const TELL_BYTES = 2 << 20

class Cancelled extends Error {}

function prove(): ProofMessage {
  const secrets = { office: Buffer.from(given.office), case: Buffer.from(given.case) }
  let told = 0
  try {
    // A stick that is not there says nothing against its copies.
    if (!existsSync(request.root)) return { kind: 'unproven' }
    proveCopy(request, secrets, (done, total) => {
      if (Atomics.load(cancelled, 0) === 1) throw new Cancelled()
      if (done - told < TELL_BYTES) return
      told = done
      parentPort?.postMessage({ kind: 'progress', done, total } satisfies ProofMessage)
    })
    return { kind: 'proven' }
  } catch (error) {
    if (error instanceof CopyBroken) return { kind: 'broken', code: error.code, file: error.file }
    // The machine refused: nothing is known of the copy.
    return { kind: 'unproven' }
  } finally {
    for (const secret of [secrets.office, secrets.case, given.office, given.case]) secret.fill(0)
  }
}

parentPort?.postMessage(prove())
