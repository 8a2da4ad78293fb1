import { readCode, type PageStatement } from '../../shared/domain/proof/pageStatement.ts'
import { failure, success } from '../../shared/domain/result/result.ts'
import { isSealedBy } from '../proof/pageSeal.ts'
import type { OfficeKey } from '../proof/officeKeys.ts'
import type { DocumentCheck, LastVerified } from '../usecases/services.ts'
import { askThread } from './askThread.ts'
import { keptBySession } from './keptBySession.ts'
import type { DocumentAnswer, DocumentAsked } from '../workers/verifyDocument.ts'

/** An act of 20 pages takes less than one; a file may be made so that it is never read to its end. */
const SECONDS = 60
const TOOK_TOO_LONG = { ok: false, code: 'proof.tookTooLong' } as const
/** A thread that breaks down over a file has not read it. */
const NOT_READ = { ok: false, code: 'proof.notDocument' } as const

/** What was verified last in a session. */
type Kept = { last: LastVerified | undefined }
export const lastVerifiedOf = keptBySession((): Kept => ({ last: undefined }))

/** Verifies issued acts by the public keys of the office: files in a thread, and codes that are kept. */
export function createDocumentCheck(
  worker: URL,
  keys: () => readonly OfficeKey[],
  kept: Kept,
  seconds = SECONDS,
): DocumentCheck {
  return {
    async verify(given, now) {
      const data: DocumentAsked = { given, keys: keys() }
      const answer = await askThread<DocumentAnswer>(worker, { data, seconds, late: TOOK_TOO_LONG, broken: NOT_READ })
      if (!answer.ok) return failure(answer.code)
      const { verified, sha256 } = answer
      kept.last = { verified, sha256, at: now }
      return success(verified)
    },
    last: () => kept.last,
    readSealed: (codes) => codes.flatMap((code) => readSealed(code, keys())),
  }
}

function readSealed(code: string, keys: readonly OfficeKey[]): readonly PageStatement[] {
  const signed = readCode(code)
  if (signed === undefined || !keys.some(({ publicKey }) => isSealedBy(publicKey, signed))) return []
  return [signed.statement]
}
