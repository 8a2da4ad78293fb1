import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, type Result } from '../../../shared/domain/result/result.ts'
import { markOf, completeChange, beginChange } from '../caseFile/access.ts'
import type { UseCaseContext } from '../context.ts'

export function saveEvidence(context: UseCaseContext, input: Input<'evidence.save'>): Result<Output<'evidence.save'>> {
  const file = beginChange(context, input)
  if (!file.ok) return file
  context.cases.evidence.save(input.caseId, input.evidence)
  const about = `${markOf(file.value)} · ${input.evidence.id}`
  return completeChange(context, file.value, 'evidence.saved', { cnr: about, en: about })
}

/** Takes an item out that no head of damage rests on. */
export function removeEvidence(
  context: UseCaseContext,
  input: Input<'evidence.remove'>,
): Result<Output<'evidence.remove'>> {
  const file = beginChange(context, input)
  if (!file.ok) return file
  const removal = context.cases.evidence.remove(input.caseId, input.evidence)
  if (removal !== 'removed') return failure(removal === 'inUse' ? 'evidence.inUse' : 'evidence.notFound')
  const about = `${markOf(file.value)} · ${input.evidence}`
  return completeChange(context, file.value, 'evidence.removed', { cnr: about, en: about })
}
