import type { Input, Output } from '../../../shared/contract/channels.ts'
import { checkGate } from '../../../shared/domain/claim/gate.ts'
import { sumClaimed } from '../../../shared/domain/decision/totals.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { QueryContext } from '../context.ts'
import { withClaim } from './withClaim.ts'

/** The precision gate over what is typed, in the place of the stored claim. */
export function checkClaim(
  context: QueryContext,
  { caseId, claim }: Input<'claim.check'>,
): Result<Output<'claim.check'>> {
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const { ready, findings } = checkGate(withClaim(file.value.caseFile(), claim), claim.id, context.today)
  return success({ ready, findings: [...findings], claimedCents: sumClaimed(claim) })
}
