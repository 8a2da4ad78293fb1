import { z } from 'zod'
import { decisionTotals, previewRow } from '../../../shared/contract/order.ts'
import { numberOfRow } from '../../../shared/document/paragraphNumbers.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { judgeDecision } from '../../../shared/domain/decision/decide.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { findLeakingRows } from '../order/checkLeaks.ts'
import { composeOrderWords } from '../order/orderWords.ts'
import { fingerprintOfRows } from './releaseStanding.ts'

const readWords = z.object({ totals: decisionTotals, rows: z.array(previewRow) })

/**
 * The order as the one who is asked will read it, and its fingerprint. SECURITY: it is composed by whoever decides, who may open the
 * seals, and kept: who bears the surname of a protected person is not to be told without them. Errors: document.refused,
 * order.identityLeak.
 */
export function composeForRelease(
  caseFile: CaseFile,
  claim: string,
  today: string,
): Result<Readonly<{ words: string; fingerprint: string }>> {
  const composed = composeOrderWords(caseFile, claim)
  if (!composed.ok) return composed
  const { rows } = composed.value
  const [leak] = findLeakingRows(caseFile, rows)
  if (leak !== undefined) return failure('order.identityLeak', undefined, { paragraph: numberOfRow(rows, leak) })
  const { problems: _problems, valid: _valid, ...totals } = judgeDecision(caseFile, claim, today)
  return success({ words: JSON.stringify({ totals, rows }), fingerprint: fingerprintOfRows(rows) })
}

/** What was composed so, as it is kept. */
export function readComposed(words: string): z.infer<typeof readWords> {
  return readWords.parse(JSON.parse(words))
}
