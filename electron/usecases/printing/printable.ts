import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import type { PrintJob } from '../../db/tables/printJobTable.ts'
import { caseId, orderId } from '../../../shared/contract/ids.ts'
import { findCase } from '../caseFile/loadCase.ts'
import type { CaseContext, CommandContext } from '../context.ts'
import { describePaper } from '../paper/findPaper.ts'
import { confirmPaperCopy, printablePaper } from '../paper/printPaper.ts'
import type { Printable } from './printableDocument.ts'
import { aboutCopy, confirmCopy, printableOrder } from './printOrder.ts'

/** The document of a copy. Errors: those of the order or the paper. */
export function printableOf(context: CaseContext, job: PrintJob): Result<Printable> {
  const { printer, recipient, reason, paper, variant } = job
  const again = reason === null ? {} : { reason }
  if (job.orderId !== null && recipient !== null) {
    return printableOrder(context, { orderId: orderId.parse(job.orderId), printer, recipient, ...again })
  }
  if (paper === null || variant === null) return failure('print.noBatch')
  const to = recipient === null ? {} : { recipient }
  return printablePaper(context, { caseId: caseId.parse(job.caseId), paper, variant, printer, ...to, ...again })
}

/** What became of a copy of a batch, beside what the batch says of it. */
export function confirmJob(command: CommandContext, job: PrintJob, isSent: boolean): Result<true> {
  const { copy, caseId: file, paper, printer, recipient } = job
  if (copy === null) return success(true)
  const order = job.orderId === null ? undefined : command.cases.orders.find(job.orderId)
  if (order !== undefined) return confirmCopy(command, order, copy, isSent)
  if (paper === null) return failure('print.noBatch')
  const confirmed = confirmPaperCopy(
    command,
    { caseId: file, paper, printer, recipient: recipient ?? undefined },
    isSent,
  )
  return confirmed.ok ? success(true) : confirmed
}

/** How a copy of a batch is called: by its mark, the document and its number. */
export function aboutJob(context: CaseContext, job: PrintJob): Bilingual {
  const order = job.orderId === null ? undefined : context.cases.orders.find(job.orderId)
  if (order !== undefined) return aboutCopy(order, job.copy ?? 1)
  const paper = job.paper === null ? undefined : context.cases.papers.find(job.paper)
  const file = findCase(context, job.caseId)
  if (paper === undefined || !file.ok) return { cnr: '', en: '' }
  return describePaper(file.value, paper.kind, paper.number)
}
