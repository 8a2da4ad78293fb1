import { lastReason, type NonCollectionReason } from '../../../shared/domain/caseFile/nonCollection.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { checkReason } from '../../../shared/domain/radar/nextStep.ts'
import type { ClaimStep } from '../claim/act.ts'
import type { Change } from '../caseFile/change.ts'

/** Why the order is not paid, as whoever acts says; nothing is written where that was said last. Errors: of `checkReason`. */
export function tellReason(
  { context, file, stored: { claim, stage } }: ClaimStep,
  reason: NonCollectionReason | undefined,
): Result<Pick<Change, 'nonCollection'>> {
  if (reason === undefined) return success({})
  const checked = checkReason(stage)
  if (!checked.ok) return checked
  const known = file.nonCollection().flatMap(({ claimId, entry }) => (claimId === claim.id ? [entry] : []))
  if (lastReason(known) === reason) return success({})
  const { today, person } = context
  return success({ nonCollection: { claim: claim.id, entry: { date: today, reason }, by: person.id } })
}
