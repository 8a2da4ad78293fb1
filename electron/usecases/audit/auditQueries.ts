import type { Input, Output } from '../../../shared/contract/channels.ts'
import { bilingual } from '../../../shared/domain/caseFile/fields.ts'
import { success } from '../../../shared/domain/result/result.ts'
import type { Result } from '../../../shared/domain/result/result.ts'
import type { AuditRow } from '../../audit/chain.ts'
import { readable } from '../caseFile/access.ts'
import type { Work } from '../work.ts'

/** The journal of one file, newest first. */
export function listJournal(work: Work, input: Input<'journal.list'>): Result<Output<'journal.list'>> {
  const file = readable(work, input.caseId)
  if (!file.ok) return file
  return success(shown(work, work.store.audit.ofCase(input.caseId)))
}

/** The whole log, newest first, 200 at a time. */
export function listAudit(work: Work, { before }: Input<'audit.list'>): Result<Output<'audit.list'>> {
  return success(shown(work, work.store.audit.before(before ?? Number.MAX_SAFE_INTEGER)))
}

export function verifyAudit(work: Work): Result<Output<'audit.verify'>> {
  return success(work.services.verifyChain(work.store.audit.pages()))
}

function shown(work: Work, rows: readonly AuditRow[]): Output<'audit.list'> {
  const names = new Map(work.store.accounts.all().map(({ account }) => [account.id as string, account.displayName]))
  return rows.map(({ number, at, person, act, about, reason }) => ({
    number,
    at,
    person: names.get(person) ?? person,
    act,
    ...(about === null ? {} : { about: bilingual.parse(JSON.parse(about)) }),
    ...(reason === null ? {} : { reason }),
  }))
}
