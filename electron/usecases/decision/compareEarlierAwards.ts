import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import { findClaim } from '../claim/act.ts'
import type { EffectContext } from '../context.ts'

/**
 * Earlier awards under the same head of damage, for whoever deliberates at the court and has already answered the head: what others
 * awarded must not come before the own assessment.
 */
export async function compareEarlierAwards(
  context: EffectContext<'awards'>,
  { caseId, claim, head }: Input<'decision.compareAwards'>,
): Promise<Result<Output<'decision.compareAwards'>>> {
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  if (file.value.place.court !== context.person.office) return failure('caseFile.notInCustody')
  const stored = findClaim(file.value, claim)
  if (!stored.ok) return stored
  const code = stored.value.claim.heads.find(({ id }) => id === head)?.code
  const decided = file.value.caseFile().claims.find((one) => one.claim.id === claim)?.decision
  const isAnswered = decided?.heads.some((one) => one.head === head) === true
  if (code === undefined || !isAnswered) return failure('awards.ownFirst')
  const found = await context.services.awards.compare({ caseId, claim, code })
  return found.ok ? success({ cells: [...found.value.cells] }) : found
}
