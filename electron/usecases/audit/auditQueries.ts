import type { Input, Output } from '../../../shared/contract/channels.ts'
import { bilingual } from '../../../shared/domain/caseFile/fields.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { AuditRow } from '../../audit/chain.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { OfficeContext, QueryContext } from '../context.ts'

const PAGE = 200

/** The journal of one file, newest first, 200 at a time. */
export function listJournal(context: QueryContext, input: Input<'journal.list'>): Result<Output<'journal.list'>> {
  const file = loadCase(context, input.caseId)
  if (!file.ok) return file
  return success(
    shown(context, context.lists.journal.page(input.caseId, input.before ?? Number.MAX_SAFE_INTEGER, PAGE)),
  )
}

/** The whole log, newest first, 200 at a time. */
export function listAudit(context: OfficeContext, { before }: Input<'audit.list'>): Result<Output<'audit.list'>> {
  return success(shown(context, context.office.journal.before(before ?? Number.MAX_SAFE_INTEGER)))
}

export function verifyAudit(context: OfficeContext): Result<Output<'audit.verify'>> {
  return success(context.services.verifyChain(context.office.journal.pages()))
}

function shown(context: Pick<OfficeContext, 'office'>, rows: readonly AuditRow[]): Output<'audit.list'> {
  const names = context.office.accounts.names()
  return rows.map(({ number, at, person, act, about, reason }) => ({
    number,
    at,
    person: names.get(person) ?? person,
    act,
    ...(about === null ? {} : { about: bilingual.parse(JSON.parse(about)) }),
    ...(reason === null ? {} : { reason }),
  }))
}
