import { isShielded } from '../../../shared/domain/caseFile/shielded.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { CaseContext } from '../context.ts'
import { readSnapshot } from '../order/orderSnapshot.ts'
import { findNamed, rowsOfPaper } from './checkPrintedOrder.ts'

/**
 * Whether an order names somebody who has come under seal since it was issued: what it says is frozen, so a copy needs a reason
 * then. Who was protected when it was issued was looked for before it was. Errors: order.damaged, document.refused.
 */
export function showsProtected(context: CaseContext, order: OrderSummary): Result<boolean> {
  const file = loadCase(context, order.caseId)
  if (!file.ok) return file
  const snapshot = context.cases.orders.snapshotOf(order)
  if (snapshot === undefined) return failure('order.damaged')
  const before = readSnapshot(snapshot).people
  const wasShielded = new Set(before.filter((one) => isShielded(one, before)).map(({ id }) => id))
  const people = file.value.people()
  const since = people.filter((one) => isShielded(one, people) && !wasShielded.has(one.id))
  if (since.length === 0) return success(false)
  const rows = rowsOfPaper(order, snapshot)
  if (!rows.ok) return rows
  const open = people.filter((one) => !isShielded(one, people))
  return success(findNamed(rows.value, since, open).size > 0)
}
