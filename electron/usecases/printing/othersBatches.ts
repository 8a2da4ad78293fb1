import type { Input, Output } from '../../../shared/contract/channels.ts'
import { caseId, orderId } from '../../../shared/contract/ids.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { OpenDocument } from '../../db/tables/printJobTable.ts'
import { describeFile, loadCase } from '../caseFile/loadCase.ts'
import type { CaseContext, CommandContext, QueryContext } from '../context.ts'
import { findOwnPaper } from '../paper/findPaper.ts'
import { isUnderWay } from './printBatches.ts'
import { findPrintableOrder } from './printOrder.ts'

/** What others have begun to print and not finished, where this person may print something of it. */
export function listOthersBatches(context: QueryContext): Result<Output<'print.others'>> {
  const { printJobs } = context.cases
  const names = context.office.accounts.names()
  const found = printJobs.ofOthers(context.person.id).flatMap(({ batch, printer, person }) => {
    const documents = printJobs.openDocuments(batch)
    const own = documents.filter((document) => mayPrint(context, document))
    if (own.length === 0) return []
    const counts = printJobs.counts(batch)
    const copies = OPEN.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0)
    return [{ batch, printer, person: names.get(person) ?? person, copies, isWhole: own.length === documents.length }]
  })
  return success(found)
}

const OPEN = ['waiting', 'sending', 'sent', 'uncertain'] as const

/** Goes on in the place of who began it; written into the journal of each of its files. Errors: print.noBatch, print.underWay, print.notWhole. */
export function takeOverBatch(
  context: CommandContext,
  { batch, reason }: Input<'print.takeOver'>,
): Result<Output<'print.takeOver'>> {
  const { printJobs } = context.cases
  const { id: person } = context.person
  if (!printJobs.ofOthers(person).some((one) => one.batch === batch)) return failure('print.noBatch')
  if (isUnderWay(printJobs, person)) return failure('print.underWay')
  const documents = printJobs.openDocuments(batch)
  if (!documents.every((document) => mayPrint(context, document))) return failure('print.notWhole')
  for (const file of new Set(documents.map((document) => document.caseId))) {
    const noted = noteTaken(context, file, reason)
    if (!noted.ok) return noted
  }
  printJobs.take(batch, person)
  context.changed({ aggregate: 'work' })
  return success({ batch })
}

function noteTaken(context: CommandContext, id: string, reason: string): Result<true> {
  const file = loadCase(context, id)
  if (!file.ok) return file
  const allowed = permitFileAct('takeBatch', file.value.place, context.person)
  if (!allowed.ok) return allowed
  context.record({ act: 'caseFile.takeBatch', caseId: id, about: describeFile(file.value), reason })
  return success(true)
}

function mayPrint(context: CaseContext, { caseId: file, orderId: order, paper }: OpenDocument): boolean {
  if (order !== null) return findPrintableOrder(context, { orderId: orderId.parse(order) }).ok
  return paper !== null && findOwnPaper(context, 'printPaper', { caseId: caseId.parse(file), paper }).ok
}
