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

/** Which files of the own office are held back or proposed for erasure, a page at a time: those of them that the person may know of. */
export function listRetention(
  context: QueryContext,
  { list, after = 0 }: Input<'retention.list'>,
): Result<Output<'retention.list'>> {
  const files = context.cases.retention[list](context.person.office, after, RETENTION_PAGE)
  const rows = files.flatMap(({ id }) => {
    const file = findKept(context, id)
    return file.ok ? [rowOfFile(context, file.value)] : []
  })
  return success({ rows, next: lastOfFull(files)?.caseKey })
}

/** The last row of a page, where more may stand behind it. */
function lastOfFull<Row>(rows: readonly Row[]): Row | undefined {
  return rows.length < RETENTION_PAGE ? undefined : rows.at(-1)
}

/** Which files of the own office have been kept as long as they must, a page at a time; some pages of candidates are looked at for one. */
export function listDue(context: QueryContext, { after }: Input<'retention.due'>): Result<Due> {
  const due: RetentionRow[] = []
  let next: After = after
  for (let looks = 0; looks < MOST_LOOKS && due.length < RETENTION_PAGE; looks += 1) {
    next = lookOn(context, next, due)
    if (next === undefined) return success({ rows: due })
  }
  return success({ rows: due, next })
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

/** What was erased in the own office, the newest first, a page at a time. */
export function listErased(
  { cases, person, office }: QueryContext,
  { after }: Input<'retention.erased'>,
): Result<Output<'retention.erased'>> {
  const names = office.accounts.names()
  const nameOf = (one: string): string => names.get(one) ?? one
  const erasures = cases.erasures.ofOffice(person.office, after, RETENTION_PAGE)
  const last = lastOfFull(erasures)
  const rows = erasures.map(({ id, number, erasedAt, proposedBy, confirmedBy, pages }) => ({
    ...{ id, number, erasedAt, pages },
    proposedBy: nameOf(proposedBy),
    confirmedBy: nameOf(confirmedBy),
  }))
  const next = last && { year: last.year, sequence: last.sequence, series: last.series }
  return success({ rows, next })
}
