import type { Input, Output } from '../../../shared/contract/channels.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { toOrderView, findVisibleOrder } from '../order/orderView.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import { noteOnce } from '../caseFile/noteOnce.ts'
import { sightOf } from '../caseFile/sightOf.ts'
import type { EffectContext, OfficeContext, QueryContext } from '../context.ts'
import { copyRegister } from './copyRegister.ts'

const PAGE = 50

/** Issued orders of the own office, those not yet printed first. */
export function listPrintQueue(context: QueryContext, { after }: Input<'print.queue'>): Result<Output<'print.queue'>> {
  const { rows, ...next } = context.lists.prints.page({
    office: context.person.office,
    sight: sightOf(context),
    after,
    limit: PAGE,
  })
  return success({ orders: rows.map(toOrderView), ...next })
}

/** Who was given which copies of an order, and where each is; that it is read is written down. Error: order.notFound. */
export function listPrintHistory(
  context: EffectContext,
  input: Input<'print.history'>,
): Result<Output<'print.history'>> {
  const order = findVisibleOrder(context, input.orderId)
  if (!order.ok) return order
  const { caseId, mark, number } = order.value
  const words = `${mark} · ${number}`
  const entry = { act: 'caseFile.printsRead', caseId, about: { cnr: words, en: words } } as const
  const noted = noteOnce(context, `prints/${input.orderId}`, entry)
  if (!noted.ok) return noted
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  return success([...copyRegister(context, file.value, order.value)])
}

export async function listPrinters(
  { services }: OfficeContext,
  { kinds }: Input<'print.printers'>,
): Promise<Result<Output<'print.printers'>>> {
  const printers = await services.printers()
  const fit = printers.filter(({ prints }) => kinds.every((kind) => prints.includes(kind)))
  return success(fit.map(({ prints: _prints, ...printer }) => printer))
}
