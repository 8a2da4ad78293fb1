import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { PrintKind } from '../../../shared/domain/papers/printKind.ts'
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
  const kinds = new Set(wanted.value.map(({ kind }) => kind))
  const known = await checkPrinter(context.services, printer, [...kinds])
  if (!known.ok) return known
  const { id: person } = context.person
  return context.commit(({ cases, maskReason, changed }) => {
    // One at a time: two would wait for each other's printer, and nobody could say which of them to stop.
    if (isUnderWay(cases.printJobs, person)) return failure('print.underWay')
    const copies = wanted.value.map(({ copy }) => ({
      ...copy,
      reason: copy.reason === null ? null : maskReason(copy.caseId, copy.reason),
    }))
    changed({ aggregate: 'work' })
    return success({ batch: cases.printJobs.add({ printer, person }, copies) })
  })
}

/** A copy that may be printed, and as what. */
type Wanted = Readonly<{ copy: WantedCopy; kind: PrintKind }>

async function checkDocuments(
  context: CaseContext,
  printer: string,
  documents: Documents,
): Promise<Result<readonly Wanted[]>> {
  const wanted: Wanted[] = []
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

function copyOfOrder(context: CaseContext, document: CopiesOfOrder, asked: Set<string>): Result<Wanted> {
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
  return success({ copy: { caseId, orderId, paper: null, variant: null, recipient, reason }, kind: 'order' })
}

function copyOfPaper(context: CaseContext, printer: string, document: CopiesOfPaper): Result<Wanted> {
  const { copies: _copies, ...asked } = document
  const found = printablePaper(context, { ...asked, printer })
  if (!found.ok) return found
  const { caseId, paper, variant, recipient = null, reason = null } = document
  return success({ copy: { caseId, orderId: null, paper, variant, recipient, reason }, kind: found.value.kind })
}
