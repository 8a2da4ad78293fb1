import { readCode, type PageStatement } from '../../shared/domain/proof/pageStatement.ts'
import { failure, success } from '../../shared/domain/result/result.ts'
import { isSealedBy } from '../proof/pageSeal.ts'
import type { OfficeKey } from '../proof/officeKeys.ts'
import type { DocumentCheck } from '../usecases/services.ts'
import { askThread } from './askThread.ts'
import type { DocumentAnswer, DocumentAsked } from '../workers/verifyDocument.ts'

/** An act of 20 pages takes less than one; a file may be made so that it is never read to its end. */
const SECONDS = 60
const TOOK_TOO_LONG = { ok: false, code: 'proof.tookTooLong' } as const
/** A thread that breaks down over a file has not read it. */
const NOT_READ = { ok: false, code: 'proof.notDocument' } as const

/** Verifies issued acts by the public keys of the office: files in a thread, and codes that are kept. */
export function createDocumentCheck(worker: URL, keys: () => readonly OfficeKey[], seconds = SECONDS): DocumentCheck {
  return {
    async verify(given) {
      const data: DocumentAsked = { given, keys: keys() }
      const answer = await askThread<DocumentAnswer>(worker, { data, seconds, late: TOOK_TOO_LONG, broken: NOT_READ })
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
