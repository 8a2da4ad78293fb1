import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { PreviewRow } from '../../../shared/document/composeOrder.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import { isShielded } from '../../../shared/domain/caseFile/shielded.ts'
import { judgeDignity, type DignityFinding } from '../../../shared/domain/privacy/dignity.ts'
import { createLeakSearch, findLeakSpans } from '../../../shared/domain/privacy/leak.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { personView } from '../caseFile/view.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { QueryContext } from '../context.ts'
import { findVisibleOrder } from '../order/orderView.ts'
import { readRuling, readSnapshot } from '../order/orderSnapshot.ts'
import { composeOrderWords } from '../order/orderWords.ts'
import { composeRulingWords } from '../order/rulingWords.ts'

type Checked = Output<'print.check'>

/**
 * Whom an issued order names and whether it may be seen as it is, by who is protected today: what it says is frozen, and
 * somebody may have come under seal since. Errors: order.notFound, order.damaged, document.refused.
 */
export function checkPrintedOrder(context: QueryContext, input: Input<'print.check'>): Result<Checked> {
  const order = findVisibleOrder(context, input.orderId)
  if (!order.ok) return order
  const file = loadCase(context, order.value.caseId)
  if (!file.ok) return file
  const sealed = context.cases.orders.snapshotOf(order.value)
  if (sealed === undefined) return failure('order.damaged')
  const rows = rowsOfPaper(order.value, sealed)
  return rows.ok ? success(judge(file.value, rows.value)) : rows
}

/** What the paper of an order says, or that of a ruling on one, out of what it was made of. */
export function rowsOfPaper({ claimId, number, issued }: OrderSummary, sealed: string): Result<readonly PreviewRow[]> {
  const ruling = readRuling(sealed)
  if (ruling !== undefined) return composeRulingWords(ruling)
  const words = composeOrderWords(readSnapshot(sealed), claimId, { number, issued })
  return words.ok ? success(words.value.rows) : words
}

function judge(file: LoadedCase, rows: readonly PreviewRow[]): Checked {
  const people = file.people().map((person) => ({ ...person, sealed: isShielded(person, file.people()) }))
  const [sealed, open] = [people.filter((one) => one.sealed), people.filter((one) => !one.sealed)]
  const labelsOf = createLabels(file)
  const leaking = findNamed(rows, sealed, open)
  return {
    named: labelsOf(findNamed(rows, open, sealed)),
    covered: labelsOf(new Set(sealed.map(({ id }) => id).filter((id) => !leaking.has(id)))),
    leaking: labelsOf(leaking),
    undignified: undignifiedIn(rows, people).map(({ severity, message, remedy }) => ({ severity, message, remedy })),
  }
}

/** What in an order breaks a rule of dignity; who is protected is looked for by name, apart. */
export function undignifiedIn(rows: readonly PreviewRow[], some: readonly Person[]): readonly DignityFinding[] {
  const text = rows.flatMap(({ text: { cnr, en } }) => [cnr, en]).join('\n')
  const people = some.map((person) => ({ ...person, sealed: isShielded(person, some) }))
  const findings = judgeDignity({ kind: 'order', addressee: 'injuredParty', text, people })
  return findings.filter(({ code }) => code !== 'sealed.identity')
}

/** Who of some people shows in a text, by id; a name that they share with the others is theirs. */
export function findNamed(
  rows: readonly PreviewRow[],
  some: readonly Person[],
  others: readonly Person[],
): ReadonlySet<string> {
  if (some.length === 0) return new Set()
  const search = createLeakSearch(some, others)
  const spans = rows.flatMap(({ text }) => [text.cnr, text.en].flatMap((side) => findLeakSpans(side, search)))
  return new Set(spans.flatMap(({ who }) => some[who]?.id ?? []))
}

// Two people of one name are told once: it is the name that is read.
function createLabels(file: LoadedCase): (ids: ReadonlySet<string>) => Checked['named'] {
  return (ids) => {
    const labels = file.records().flatMap((one) => (ids.has(one.open.id) ? [personView(one).label] : []))
    return [...new Map(labels.map((label) => [label.cnr, label] as const)).values()]
  }
}
