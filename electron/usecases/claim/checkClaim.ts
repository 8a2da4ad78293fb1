import type { Input, Output } from '../../../shared/contract/channels.ts'
import { gate } from '../../../shared/domain/claim/gate.ts'
import { claimedTotal } from '../../../shared/domain/decision/totals.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { findReadable } from '../caseFile/access.ts'
import { assembleCase } from '../caseFile/assemble.ts'
import type { CaseContext } from '../context.ts'

/** The precision gate over what is typed, in the place of the stored claim. */
export function checkClaim(
  context: CaseContext,
  { caseId, claim }: Input<'claim.check'>,
): Result<Output<'claim.check'>> {
  const file = findReadable(context, caseId)
  if (!file.ok) return file
  const stored = assembleCase(context.cases, file.value)
  const isNew = !stored.claims.some(({ id }) => id === claim.id)
  const claims = isNew ? [...stored.claims, claim] : stored.claims.map((one) => (one.id === claim.id ? claim : one))
  const { ready, findings } = gate({ ...stored, claims }, claim.id, context.today)
  return success({ ready, findings: [...findings], claimedCents: claimedTotal(claim) })
}
