import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { OfficeContext } from '../context.ts'

/** What an administrator or an auditor types, whose slot opens no cases: reasons of acts, nothing of a file. Errors: draft.noRoom, share.notFound. */
export function saveOfficeDraft(
  { drafts, now }: OfficeContext,
  { key, text }: Input<'draft.save'>,
): Result<Output<'draft.save'>> {
  if (drafts === undefined || !isOfNoFile(key)) return failure('share.notFound')
  return drafts.save(key, text) ? success({ savedAt: now }) : failure('draft.noRoom')
}

export function loadOfficeDraft({ drafts }: OfficeContext, { key }: Input<'draft.load'>): Result<Output<'draft.load'>> {
  return success(drafts?.find(key) ?? null)
}

export function discardOfficeDraft(
  { drafts }: OfficeContext,
  { key }: Input<'draft.discard'>,
): Result<Output<'draft.discard'>> {
  drafts?.remove(key)
  return success({})
}

function isOfNoFile(key: string): boolean {
  return key.startsWith('office/') || key.startsWith('session/')
}
