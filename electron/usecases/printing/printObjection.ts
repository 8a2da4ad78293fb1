import type { PreviewRow } from '../../../shared/document/composeOrder.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import { isShielded } from '../../../shared/domain/caseFile/shielded.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'
import type { PaperSummary } from '../../db/tables/paperTable.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'
import { readSnapshot } from '../order/orderSnapshot.ts'
import { composePaper, findUndignified, namedIn } from '../paper/composePaper.ts'
import { readSource } from '../paper/paperRecords.ts'
import { findNamed, rowsOfPaper, undignifiedIn } from './checkPrintedOrder.ts'

/** Why a copy needs a reason today: what it says is frozen, and was looked through when it was made. */
type Objection = 'print.showsProtected' | 'print.undignified'

/** Whether an order names somebody who has come under seal since it was issued, or breaks a rule of dignity of today. Error: order.damaged. */
export function objectionToOrder(context: CaseContext, order: OrderSummary): Result<Objection | undefined> {
  const file = loadCase(context, order.caseId)
  if (!file.ok) return file
  const snapshot = context.cases.orders.snapshotOf(order)
  if (snapshot === undefined) return failure('order.damaged')
  const people = file.value.people()
  const since = shieldedSince(people, readSnapshot(snapshot).people)
  const rows = rowsOfPaper(order, snapshot)
  if (!rows.ok) return since.length > 0 ? rows : success(undefined)
  if (namesOneOf(rows.value, since, people)) return success('print.showsProtected')
  const isUndignified = undignifiedIn(rows.value, people).some(({ severity }) => severity === 'blocker')
  return success(isUndignified ? 'print.undignified' : undefined)
}

/** The same of a paper, for those whom it may not name. Where it cannot be composed again, whoever was sealed since may stand in it. Error: paper.damaged. */
export function objectionToPaper(
  context: CaseContext,
  file: LoadedCase,
  paper: PaperSummary,
): Result<Objection | undefined> {
  const source = readSource(context.cases.papers.snapshotOf(paper.id))
  if (!source.ok) return source
  const people = file.people()
  const mayName = namedIn(source.value)
  const since = shieldedSince(people, source.value.caseFile.people).filter(({ id }) => !mayName.has(id))
  const composed = composePaper(source.value)
  if (!composed.ok) return success(since.length > 0 ? 'print.showsProtected' : undefined)
  const { rows } = composed.value
  if (namesOneOf(rows, since, people)) return success('print.showsProtected')
  return success(findUndignified(source.value, rows, people) === undefined ? undefined : 'print.undignified')
}

function shieldedSince(people: readonly Person[], before: readonly Person[]): readonly Person[] {
  const was = new Set(before.filter((one) => isShielded(one, before)).map(({ id }) => id))
  return people.filter((one) => isShielded(one, people) && !was.has(one.id))
}

function namesOneOf(rows: readonly PreviewRow[], since: readonly Person[], people: readonly Person[]): boolean {
  const open = people.filter((one) => !isShielded(one, people))
  return findNamed(rows, since, open).size > 0
}
