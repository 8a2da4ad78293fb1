import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { mayRead } from '../../../shared/domain/staff/readers.ts'
import type { WorksheetOf } from '../../db/tables/worksheetTable.ts'
import { findClaim } from '../claim/act.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { CaseContext, CommandContext } from '../context.ts'

/** Under which key a judge's own notes on a claim are kept; undefined for the key of a draft. */
export function worksheetOf({ person }: CaseContext, key: string): WorksheetOf | undefined {
  const [caseId = '', part, claim = ''] = key.split('/')
  return part === 'worksheet' ? { caseId, claim, person: person.id } : undefined
}

/**
 * Keeps a judge's own notes on a claim, for the own key alone: not an act, no entry in the journal, never searched, printed,
 * exported or handed over. Error: claim.notFound.
 */
export function saveWorksheet(context: CommandContext, of: WorksheetOf, text: string): Result<{ savedAt: string }> {
  const own = context.cases.shares.keyOf(context.person.id)
  if (own === undefined || !isOwn(context, of)) return failure('claim.notFound')
  context.cases.worksheets.save(of, text, context.now, own)
  return success({ savedAt: context.now })
}

/** The notes; nothing where the key that they were sealed for went with a password that was replaced. */
export function loadWorksheet(
  context: CaseContext,
  of: WorksheetOf,
): Readonly<{ text: string; savedAt: string }> | undefined {
  const found = isOwn(context, of) ? context.cases.worksheets.find(of) : undefined
  if (found === undefined) return undefined
  const text = context.openShared(found.place, found.sealed)
  return text === undefined ? undefined : { text, savedAt: found.savedAt }
}

/** Whoever deliberates at the court of the file may note on it. */
function isOwn(context: CaseContext, { caseId, claim }: WorksheetOf): boolean {
  if (!mayRead(context.person.roles, 'deliberation')) return false
  const file = loadCase(context, caseId)
  return file.ok && file.value.place.court === context.person.office && findClaim(file.value, claim).ok
}
