import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { keysOfRoles } from '../../../shared/domain/staff/keys.ts'
import { mayRead } from '../../../shared/domain/staff/readers.ts'
import type { CaseContext, CommandContext, QueryContext } from '../context.ts'
import { loadWorksheet, saveWorksheet, worksheetOf } from './worksheets.ts'

/** Keeps what was typed so far. Not an act: no entry in the journal, no event. Errors: draft.noRoom, share.notFound, claim.notFound. */
export function saveDraft(context: CommandContext, { key, text }: Input<'draft.save'>): Result<Output<'draft.save'>> {
  const { cases, person, now } = context
  const worksheet = worksheetOf(context, key)
  if (worksheet !== undefined) return saveWorksheet(context, worksheet, text)
  if (holdsIdentityKey(person)) return kept(cases.drafts.save(person.id, key, text, now), now)
  const own = cases.shares.keyOf(person.id)
  if (own === undefined || !mayKeep(context, key)) return failure('share.notFound')
  return kept(cases.drafts.saveOwn(person.id, key, text, now, own), now)
}

export function loadDraft(context: QueryContext, { key }: Input<'draft.load'>): Result<Output<'draft.load'>> {
  const worksheet = worksheetOf(context, key)
  if (worksheet !== undefined) return success(loadWorksheet(context, worksheet) ?? null)
  if (!holdsIdentityKey(context.person) && !mayKeep(context, key)) return success(null)
  return success(context.cases.drafts.find(context.person.id, key) ?? null)
}

export function listDrafts(context: QueryContext, { caseId }: Input<'draft.list'>): Result<Output<'draft.list'>> {
  return success([...context.cases.drafts.ofCase(context.person.id, caseId)])
}

export function discardDraft(
  context: CommandContext,
  { key }: Input<'draft.discard'>,
): Result<Output<'draft.discard'>> {
  const worksheet = worksheetOf(context, key)
  if (worksheet === undefined) context.cases.drafts.remove(context.person.id, key)
  else context.cases.worksheets.remove(worksheet)
  return success({})
}

function kept(isKept: boolean, savedAt: string): Result<Output<'draft.save'>> {
  return isKept ? success({ savedAt }) : failure('draft.noRoom')
}

function holdsIdentityKey({ roles }: CaseContext['person']): boolean {
  return keysOfRoles(roles).includes('identity')
}

/** What somebody without the identity key may keep: the reasons of acts on the schedule, or what is of people shared with them. */
function mayKeep(context: CaseContext, key: string): boolean {
  return key.startsWith('office/act/') ? mayRead(context.person.roles, 'schedule') : isOfShared(context, key)
}

/** Whether a draft is of somebody of whom the signed-in coordinator may know today. */
function isOfShared({ cases, person, today }: CaseContext, key: string): boolean {
  const [caseId, part, id] = key.split('/')
  return (
    part === 'shared' &&
    cases.shares.ofStaff(person.id, today).some((one) => one.caseId === caseId && one.person === id)
  )
}
