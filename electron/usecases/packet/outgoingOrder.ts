import { checkSendingOrder } from '../../../shared/domain/packet/packetLife.ts'
import type { NaknadaOrder, OrderRecord } from '../../../shared/domain/proof/naknadaOrder.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { NaknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'
import { findVisibleOrder } from '../order/orderView.ts'
import { genuineBytesOf } from '../order/readOrder.ts'
import { MEDIA_TYPES } from './mediaTypes.ts'
import type { Destination, Outgoing } from './outgoing.ts'
import { cardOfOffice } from './packetCards.ts'

/** How the data of an order are known to other programs (IANA). */
export const DATA_TYPE = 'application/json'

/**
 * To whom an issued order, or a ruling on one, goes: to the prosecution's office of its file, where that works elsewhere. Errors:
 * order.notFound, caseFile.notInCustody (the court's own people send it), caseFile.away, and those of `checkSendingOrder`. `again`: it
 * was sent, and goes once more.
 */
export function destinationOfOrder(
  context: CaseContext,
  file: LoadedCase,
  orderId: string,
  again?: 'again',
): Result<Destination & Readonly<{ order: OrderSummary }>> {
  const order = findVisibleOrder(context, orderId)
  if (!order.ok) return order
  if (order.value.caseId !== file.id) return failure('order.notFound')
  const { court, prosecution, away } = file.place
  if (context.person.office !== court) return failure('caseFile.notInCustody')
  if (away === true) return failure('caseFile.away')
  const known = cardOfOffice(context, prosecution, file.id)
  const came = context.cases.packets.receivedOf(file.id)
  const allowed = checkSendingOrder({
    isSameInstallation: context.office.accounts.offices().includes(prosecution),
    isOfficeKnown: known !== undefined,
    cameByPacket: came.some(({ state }) => state === 'received'),
    isSent: again === undefined && context.cases.packets.ofAct(orderId) !== undefined,
  })
  if (!allowed.ok) return allowed
  if (known === undefined) throw new Error('an office without a card was allowed')
  return success({ purpose: 'order', office: prosecution, ...known, order: order.value })
}

/**
 * What goes with an issued order: its stored pages, its data as `record` says them, and of the case no more than between whom it is: the
 * receiver has it. Errors: order.damaged.
 */
export function contentsOfOrder(
  context: CaseContext,
  file: LoadedCase,
  order: OrderSummary,
  record: NaknadaOrder,
): Result<Outgoing> {
  const pages = genuineBytesOf(context, order)
  if (!pages.ok) return pages
  const standing = file.standings().find(({ id }) => id === order.claimId)
  if (standing === undefined) return failure('order.notFound')
  const { number } = order
  return success({
    form: formOf(context, file),
    claims: [{ claim: order.claimId, stage: standing.stage }],
    files: [],
    papers: [
      { name: `${number}.pdf`, type: MEDIA_TYPES.pdf, bytes: pages.value },
      { name: `${number}.json`, type: DATA_TYPE, bytes: new TextEncoder().encode(JSON.stringify(record)) },
    ],
  })
}

/** Data that nobody has signed yet, as long as they are once they are signed: for what is shown before it leaves. */
export function unsigned(record: OrderRecord): NaknadaOrder {
  return { ...record, signature: '0'.repeat(128) }
}

function formOf({ kind }: CaseContext, file: LoadedCase): NaknadaCase {
  const { court, courtMark, prosecution, prosecutionMark, offences, plea } = file.proceedings()
  return {
    format: 'naknada-case',
    version: 1,
    ...(kind === 'practice' ? { practice: true } : {}),
    case: {
      court,
      ...(courtMark === undefined ? {} : { courtMark }),
      prosecution,
      ...(prosecutionMark === undefined ? {} : { prosecutionMark }),
      offences,
      hearings: [],
      plea,
    },
    people: [],
    evidence: [],
    claims: [],
  }
}
