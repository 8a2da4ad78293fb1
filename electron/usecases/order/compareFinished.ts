import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { JudgmentComparisonView } from '../../../shared/contract/intoJudgment.ts'
import { judgmentPointsOf } from '../../../shared/document/judgmentPoints.ts'
import { isShielded } from '../../../shared/domain/caseFile/shielded.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { compareJudgment, type ComparedPoint } from '../../../shared/domain/judgmentComparison/compareJudgment.ts'
import { createLeakSearch, findLeakSpans } from '../../../shared/domain/privacy/leak.ts'
import { createMask } from '../../../shared/domain/privacy/maskSealed.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { EffectContext } from '../context.ts'
import { composeSource } from './composedSource.ts'
import { fingerprintOfPoints, keyOfComparison } from './issuedJudgment.ts'

/** What is shown of a point: more differences are another text. */
const MOST_DIFFERENCES = 50
const MOST_CHARACTERS = 400

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
  const show = shownIn(act.caseFile)
  const comparison = { isIdentical, namesProtected: namesProtected(act.caseFile, text), points: compared.map(show) }
  return success({ outcome: 'compared', comparison })
}

/** A point with the words of the judgment as they may be shown. */
function shownIn({ people }: CaseFile): (point: ComparedPoint) => JudgmentComparisonView['points'][number] {
  const mask = createMask(people.map((person) => ({ ...person, sealed: isShielded(person, people) })))
  return (point) => ({
    ...point,
    differences: point.differences.slice(0, MOST_DIFFERENCES).map((difference) => ({
      ...difference,
      composed: difference.composed.slice(0, MOST_CHARACTERS),
      judgment: mask(difference.judgment).slice(0, MOST_CHARACTERS),
    })),
  })
}

function namesProtected({ people }: CaseFile, text: string): boolean {
  const sealed = people.filter((person) => isShielded(person, people))
  const others = people.filter((person) => !isShielded(person, people))
  return sealed.length > 0 && findLeakSpans(text, createLeakSearch(sealed, others)).length > 0
}
