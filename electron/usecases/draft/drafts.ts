import type { Input, Output } from '../../../shared/contract/channels.ts'
import { success } from '../../../shared/domain/result/result.ts'
import type { Result } from '../../../shared/domain/result/result.ts'
import type { Work } from '../work.ts'

/** Keeps what was typed so far. Not an act: no entry in the journal, no event. */
export function saveDraft(work: Work, { key, text }: Input<'draft.save'>): Result<Output<'draft.save'>> {
  work.store.drafts.save(work.person.id, key, text, work.now)
  return success({ savedAt: work.now })
}

export function loadDraft(work: Work, { key }: Input<'draft.load'>): Result<Output<'draft.load'>> {
  return success(work.store.drafts.find(work.person.id, key) ?? null)
}

export function discardDraft(work: Work, { key }: Input<'draft.discard'>): Result<Output<'draft.discard'>> {
  work.store.drafts.remove(work.person.id, key)
  return success({})
}
