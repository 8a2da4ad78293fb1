import type { Input, Output } from '../../../shared/contract/channels.ts'
import { RETENTION_PAGE, type RetentionRow } from '../../../shared/contract/retention.ts'
import { shortestRetention } from '../../../shared/domain/retention/retentionRules.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { mayRead } from '../../../shared/domain/staff/readers.ts'
import { yearOf } from '../../../shared/time/calendarDate.ts'
import { sightOf } from '../caseFile/sightOf.ts'
import type { QueryContext } from '../context.ts'
import { findKept, judgeFile, rowOfFile } from './judgeFile.ts'

/** So many files are looked at for one page: an old mark does not say that nothing has happened since. */
const LOOKED_AT = 100

/** Which files of the own office are due, held back or proposed, and what was erased. */
export function listRetention(
  context: QueryContext,
  { after }: Input<'retention.list'>,
): Result<Output<'retention.list'>> {
  const { cases, person } = context
  const { due, ...next } = findDue(context, after)
  if (after !== undefined) return success({ due, ...next, held: [], proposed: [], erased: [] })
  return success({
    due,
    ...next,
    held: rowsOf(context, cases.retention.heldFiles(person.office)),
    proposed: rowsOf(context, cases.retention.proposedFiles(person.office)),
    erased: listErased(context),
  })
}

type Found = Pick<Output<'retention.list'>, 'due' | 'next'>

function findDue(context: QueryContext, after: Input<'retention.list'>['after']): Found {
  const { lists, person, today } = context
  const sight = mayRead(person.roles, 'schedule') ? { reader: person.id } : sightOf(context)
  const year = yearOf(today) - shortestRetention(today)
  const asked = { office: person.office, year, sight, after, limit: LOOKED_AT }
  const due: RetentionRow[] = []
  const candidates = lists.retention.candidates(asked)
  for (const { id, ...cursor } of candidates) {
    const file = findKept(context, id)
    if (!file.ok || judgeFile(context, file.value).obstacles.includes('notYet')) continue
    due.push(rowOfFile(context, file.value))
    if (due.length === RETENTION_PAGE) return { due, next: cursor }
  }
  const last = candidates.at(-1)
  if (candidates.length < LOOKED_AT || last === undefined) return { due }
  return { due, next: { year: last.year, caseKey: last.caseKey } }
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
