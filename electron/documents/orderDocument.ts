import { failure, success } from '../../shared/domain/result/result.ts'
import type { Services } from '../usecases/services.ts'
import type { DocumentPool } from './pool/documentPool.ts'

/** The order's paper for the archive, drawn in a worker thread. */
export function createOrderRenderer(pool: Pick<DocumentPool, 'draw'>): Pick<Services, 'renderOrder'> {
  return {
    async renderOrder(file, claim, stamp) {
      const answer = await pool.draw({
        template: 'compensation-order',
        caseFile: file,
        claimId: claim,
        language: 'bilingual',
        date: stamp.issued,
        order: stamp,
      })
      if (answer.ok) return success({ bytes: answer.bytes, pages: answer.pages, sha256: answer.sha256 })
      // The thread itself failed or was ended by the lock: no fault of the file.
      if (['document.failed', 'document.cancelled'].includes(answer.code)) throw new Error('paper thread failed')
      return failure('document.refused')
    },
  }
}
