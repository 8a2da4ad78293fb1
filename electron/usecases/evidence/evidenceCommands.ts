import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure } from '../../../shared/domain/result/result.ts'
import type { Result } from '../../../shared/domain/result/result.ts'
import { markOf, saved, writable } from '../caseFile/access.ts'
import type { Work } from '../work.ts'

export function saveEvidence(work: Work, input: Input<'evidence.save'>): Result<Output<'evidence.save'>> {
  const file = writable(work, input)
  if (!file.ok) return file
  work.store.evidence.save(input.caseId, input.evidence)
  const about = `${markOf(file.value)} · ${input.evidence.id}`
  return saved(work, file.value, 'evidence.saved', { cnr: about, en: about })
}

/** Takes an item out that no head of damage rests on. */
export function removeEvidence(work: Work, input: Input<'evidence.remove'>): Result<Output<'evidence.remove'>> {
  const file = writable(work, input)
  if (!file.ok) return file
  const claims = work.store.claims.ofCase(input.caseId)
  if (claims.some(({ claim }) => claim.heads.some((head) => head.evidence.includes(input.evidence)))) {
    return failure('evidence.inUse')
  }
  if (!work.store.evidence.remove(input.caseId, input.evidence)) return failure('evidence.notFound')
  const about = `${markOf(file.value)} · ${input.evidence}`
  return saved(work, file.value, 'evidence.removed', { cnr: about, en: about })
}
