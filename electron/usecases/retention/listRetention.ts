import type { Input, Output } from '../../../shared/contract/channels.ts'
import { RETENTION_PAGE, type RetentionRow } from '../../../shared/contract/retention.ts'
import { shortestRetention } from '../../../shared/domain/retention/retentionRules.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { mayRead } from '../../../shared/domain/staff/readers.ts'
import { yearOf } from '../../../shared/time/calendarDate.ts'
import { sightOf } from '../caseFile/sightOf.ts'
import type { QueryContext } from '../context.ts'
import { findKept, rowOfFile } from './judgeFile.ts'

/** So many files are looked at at once, and so often for one page: an old mark does not say that nothing has happened since. */
const LOOKED_AT = 100
const MOST_LOOKS = 4

type Due = Output<'retention.due'>
type After = Input<'retention.due'>['after']

/** Which files of the own office are held back or proposed for erasure, and what was erased. */
export function listRetention(context: QueryContext): Result<Output<'retention.list'>> {
  const { cases, person } = context
  return success({
    held: rowsOf(context, cases.retention.heldFiles(person.office)),
    proposed: rowsOf(context, cases.retention.proposedFiles(person.office)),
    erased: listErased(context),
  })
}

/** Which files of the own office have been kept as long as they must, a page at a time; some pages of candidates are looked at for one. */
export function listDue(context: QueryContext, { after }: Input<'retention.due'>): Result<Due> {
  const due: RetentionRow[] = []
  let next: After = after
  for (let looks = 0; looks < MOST_LOOKS && due.length < RETENTION_PAGE; looks += 1) {
    next = lookOn(context, next, due)
    if (next === undefined) return success({ due })
  }
  return success({ due, next })
}

/** Adds those that are due of the next candidates; answers where to go on, nothing at the end. */
function lookOn(context: QueryContext, after: After, due: RetentionRow[]): After {
  const { lists, person, today } = context
  const sight = mayRead(person.roles, 'schedule') ? { reader: person.id } : sightOf(context)
  const year = yearOf(today) - shortestRetention(today)
  const candidates = lists.retention.candidates({ office: person.office, year, sight, after, limit: LOOKED_AT })
  for (const { id, ...cursor } of candidates) {
    const file = findKept(context, id)
    if (!file.ok) continue
    const row = rowOfFile(context, file.value)
    // Those stand in lists of their own.
    if (row.isProposed || row.obstacles.includes('held') || row.obstacles.includes('notYet')) continue
    due.push(row)
    if (due.length === RETENTION_PAGE) return cursor
  }
  const last = candidates.at(-1)
  return candidates.length < LOOKED_AT || last === undefined ? undefined : { year: last.year, caseKey: last.caseKey }
}

/** Those of them that the person may know of. */
function rowsOf(context: QueryContext, ids: readonly string[]): RetentionRow[] {
  return ids.flatMap((id) => {
    const file = findKept(context, id)
    return file.ok ? [rowOfFile(context, file.value)] : []
  })
}

function listErased({ cases, person, office }: QueryContext): Output<'retention.list'>['erased'] {
  const names = office.accounts.names()
  const nameOf = (one: string): string => names.get(one) ?? one
  return cases.erasures
    .ofOffice(person.office, RETENTION_PAGE)
    .map(({ id, number, erasedAt, proposedBy, confirmedBy, pages }) => ({
      ...{ id, number, erasedAt, pages },
      proposedBy: nameOf(proposedBy),
      confirmedBy: nameOf(confirmedBy),
    }))
}
