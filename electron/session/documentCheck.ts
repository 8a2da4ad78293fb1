import { readCode, type PageStatement } from '../../shared/domain/proof/pageStatement.ts'
import type { NaknadaOrder } from '../../shared/domain/proof/naknadaOrder.ts'
import { failure, success } from '../../shared/domain/result/result.ts'
import { officeKeysOf, type OfficeKey } from '../proof/officeKeys.ts'
import { verifyRecord } from '../proof/orderSeal.ts'
import { isSealedBy } from '../proof/pageSeal.ts'
import type { DocumentCheck, LastVerified } from '../usecases/services.ts'
import type { Verified } from '../proof/verifyBrought.ts'
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
  const ask = (data: DocumentAsked) =>
    askThread<DocumentAnswer>(worker, { data, seconds, late: TOOK_TOO_LONG, broken: NOT_READ })
  return {
    async verify(given, now) {
      const answer = await ask({ given, keys: keys() })
      if (!answer.ok) return failure(answer.code)
      const { verified, sha256 } = answer
      kept.last = { verified, sha256, at: now }
      return success(verified)
    },
    async proveSent({ pdf, record }, { keys: publicKeys, changes }) {
      const theirs = officeKeysOf({ publicKeys, changes })
      if (!verifyRecord(record, theirs).genuine) return failure('packet.order')
      const answer = await ask({ given: { bytes: pdf }, keys: theirs })
      const isOfRecord = answer.ok && answer.sha256 === record.file && isGenuineAct(answer.verified, record)
      return isOfRecord ? success(true) : failure('packet.order')
    },
    last: () => kept.last,
    readSealed: (codes) => codes.flatMap((code) => readSealed(code, keys())),
  }
}

/** Whether a file is whole and the act that the data tell of. */
function isGenuineAct(verified: Verified, { number, issued, content }: NaknadaOrder): boolean {
  if (verified.kind !== 'document' || !verified.report.genuine) return false
  const { act } = verified.report
  return act?.number === number && act.issued === issued && act.content === content
}

function readSealed(code: string, keys: readonly OfficeKey[]): readonly PageStatement[] {
  const signed = readCode(code)
  if (signed === undefined || !keys.some(({ publicKey }) => isSealedBy(publicKey, signed))) return []
  return [signed.statement]
}
