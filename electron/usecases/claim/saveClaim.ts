import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import { deskOf } from '../../../shared/domain/claim/claimLife.ts'
import { gate } from '../../../shared/domain/claim/gate.ts'
import { failure, success } from '../../../shared/domain/result/result.ts'
import type { Result } from '../../../shared/domain/result/result.ts'
import { saved, writable } from '../caseFile/access.ts'
import { assembleCase } from '../caseFile/assemble.ts'
import type { Work } from '../work.ts'
import { aboutClaim } from './aboutClaim.ts'
import { storedClaim } from './stageOf.ts'

/** Writes a claim that still lies with the prosecutor. The gate decides whether it is a draft or ready to go. */
export function saveClaim(work: Work, input: Input<'claim.save'>): Result<Output<'claim.save'>> {
  const file = writable(work, input)
  if (!file.ok) return file
  const { claim } = input
  const known = checkReferences(work, input.caseId, claim)
  if (!known.ok) return known
  const before = work.store.claims.ofCase(input.caseId).find((stored) => stored.claim.id === claim.id)
  if (before !== undefined && deskOf(before.stage) !== 'prosecution') {
    return failure('caseFile.locked', undefined, { stage: before.stage })
  }
  work.store.claims.save(input.caseId, claim, 'draft')
  // A returned claim stays marked as returned, with the judge's note, until it is forwarded again.
  if (before?.stage !== 'returned') {
    const { ready } = gate(assembleCase(work.store, file.value), claim.id, work.today)
    work.store.claims.move(input.caseId, claim.id, ready ? 'ready' : 'draft')
  }
  return saved(work, file.value, 'claim.saved', aboutClaim(work, file.value, claim))
}

export function removeClaim(work: Work, input: Input<'claim.remove'>): Result<Output<'claim.remove'>> {
  const file = writable(work, input)
  if (!file.ok) return file
  const stored = storedClaim(work, input.caseId, input.claim)
  if (!stored.ok) return stored
  if (stored.value.stage !== 'draft' && stored.value.stage !== 'ready') {
    return failure('caseFile.locked', undefined, { stage: stored.value.stage })
  }
  const about = aboutClaim(work, file.value, stored.value.claim)
  work.store.claims.remove(input.caseId, input.claim)
  return saved(work, file.value, 'claim.removed', about)
}

function checkReferences(work: Work, caseId: string, claim: Claim): Result<true> {
  const people = new Set(work.store.people.ofCase(caseId).map(({ id }) => id))
  if (!people.has(claim.claimant)) return failure('person.unknown', 'claim.claimant')
  const respondent = claim.respondents.findIndex((id) => !people.has(id))
  if (respondent >= 0) return failure('person.unknown', `claim.respondents.${String(respondent)}`)
  const ids = claim.heads.map(({ id }) => id)
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
  return twice < 0 ? success(true) : failure('claim.headTwice', `claim.heads.${String(twice)}.id`)
}
