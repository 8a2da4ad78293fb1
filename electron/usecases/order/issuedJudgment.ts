import { z } from 'zod'
import { composeDocument } from '../../../shared/document/registry.ts'
import { judgmentPointsOf } from '../../../shared/document/judgmentPoints.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { JudgmentPoint } from '../../../shared/domain/judgmentComparison/compareJudgment.ts'
import { DocumentProblem } from '../../../shared/document/documentProblem.ts'
import type { Aftermath } from '../../../shared/domain/claim/acts.ts'
import { issuedJudgment, type IssuedJudgment } from '../../../shared/contract/order.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { ComparedJudgment } from '../../session/comparedJudgments.ts'
import type { QueryContext } from '../context.ts'
import { fingerprintOf } from './fingerprint.ts'

type Claim = Readonly<{ caseId: string; claim: string }>
/** Whether the finished judgment was compared: with the words as they are now, or with earlier ones. */
type Standing = 'identical' | 'differs' | 'outdated'

/** Under which a comparison is kept. */
export function keyOfComparison({ caseId, claim }: Claim): string {
  return `${caseId}/${claim}`
}

/** By which one knows later whether the compared words are still those of the decision. */
export function fingerprintOfPoints(points: readonly JudgmentPoint[]): string {
  return fingerprintOf(JSON.stringify(points))
}

/** How the last comparison in this session stands to a decision; undefined where there was none. */
export function standingComparison(
  { judgments }: Pick<QueryContext, 'judgments'>,
  claim: Claim,
  caseFile: CaseFile,
): Standing | undefined {
  const compared = judgments.get(keyOfComparison(claim))
  if (compared === undefined) return undefined
  if (!isOf(compared, caseFile, claim.claim)) return 'outdated'
  return compared.differing === 0 ? 'identical' : 'differs'
}

/** What an order records of the judgment it stands in. Error: order.judgmentReason (it differs, and nobody says why). */
export function judgmentAtIssue(
  context: Pick<QueryContext, 'judgments'>,
  claim: Claim & Readonly<{ differsBecause?: string | undefined }>,
  caseFile: CaseFile,
): Result<IssuedJudgment> {
  const standing = standingComparison(context, claim, caseFile)
  const compared = context.judgments.get(keyOfComparison(claim))
  if (compared === undefined || standing === undefined || standing === 'outdated') {
    return success({ outcome: 'notCompared' })
  }
  const { sha256, differing } = compared
  if (standing === 'identical') return success({ outcome: 'identical', sha256 })
  if (claim.differsBecause === undefined) return failure('order.judgmentReason', 'differsBecause')
  return success({ outcome: 'differs', sha256, differing, reason: claim.differsBecause })
}

const ENTRIES = {
  identical: 'caseFile.judgmentIdentical',
  differs: 'caseFile.judgmentDiffers',
  notCompared: 'caseFile.judgmentNotCompared',
} as const satisfies Readonly<Record<IssuedJudgment['outcome'], Aftermath>>

/** How the journal tells of it, beside the order. */
export function judgmentEntry({
  outcome,
  sha256,
  reason,
}: IssuedJudgment): Readonly<{ act: Aftermath; reason?: string }> {
  const told = [...(reason === undefined ? [] : [reason]), ...(sha256 === undefined ? [] : [`SHA-256 ${sha256}`])]
  return { act: ENTRIES[outcome], ...(told.length === 0 ? {} : { reason: told.join(' · ') }) }
}

const frozen = z.object({ judgment: issuedJudgment.optional() })

/** What stands of it in the snapshot of an order; undefined where the snapshot does not open. */
export function readIssuedJudgment(snapshot: string | undefined): IssuedJudgment | undefined {
  return snapshot === undefined ? undefined : frozen.parse(JSON.parse(snapshot)).judgment
}

function isOf({ points }: ComparedJudgment, caseFile: CaseFile, claimId: string): boolean {
  try {
    return (
      fingerprintOfPoints(judgmentPointsOf(composeDocument('compensation-order', { caseFile, claimId }))) === points
    )
  } catch (error) {
    if (error instanceof DocumentProblem) return false
    throw error
  }
}
