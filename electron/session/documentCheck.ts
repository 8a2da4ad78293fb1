import { Worker } from 'node:worker_threads'
import { readCode, type PageStatement } from '../../shared/domain/proof/pageStatement.ts'
import { failure, success } from '../../shared/domain/result/result.ts'
import { isSealedBy } from '../proof/pageSeal.ts'
import type { OfficeKey } from '../proof/officeKeys.ts'
import type { DocumentCheck } from '../usecases/services.ts'
import type { DocumentAnswer, DocumentAsked } from '../workers/verifyDocument.ts'

/** Verifies issued acts by the public keys of the office: files in a thread, and codes that are kept. */
export function createDocumentCheck(worker: URL, keys: () => readonly OfficeKey[]): DocumentCheck {
  return {
    async verify(given) {
      const answer = await askThread(worker, { given, keys: keys() })
      return answer.ok ? success(answer.verified) : failure(answer.code)
    },
    readSealed: (codes) => codes.flatMap((code) => readSealed(code, keys())),
  }
}

function readSealed(code: string, keys: readonly OfficeKey[]): readonly PageStatement[] {
  const signed = readCode(code)
  if (signed === undefined || !keys.some(({ publicKey }) => isSealedBy(publicKey, signed))) return []
  return [signed.statement]
}

// A thread that breaks down over a file has not read it.
function askThread(entry: URL, asked: DocumentAsked): Promise<DocumentAnswer> {
  return new Promise((resolve) => {
    const thread = new Worker(entry, { workerData: asked })
    const settle = (answer: DocumentAnswer): void => {
      resolve(answer)
      void thread.terminate()
    }
    thread.once('message', settle)
    thread.once('error', () => {
      settle({ ok: false, code: 'proof.notDocument' })
    })
    thread.once('exit', () => {
      settle({ ok: false, code: 'proof.notDocument' })
    })
  })
}
