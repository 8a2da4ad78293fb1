import type { Input, Output } from '../../../shared/contract/channels.ts'
import { judgeDecision } from '../../../shared/domain/decision/decide.ts'
import { failure, type Result } from '../../../shared/domain/result/result.ts'
import { completeChange, beginChange } from '../caseFile/access.ts'
import { assembleCase } from '../caseFile/assemble.ts'
import { aboutClaim } from '../claim/aboutClaim.ts'
import { requireNextStage, storedClaim } from '../claim/stageOf.ts'
import type { UseCaseContext } from '../context.ts'
import { judgeInFile } from './deciding.ts'

/** Keeps what the judge has decided so far. Whole and without a fault it makes the claim «decided». */
export function saveDecision(context: UseCaseContext, input: Input<'decision.save'>): Result<Output<'decision.save'>> {
  const file = beginChange(context, input)
  if (!file.ok) return file
  const { caseId, decision } = input
  const stored = storedClaim(context, caseId, decision.claim)
  if (!stored.ok) return stored
  const { stage } = stored.value
  if (stage !== 'inReview' && stage !== 'decided')
    return failure('claim.illegalMove', undefined, { stage, act: 'decide' })
  const { judge, isNew } = judgeInFile(context, context.cases.people.ofCase(caseId))
  if (isNew) context.cases.people.add(caseId, judge)
  context.cases.decisions.save(caseId, { ...decision, judge: judge.id })
  const { valid } = judgeDecision(assembleCase(context.cases, file.value), decision.claim)
  if (valid !== (stage === 'decided')) {
    const next = requireNextStage(context, file.value, stage, valid ? 'decide' : 'resume')
    if (!next.ok) return next
    context.cases.claims.move(caseId, decision.claim, next.value)
  }
  return completeChange(context, file.value, 'decision.saved', aboutClaim(context, file.value, stored.value.claim))
}
