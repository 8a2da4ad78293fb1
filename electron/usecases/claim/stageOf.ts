import type { ClaimAct } from '../../../shared/domain/claim/acts.ts'
import { permitClaimAct } from '../../../shared/domain/claim/mayAct.ts'
import type { ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { CaseHeader } from '../../db/repositories/caseFileRepository.ts'
import type { StoredClaim } from '../../db/repositories/claimRepository.ts'
import { placeOf } from '../caseFile/access.ts'
import type { UseCaseContext } from '../context.ts'

export function storedClaim(context: UseCaseContext, caseId: string, claimId: string): Result<StoredClaim> {
  const stored = context.cases.claims.ofCase(caseId).find(({ claim }) => claim.id === claimId)
  return stored === undefined ? failure('claim.notFound') : success(stored)
}

/** Where an act takes a claim, in whichever of the person's roles may do it. */
export function requireNextStage(
  context: UseCaseContext,
  file: CaseHeader,
  stage: ClaimStage,
  act: ClaimAct,
): Result<ClaimStage> {
  return permitClaimAct(act, stage, placeOf(file), context.person)
}
