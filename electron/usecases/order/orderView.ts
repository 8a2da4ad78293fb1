import { caseId, orderId } from '../../../shared/contract/ids.ts'
import type { OrderView } from '../../../shared/contract/order.ts'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import { isRuling } from '../../../shared/domain/caseFile/claimActRecord.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'
import { readIssuedJudgment } from './issuedJudgment.ts'
import { readIssuedWarnings } from './issuedWarnings.ts'
import { readIssuedRelease } from '../release/issuedRelease.ts'
import { readMadeBy } from './madeBy.ts'
import { findRecipients } from './recipients.ts'

export function toOrderView(order: OrderSummary): OrderView {
  return {
    id: orderId.parse(order.id),
    caseId: caseId.parse(order.caseId),
    claim: order.claimId,
    act: isRuling(order.kind) ? order.kind : 'issue',
    number: order.number,
    mark: order.mark,
    injured: { label: { cnr: order.injuredCnr, en: order.injuredEn }, sealed: order.isSealed === 1 },
    issued: order.issued,
    judge: { displayName: order.judgeName, sex: order.judgeSex },
    sha256: order.sha256,
    pages: order.pages,
    awardedCents: order.awardedCents,
    copies: order.copies,
  }
}

/** An order of a file that concerns the own office. */
export function findVisibleOrder(context: CaseContext, id: string): Result<OrderSummary> {
  const found = findOrderInFile(context, id)
  return found.ok ? success(found.value.order) : found
}

type OrderInFile = Readonly<{ order: OrderSummary; file: LoadedCase }>

function findOrderInFile(context: CaseContext, id: string): Result<OrderInFile> {
  const order = context.cases.orders.find(id)
  const file = order === undefined ? undefined : loadCase(context, order.caseId)
  if (order === undefined || file?.ok !== true) return failure('order.notFound')
  return success({ order, file: file.value })
}

export function openOrder(context: CaseContext, input: Input<'order.open'>): Result<Output<'order.open'>> {
  const found = findOrderInFile(context, input.orderId)
  if (!found.ok) return found
  const { order, file } = found.value
  const snapshot = context.cases.orders.snapshotOf(order)
  const judgment = readIssuedJudgment(snapshot)
  const warnings = readIssuedWarnings(snapshot)
  const release = readIssuedRelease(snapshot)
  const madeBy = readMadeBy(snapshot)
  const recipients = findRecipients(file, order.claimId).map(({ label }) => label)
  return success({
    ...toOrderView(order),
    recipients,
    ...(judgment && { judgment }),
    ...(warnings && { warnings }),
    ...(release && { release }),
    ...(madeBy && { madeBy }),
  })
}
