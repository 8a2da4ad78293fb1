import type { Input, Output } from '../../../shared/contract/channels.ts'
import { judgmentPointsOf } from '../../../shared/document/judgmentPoints.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { compareJudgment } from '../../../shared/domain/judgmentComparison/compareJudgment.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { EffectContext } from '../context.ts'
import { composeSource } from './composedSource.ts'
import { fingerprintOfPoints, keyOfComparison } from './issuedJudgment.ts'
import { showComparison } from './showComparison.ts'

/**
 * Compares the finished judgment, chosen or dropped, with a decision as it is typed. The judgment is read and not kept: what came of
 * it stays for this session, the fingerprint of the file in the journal. SECURITY: where the judgment names somebody who is protected,
 * that is told, and the words that are shown have the pseudonym. Errors: those of `composeSource`, judgment.…, attachment.… (`openSource`).
 */
export async function compareFinished(
  context: EffectContext<'attachments' | 'chooseFile'>,
  { caseId, decision }: Input<'judgment.compare'>,
): Promise<Result<Output<'judgment.compare'>>> {
  const composed = composeSource(context, { caseId, decision })
  if (!composed.ok) return composed
  const { file, about, content, act } = composed.value
  const allowed = permitFileAct('compareJudgment', file.place, context.person)
  if (!allowed.ok) return allowed
  const chosen = context.given ?? (await context.services.chooseFile('judgment'))
  if (chosen === undefined) return success({ outcome: 'cancelled' })
  const read = await context.services.attachments.readJudgment(chosen)
  if (!read.ok) return read
  const { text, sha256 } = read.value
  const points = judgmentPointsOf(content)
  const { isIdentical, points: compared } = compareJudgment(points, text)
  const noted = context.commit((command) => {
    command.record({ act: 'caseFile.compareJudgment', caseId, about, reason: `SHA-256 ${sha256}` })
    command.changed({ aggregate: 'caseFile', id: caseId })
    return success(true)
  })
  if (!noted.ok) return noted
  const differing = compared.filter(({ state }) => state !== 'same').length
  const known = { points: fingerprintOfPoints(points), sha256, differing }
  context.judgments.set(keyOfComparison({ caseId, claim: decision.claim }), known)
  const comparison = { isIdentical, ...showComparison(act.caseFile, compared, text) }
  return success({ outcome: 'compared', comparison })
}
