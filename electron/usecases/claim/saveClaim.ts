import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import { STAGES } from '../../../shared/domain/claim/stages.ts'
import { gate } from '../../../shared/domain/claim/gate.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { completeChange, beginChange } from '../caseFile/access.ts'
import { assembleCase } from '../caseFile/assemble.ts'
import type { UseCaseContext } from '../context.ts'
import { aboutClaim } from './aboutClaim.ts'
import { storedClaim } from './stageOf.ts'

/** Writes a claim that still lies with the prosecutor. The gate decides whether it is a draft or ready to go. */
export function saveClaim(context: UseCaseContext, input: Input<'claim.save'>): Result<Output<'claim.save'>> {
  const file = beginChange(context, input)
  if (!file.ok) return file
  const { claim } = input
  const known = checkReferences(context, input.caseId, claim)
  if (!known.ok) return known
  const before = context.cases.claims.find(input.caseId, claim.id)
  if (before !== undefined && STAGES[before.stage].organ !== 'prosecution') {
    return failure('caseFile.locked', undefined, { stage: before.stage })
  }
  context.cases.claims.save(input.caseId, claim, 'draft')
  // A returned claim stays marked as returned, with the judge's note, until it is forwarded again.
  if (before?.stage !== 'returned') {
    const { ready } = gate(assembleCase(context.cases, file.value), claim.id, context.today)
    context.cases.claims.move(input.caseId, claim.id, ready ? 'ready' : 'draft')
  }
  return completeChange(context, file.value, 'claim.saved', aboutClaim(context, file.value, claim))
}

export function removeClaim(context: UseCaseContext, input: Input<'claim.remove'>): Result<Output<'claim.remove'>> {
  const file = beginChange(context, input)
  if (!file.ok) return file
  const stored = storedClaim(context, input.caseId, input.claim)
  if (!stored.ok) return stored
  if (stored.value.stage !== 'draft' && stored.value.stage !== 'ready') {
    return failure('caseFile.locked', undefined, { stage: stored.value.stage })
  }
  const about = aboutClaim(context, file.value, stored.value.claim)
  if (context.cases.claims.remove(input.caseId, input.claim) === 'inUse')
    return failure('caseFile.locked', undefined, { stage: stored.value.stage })
  return completeChange(context, file.value, 'claim.removed', about)
}

function checkReferences(context: UseCaseContext, caseId: string, claim: Claim): Result<true> {
  const people = new Set(context.cases.people.recordsOf(caseId).map(({ open }) => open.id))
  if (!people.has(claim.claimant)) return failure('person.unknown', 'claim.claimant')
  const respondent = claim.respondents.findIndex((id) => !people.has(id))
  if (respondent >= 0) return failure('person.unknown', `claim.respondents.${String(respondent)}`)
  const ids = claim.heads.map(({ id }) => id)
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
  return twice < 0 ? success(true) : failure('claim.headTwice', `claim.heads.${String(twice)}.id`)
}
