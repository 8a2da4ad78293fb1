import type { Input, Output } from '../../../shared/contract/channels.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { personId, type Account } from '../../../shared/domain/staff/account.ts'
import type { CaseListRow } from '../../db/lists/caseList.ts'
import type { QueryContext } from '../context.ts'
import { listAssignees } from './assignFile.ts'
import { rowOf } from './listCaseFiles.ts'

const PAGE = 100
const NOBODY = ''

/** Who has which file of the office: marks, stages and the next day due, and how many files each has. No content. */
export function listSchedule(
  context: QueryContext,
  { assignedTo, after }: Input<'schedule.list'>,
): Result<Output<'schedule.list'>> {
  const { lists, person, today } = context
  const reader = person.id
  const sight = { reader, assignedTo }
  const query = { office: person.office, today, sort: 'due', custody: 'any', sight, after, limit: PAGE } as const
  const { rows, ...next } = lists.caseFiles.page(query)
  const countOf = (one: string): number => lists.caseFiles.count(person.office, 'any', { reader, assignedTo: one })
  return success({
    rows: rows.map((row) => scheduleRow(context, row)),
    ...next,
    people: listAssignees(context).map((one) => ({ ...shortOf(one), files: countOf(one.id) })),
    unassigned: countOf(NOBODY),
    closedDays: [...context.cases.closedDays.ofOffice(person.office)],
    standIns: standInsOf(context),
  })
}

// SECURITY: the labels of the injured parties and the amounts stay here.
function scheduleRow({ colleagues, person }: QueryContext, row: CaseListRow): Output<'schedule.list'>['rows'][number] {
  const { id, courtMark, prosecutionMark, court, custody, stages, due } = rowOf(row)
  const assigned = (wanted: string) => colleagues().find(({ id: one }) => one === wanted)
  const [owner, clerk] = [assigned(row.owner), assigned(row.clerk)]
  return {
    id,
    ...(courtMark === undefined ? {} : { courtMark }),
    ...(prosecutionMark === undefined ? {} : { prosecutionMark }),
    court,
    custody,
    stages,
    ...(due === undefined ? {} : { due }),
    ...(owner === undefined ? {} : { owner: shortOf(owner) }),
    ...(clerk === undefined ? {} : { clerk: shortOf(clerk) }),
    // Each office excludes its own people, and sees those.
    excluded: row.excluded
      .map(assigned)
      .filter((one) => one?.office === person.office)
      .flatMap((one) => (one === undefined ? [] : [shortOf(one)])),
  }
}

/** Who stands in for whom. */
function standInsOf({ cases, office, person, today }: QueryContext): Output<'schedule.list'>['standIns'] {
  const names = office.accounts.names()
  const named = (wanted: string) => {
    return { id: personId.parse(wanted), displayName: names.get(wanted) ?? wanted }
  }
  return cases.standIns
    .ofOffice(person.office, today)
    .map((row) => ({ ...row, absent: named(row.absent), person: named(row.person) }))
}

function shortOf({ id, displayName }: Account) {
  return { id, displayName }
}
