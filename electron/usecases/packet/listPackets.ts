import type { Output } from '../../../shared/contract/channels.ts'
import { caseId, orderId } from '../../../shared/contract/ids.ts'
import { purposeOfMove } from '../../../shared/domain/packet/packetLife.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { ReceivedPacket, SentPacket } from '../../db/tables/packetTable.ts'
import { permitNow } from '../caseFile/fileAct.ts'
import { loadShown, markOf } from '../caseFile/loadCase.ts'
import type { QueryContext } from '../context.ts'
import { findCopy } from '../desk/ownDesks.ts'
import { cardIn } from './listCards.ts'
import { destinationOfOrder } from './outgoingOrder.ts'

const MOST = 200

/** The delivery book, as far as it is of files that the person may know of; a packet that was declined or called back is of none here. */
export function listPackets(context: QueryContext): Result<Output<'packet.list'>> {
  const { packets } = context.cases
  return success({
    waiting: [...waitingFiles(context), ...waitingOrders(context)].slice(0, MOST),
    sent: packets.sent(MOST).flatMap((row) => {
      const shown = listed(context, row)
      if (shown === undefined) return []
      const hasLeft = row.hasLeft || row.state !== 'sent'
      const isCalledBack = row.recalledAt !== null
      const state = { state: row.state, hasLeft, isCalledBack }
      return [{ ...shown, ...state, isToPost: !hasLeft && !isCalledBack && isToPost(context, row) }]
    }),
    received: packets.received(MOST).flatMap((row) => {
      const shown = listed(context, row)
      return shown === undefined ? [] : [{ ...shown, state: row.state }]
    }),
  })
}

/** Whether a packet that has not left can be given to the courier by this person, without a question. */
function isToPost(context: QueryContext, { caseId: id, way }: SentPacket): boolean {
  if (way !== 'courier' || !context.mayReveal || context.courier.outbox() === undefined) return false
  const file = loadShown(context, id)
  return file.ok && permitNow(context, 'sendPacket', file.value).ok
}

/** Offices on other installations whose cards are in force, each once: one may have several desks. */
function officesElsewhere({ cases, office }: QueryContext): readonly string[] {
  const here = office.accounts.offices()
  const known = cases.knownOffices.confirmed().flatMap((row) => cardIn(row).offices)
  return [...new Set(known)].filter((one) => !here.includes(one))
}

/** Files that were forwarded, returned or passed on to an office whose card is in force, and have not left yet. */
function waitingFiles(context: QueryContext): Output<'packet.list'>['waiting'] {
  const { cases, person } = context
  const ids = officesElsewhere(context).flatMap((one) =>
    cases.caseFiles.waitingFor(one, MOST).map((id) => ({ id, to: one })),
  )
  return ids.slice(0, MOST).flatMap(({ id, to }) => {
    const file = loadShown(context, id)
    if (!file.ok) return []
    const { place, revision } = file.value
    const purpose = purposeOfMove(place, person.office)
    if (purpose === undefined) return []
    return [{ caseId: caseId.parse(id), revision, mark: markOf(file.value), office: to, purpose }]
  })
}

/** Orders on files that came by packet, which the prosecution's office there has not been sent; the court's people send them. */
function waitingOrders(context: QueryContext): Output<'packet.list'>['waiting'] {
  const { cases, person } = context
  return officesElsewhere(context)
    .flatMap((one) => cases.packets.actsToSend(one, MOST))
    .flatMap(({ id, caseId: inFile }) => {
      const file = loadShown(context, inFile)
      if (!file.ok || file.value.place.court !== person.office) return []
      const to = destinationOfOrder(context, file.value, id)
      if (!to.ok) return []
      const { office, purpose, order } = to.value
      const shown = { caseId: caseId.parse(inFile), revision: file.value.revision, mark: markOf(file.value) }
      return [{ ...shown, office, purpose, order: { id: orderId.parse(id), number: order.number } }]
    })
}

/** The number of the issued order that went with a packet, or came with it. */
function numberOf({ cases }: QueryContext, row: SentPacket | ReceivedPacket): string | undefined {
  if (!('act' in row)) return cases.receivedOrders.find(row.id)?.number
  return row.act === null ? undefined : cases.orders.find(row.act)?.number
}

/** Of a file that went to another desk of the office, or came from it: the series of that desk, where one of its copies or letters told it. */
function seriesOfDesk({ cases }: QueryContext, row: SentPacket | ReceivedPacket): Readonly<{ series?: string }> {
  if (row.purpose !== 'pen') return {}
  const desk = 'receiver' in row ? row.receiver : row.sender
  const series = cases.deskCopies.desks(row.office).find((one) => one.desk === desk)?.series
  return series === undefined ? {} : { series }
}

function listed(context: QueryContext, row: SentPacket | ReceivedPacket) {
  const file = loadShown(context, row.caseId)
  const copy = file.ok ? undefined : findCopy(context, row.caseId)
  if (!file.ok && copy === undefined && row.state !== 'declined' && row.state !== 'recalled') return undefined
  const names = context.office.accounts.names()
  const { id, office, sequence, purpose, custody, at, by, expires } = row
  const mark = file.ok ? markOf(file.value) : (copy?.mark ?? '–')
  const number = file.ok ? numberOf(context, row) : undefined
  return {
    id,
    caseId: caseId.parse(row.caseId),
    mark,
    office,
    sequence,
    purpose,
    custody,
    ...(number === undefined ? {} : { number }),
    ...seriesOfDesk(context, row),
    at,
    by: names.get(by) ?? by,
    expires,
  }
}
