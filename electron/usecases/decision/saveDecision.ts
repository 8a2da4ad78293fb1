import type { Input, Output } from '../../../shared/contract/channels.ts'
import { judgeDecision } from '../../../shared/domain/decision/decide.ts'
import { failure } from '../../../shared/domain/result/result.ts'
import type { Result } from '../../../shared/domain/result/result.ts'
import { saved, writable } from '../caseFile/access.ts'
import { assembleCase } from '../caseFile/assemble.ts'
import { aboutClaim } from '../claim/aboutClaim.ts'
import { moved, storedClaim } from '../claim/stageOf.ts'
import type { Work } from '../work.ts'
import { judgeInFile } from './deciding.ts'

/** Keeps what the judge has decided so far. Whole and without a fault it makes the claim «decided». */
export function saveDecision(work: Work, input: Input<'decision.save'>): Result<Output<'decision.save'>> {
  const file = writable(work, input)
  if (!file.ok) return file
  const { caseId, decision } = input
  const stored = storedClaim(work, caseId, decision.claim)
  if (!stored.ok) return stored
  const { stage } = stored.value
  if (stage !== 'inReview' && stage !== 'decided')
    return failure('claim.illegalMove', undefined, { stage, act: 'decide' })
  const { judge, isNew } = judgeInFile(work, work.store.people.ofCase(caseId))
  if (isNew) work.store.people.save(caseId, judge)
  work.store.decisions.save(caseId, { ...decision, judge: judge.id })
  const { valid } = judgeDecision(assembleCase(work.store, file.value), decision.claim)
  if (valid !== (stage === 'decided')) {
    const next = moved(work, stage, valid ? 'decide' : 'resume')
    if (!next.ok) return next
    work.store.claims.move(caseId, decision.claim, next.value)
  }
  return saved(work, file.value, 'decision.saved', aboutClaim(work, file.value, stored.value.claim))
}
