import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { CommandContext, QueryContext } from '../context.ts'

/** Keeps what was typed so far. Not an act: no entry in the journal, no event. Error: draft.noRoom. */
export function saveDraft(context: CommandContext, { key, text }: Input<'draft.save'>): Result<Output<'draft.save'>> {
  const isKept = context.cases.drafts.save(context.person.id, key, text, context.now)
  return isKept ? success({ savedAt: context.now }) : failure('draft.noRoom')
}

export function loadDraft(context: QueryContext, { key }: Input<'draft.load'>): Result<Output<'draft.load'>> {
  return success(context.cases.drafts.find(context.person.id, key) ?? null)
}

export function listDrafts(context: QueryContext, { caseId }: Input<'draft.list'>): Result<Output<'draft.list'>> {
  return success([...context.cases.drafts.ofCase(context.person.id, caseId)])
}

export function discardDraft(
  context: CommandContext,
  { key }: Input<'draft.discard'>,
): Result<Output<'draft.discard'>> {
  context.cases.drafts.remove(context.person.id, key)
  return success({})
}
