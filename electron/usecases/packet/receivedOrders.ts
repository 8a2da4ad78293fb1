import type { Input, Output } from '../../../shared/contract/channels.ts'
import { caseId as caseIdForm } from '../../../shared/contract/ids.ts'
import type { ReceivedOrder } from '../../../shared/contract/receivedOrders.ts'
import { readNaknadaOrder } from '../../../shared/domain/proof/naknadaOrder.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { ReceivedOrder as StoredOrder } from '../../db/tables/receivedOrderTable.ts'
import { permitNow } from '../caseFile/fileAct.ts'
import { describeFile, loadCase, markOf } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import { noteOnce } from '../caseFile/noteOnce.ts'
import type { CaseContext, EffectContext, QueryContext } from '../context.ts'
import { exportNoted } from '../order/exportNoted.ts'
import { fingerprintOf } from '../order/fingerprint.ts'

const MOST = 200

/** Orders that came for a file; without one those that nobody here has read, of the files that the person may read. */
export function listReceivedOrders(
  context: QueryContext,
  { caseId }: Input<'receivedOrder.list'>,
): Result<Output<'receivedOrder.list'>> {
  const { receivedOrders } = context.cases
  const orders = caseId === undefined ? receivedOrders.unread(MOST) : receivedOrders.ofCase(caseId).slice(-MOST)
  return success(
    orders.flatMap((order) => {
      const file = loadCase(context, order.caseId)
      return file.ok ? [shown(order, file.value)] : []
    }),
  )
}

function shown(order: StoredOrder, file: LoadedCase): ReceivedOrder {
  const { id, caseId, claim, office, number, issued, pages, awardedCents, receivedAt, readAt, record } = order
  return {
    ...{ id, caseId: caseIdForm.parse(caseId), claim, office, number, issued, pages, awardedCents, receivedAt },
    mark: markOf(file),
    isRead: readAt !== null,
    ...(readNaknadaOrder(record)?.standing ?? { corrected: [] }),
  }
}

/** The pages of an order that came; who reads is written down before, and the first time it is taken off the list of what is new. */
export function readReceivedOrder(
  context: EffectContext,
  { id }: Input<'receivedOrder.read'>,
): Promise<Result<Output<'receivedOrder.read'>>> {
  return Promise.resolve(readNow(context, id))
}

function readNow(context: EffectContext, id: string): Result<Output<'receivedOrder.read'>> {
  const found = findOrder(context, id)
  if (!found.ok) return found
  const { order, file, pdf } = found.value
  const about = describeFile(file, order.number)
  const noted = noteOnce(context, id, { act: 'caseFile.receivedOrderRead', caseId: file.id, about })
  if (!noted.ok) return noted
  const read = order.readAt === null ? markRead(context, order) : success(true)
  return read.ok ? success({ bytes: pdf }) : read
}

function markRead(context: EffectContext, { id, caseId }: StoredOrder): Result<true> {
  return context.commit((command) => {
    command.cases.receivedOrders.read({ id, at: command.now, by: command.person.id })
    command.changed({ aggregate: 'caseFile', id: caseId })
    return success(true)
  })
}

type Found = Readonly<{ order: StoredOrder; file: LoadedCase; pdf: Uint8Array<ArrayBuffer> }>

/** SECURITY: what is shown or written is what came and was proven, or nothing is. */
function findOrder(context: CaseContext, id: string): Result<Found> {
  const { receivedOrders } = context.cases
  const order = receivedOrders.find(id)
  const file = order === undefined ? undefined : loadCase(context, order.caseId)
  if (order === undefined || file?.ok !== true) return failure('receivedOrder.notFound')
  const pdf = receivedOrders.pdfOf(id)
  const isWhole = pdf !== undefined && fingerprintOf(pdf) === order.sha256
  const isOfRecord = readNaknadaOrder(order.record)?.file === order.sha256
  return isWhole && isOfRecord ? success({ order, file: file.value, pdf }) : failure('order.damaged')
}

/** Writes the pages or the data of an order that came, as they came; before it and after it the journal tells. */
export async function exportReceivedOrder(
  context: EffectContext<'choosePlace' | 'writeFile'>,
  { id, reason, format }: Input<'receivedOrder.export'>,
): Promise<Result<Output<'receivedOrder.export'>>> {
  const found = findOrder(context, id)
  if (!found.ok) return found
  const { order, file, pdf } = found.value
  const allowed = permitNow(context, 'exportPaper', file)
  if (!allowed.ok) return allowed
  const bytes = format === 'pdf' ? pdf : new TextEncoder().encode(order.record)
  const about = describeFile(file, order.number)
  return exportNoted(context, { caseId: file.id, about, name: `${order.number}.${format}`, bytes, reason })
}
