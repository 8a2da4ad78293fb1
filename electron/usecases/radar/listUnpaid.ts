import type { Input, Output } from '../../../shared/contract/channels.ts'
import { caseId } from '../../../shared/contract/ids.ts'
import type { UnpaidOrder } from '../../../shared/contract/radar.ts'
import { markShownTo } from '../../../shared/domain/caseFile/markShown.ts'
import { ageOf } from '../../../shared/domain/radar/ageing.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { addDays, daysBetween } from '../../../shared/time/calendarDate.ts'
import type { UnpaidOrderRow } from '../../db/lists/unpaidOrders.ts'
import { sightOf } from '../caseFile/sightOf.ts'
import type { QueryContext } from '../context.ts'

const PAGE = 50

/** The final unpaid orders of the own court, by the day of their next step. */
export function listUnpaid(context: QueryContext, input: Input<'step.list'>): Result<Output<'step.list'>> {
  const { lists, person, today } = context
  const { mine = false, overdue = false, age, after } = input
  const filter = {
    ...(mine ? { owner: person.id } : {}),
    ...(overdue ? { dueBefore: today } : {}),
    ...(age === undefined ? {} : { sinceAtMost: addDays(today, -age) }),
  }
  const asked = { office: person.office, sight: sightOf(context), filter }
  const { rows, ...next } = lists.unpaid.page({ ...asked, after, limit: PAGE })
  return success({ rows: rows.map((row) => viewOf(context, row)), ...next, ...lists.unpaid.count(asked, today) })
}

function viewOf({ today, person, office }: QueryContext, row: UnpaidOrderRow): UnpaidOrder {
  const { claim, owner, since, kind, note, due, cnr, en, isSealed, awardedCents, paidCents } = row
  return {
    caseId: caseId.parse(row.caseId),
    claim,
    mark: markShownTo(row, person.office) ?? row.caseId.slice(0, 8),
    who: { label: { cnr, en }, sealed: isSealed },
    kind,
    ...(note === null ? {} : { note }),
    owner: office.accounts.names().get(owner) ?? owner,
    isOwn: owner === person.id,
    due,
    daysLeft: daysBetween(today, due),
    ...(since === null ? {} : { age: ageOf(since, today) }),
    awardedCents,
    paidCents,
  }
}
