import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import { printKindOf, type PrintKind } from '../../../shared/domain/papers/printKind.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { foldKey } from '../../../shared/text/fold.ts'
import type { WantedCopy } from '../../db/tables/printJobTable.ts'
import type { CaseContext, EffectContext } from '../context.ts'
import { printablePaper } from '../paper/printPaper.ts'
import { checkShown, findPrintableOrder } from './printOrder.ts'
import { isUnderWay } from './printBatches.ts'
import { checkPrinter } from './checkPrinter.ts'

type Documents = Input<'print.start'>['documents']
type CopiesOfOrder = Extract<Documents[number], { orderId: unknown }>
type CopiesOfPaper = Exclude<Documents[number], CopiesOfOrder>

/** Writes a batch down in its order, each document checked as it is for a print of its own; nothing leaves yet. */
export async function startBatch(
  context: EffectContext<'printers'>,
  { printer, documents }: Input<'print.start'>,
): Promise<Result<Output<'print.start'>>> {
  const wanted = await checkDocuments(context, printer, documents)
  if (!wanted.ok) return wanted
  const known = await checkPrinter(context.services, printer, kindsIn(context, wanted.value))
  if (!known.ok) return known
  const { id: person } = context.person
  return context.commit(({ cases, maskReason, changed }) => {
    // One at a time: two would wait for each other's printer, and nobody could say which of them to stop.
    if (isUnderWay(cases.printJobs, person)) return failure('print.underWay')
    const copies = wanted.value.map((copy) => ({
      ...copy,
      reason: copy.reason === null ? null : maskReason(copy.caseId, copy.reason),
    }))
    changed({ aggregate: 'work' })
    return success({ batch: cases.printJobs.add({ printer, person }, copies) })
  })
}

function kindsIn({ cases }: CaseContext, copies: readonly WantedCopy[]): readonly PrintKind[] {
  const papers = [...new Set(copies.map(({ paper }) => paper))]
  const kinds = papers.map((paper) => {
    const found = paper === null ? undefined : cases.papers.find(paper)
    return found === undefined ? 'order' : printKindOf(found.kind)
  })
  return [...new Set(kinds)]
}

async function checkDocuments(
  context: CaseContext,
  printer: string,
  documents: Documents,
): Promise<Result<readonly WantedCopy[]>> {
  const wanted: WantedCopy[] = []
  const asked = new Set<string>()
  for (const document of documents) {
    // Other calls are heard between one document and the next.
    await nextTurn()
    const copy = 'orderId' in document ? copyOfOrder(context, document, asked) : copyOfPaper(context, printer, document)
    if (!copy.ok) return copy
    wanted.push(...Array.from({ length: document.copies }, () => copy.value))
  }
  return success(wanted)
}

function copyOfOrder(context: CaseContext, document: CopiesOfOrder, asked: Set<string>): Result<WantedCopy> {
  const order = findPrintableOrder(context, document)
  if (!order.ok) return order
  const { recipient, reason = null } = document
  const { id: orderId, caseId } = order.value
  const key = `${orderId} ${foldKey(recipient)}`
  const hasHad = asked.has(key) || context.cases.prints.wasPrintedFor(orderId, recipient)
  if (hasHad && reason === null) return failure('print.reasonMissing', 'reason')
  // Of one order once: its copies say the same.
  const sound = asked.has(orderId) ? success(true as const) : checkShown(context, order.value, reason ?? undefined)
  if (!sound.ok) return sound
  if (reason === null) asked.add(orderId)
  asked.add(key)
  return success({ caseId, orderId, paper: null, variant: null, recipient, reason })
}

function copyOfPaper(context: CaseContext, printer: string, document: CopiesOfPaper): Result<WantedCopy> {
  const { copies: _copies, ...asked } = document
  const found = printablePaper(context, { ...asked, printer })
  if (!found.ok) return found
  const { caseId, paper, variant, recipient = null, reason = null } = document
  return success({ caseId, orderId: null, paper, variant, recipient, reason })
}
