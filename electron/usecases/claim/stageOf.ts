import type { ClaimAct } from '../../../shared/domain/claim/acts.ts'
import { permitClaimAct } from '../../../shared/domain/claim/mayAct.ts'
import type { ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { CaseHeader } from '../../db/tables/caseFileTable.ts'
import type { StoredClaim } from '../../db/tables/claimTable.ts'
import { placeOf } from '../caseFile/access.ts'
import type { CaseContext } from '../context.ts'

export function storedClaim(context: CaseContext, caseId: string, claimId: string): Result<StoredClaim> {
  const stored = context.cases.claims.find(caseId, claimId)
  return stored === undefined ? failure('claim.notFound') : success(stored)
}

/** Where an act takes a claim, in whichever of the person's roles may do it. */
export function requireNextStage(
  context: CaseContext,
  file: CaseHeader,
  stage: ClaimStage,
  act: ClaimAct,
): Result<ClaimStage> {
  return permitClaimAct(act, stage, placeOf(file), context.person)
}
