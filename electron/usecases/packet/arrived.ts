import type { Input, Output } from '../../../shared/contract/channels.ts'
import { isRefusedForGood } from '../../../shared/domain/packet/packetLife.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { isEnvelopeOf } from '../../../shared/packet/addressOf.ts'
import type { PacketEnvelope } from '../../../shared/packet/envelope.ts'
import { MAX_RECALL_BYTES } from '../../../shared/packet/recall.ts'
import type { Brought } from '../../packet/packetDesk.ts'
import type { CaseContext, EffectContext, QueryContext } from '../context.ts'
import { collectCopy, copyIn } from '../desk/collectCopy.ts'
import { takeLetter } from '../desk/askPen.ts'
import { isOwnDesk } from '../desk/ownDesks.ts'
import { letCopyGo } from '../desk/takeCopyBack.ts'
import { cardOfInstallation } from './packetCards.ts'
import { answerRecall } from './answerRecall.ts'
import { answerArrived, isAnsweredSo, takeReceipt } from './receipts.ts'
import { noteRefusal } from './noteRefusal.ts'
import { lookAt } from './takePacket.ts'

type Arriving = EffectContext<'packets' | 'documents'>
type Kind = NonNullable<Output<'packet.arrived'>>['arrived'][number]['kind']

/** What the courier has brought: by its envelopes alone, which prove nothing. */
export function listArrived(context: QueryContext): Result<Output<'packet.arrived'>> {
  const content = context.courier.inbox()
  if (content === undefined) return success(null)
  if (content === 'closed') return success({ arrived: [], strange: 0, emptied: 0, isClosed: true })
  const { strange, emptied } = content
  return success({
    arrived: forOwnOffice(context, content.arrived).map((envelope) => listed(context, envelope)),
    strange,
    emptied: emptied.length,
    isClosed: false,
  })
}

/** Without the receipts of packets that another office of this installation has sent: its people take them in. */
function forOwnOffice(context: CaseContext, arrived: readonly PacketEnvelope[]): readonly PacketEnvelope[] {
  return arrived.filter(({ packet }) => {
    const sent = context.cases.packets.findSent(packet)
    return sent === undefined || sent.sender === context.person.office
  })
}

function listed(context: CaseContext, envelope: PacketEnvelope) {
  const { packet: id, sequence, bytes, expires, sender } = envelope
  const office = cardOfInstallation(context, sender)?.offices[0]
  const kind = kindOf(context, envelope)
  return { id, kind, ...(office === undefined ? {} : { office }), sequence, bytes, expires }
}

/** A receipt goes under the id of the packet it answers; a recall is smaller than any packet; another desk of the office sends copies, and once it was read, what gives the pen of a file. */
function kindOf(context: CaseContext, { packet, bytes, sender }: PacketEnvelope): Kind {
  const { packets } = context.cases
  if (packets.findSent(packet) !== undefined) return 'receipt'
  if (packets.findReceived(packet) !== undefined) return 'known'
  if (bytes <= MAX_RECALL_BYTES) return 'recall'
  if (context.cases.pens.hasArrived(packet)) return 'packet'
  return isOwnDesk(context, sender) ? 'copy' : 'packet'
}

/** Reads a packet that the courier has brought, as any that came; it stays there until it was decided on or is refused for good. */
export async function openArrived(
  context: Arriving,
  { id }: Input<'packet.open'>,
): Promise<Result<Output<'packet.open'>>> {
  const { courier } = context.services.packets
  const envelope = envelopesIn(context).find(({ packet }) => packet === id)
  if (envelope === undefined) return failure('packet.gone')
  const read = await context.services.packets.readArrived(envelope)
  const looked = await lookAt(context, read, (manifest) =>
    isEnvelopeOf(envelope, manifest) ? success(true) : failure('packet.envelope'),
  )
  if (looked.ok ? looked.value.outcome !== 'packet' : isRefusedForGood(looked.error.code, envelope, context.today)) {
    await courier.remove(id)
  }
  return looked
}

function envelopesIn({ services }: Arriving): readonly PacketEnvelope[] {
  const content = services.packets.courier.inbox()
  return content === undefined || content === 'closed' ? [] : content.arrived
}

/**
 * Does with what the courier has brought whatever needs nobody's decision: receipts are taken in, a packet that was decided on and came
 * once more is answered by its receipt, and what a sudden end has left is removed. Packets to be decided on stay.
 */
export async function collectArrived(context: Arriving): Promise<Result<Output<'packet.collect'>>> {
  const { courier } = context.services.packets
  const content = courier.inbox()
  if (content === undefined || content === 'closed')
    return success({ receipts: [], recalls: [], copies: [], refused: 0 })
  for (const packet of content.emptied) await courier.remove(packet)
  const receipts: Output<'packet.collect'>['receipts'] = []
  const recalls: Output<'packet.collect'>['recalls'] = []
  const copies: Output<'packet.collect'>['copies'] = []
  let refused = 0
  for (const envelope of forOwnOffice(context, content.arrived)) {
    const kind = kindOf(context, envelope)
    if (kind === 'known') await answerArrived(context, envelope.packet)
    if (kind === 'recall') {
      const answered = await collectRecall(context, envelope)
      if (answered === undefined) continue
      if (!answered.ok) refused += 1
      else if (answered.value.outcome === 'copy') copies.push(copyIn(answered.value))
      else if (answered.value.outcome === 'recall') recalls.push(recallIn(answered.value))
    }
    if (kind === 'copy') {
      const kept = await collectCopy(context, envelope)
      if (kept?.ok === false) refused += 1
      else if (kept !== undefined) copies.push(kept.value)
    }
    if (kind !== 'receipt') continue
    const taken = await collectReceipt(context, envelope)
    if (!taken.ok) refused += 1
    else if (taken.value !== undefined) receipts.push(taken.value)
  }
  return success({ receipts, recalls, copies, refused })
}

type Collected = Output<'packet.collect'>['receipts'][number]

type Answered = Extract<Output<'packet.look'>, { outcome: 'recall' | 'copy' | 'letter' }>

function recallIn({ sequence, office, custody, state }: Extract<Answered, { outcome: 'recall' }>) {
  return { sequence, office, custody, state }
}

/** Nothing where the file cannot be read now, or is for another office of this computer. */
async function collectRecall(
  context: Arriving,
  envelope: PacketEnvelope,
): Promise<Awaited<ReturnType<typeof answerIn>> | undefined> {
  const read = await context.services.packets.readArrived(envelope)
  if (isOfOtherOffice(context, read)) return undefined
  const answered = await answerIn(context, read, envelope)
  const isDone = answered.ok || isRefusedForGood(answered.error.code, envelope, context.today)
  if (!isDone) return undefined
  await context.services.packets.courier.remove(envelope.packet)
  return answered
}

function isOfOtherOffice({ person }: CaseContext, read: Result<Brought>): boolean {
  if (!read.ok) return false
  if (read.value.kind === 'letter') return read.value.letter.receiver.office !== person.office
  return read.value.kind === 'recall' && read.value.recall.receiver.office !== person.office
}

/** What is no recall and no letter of a desk, or one of another sender than its envelope says, is refused. */
async function answerIn(
  context: Arriving,
  read: Result<Brought>,
  { packet, sender }: PacketEnvelope,
): Promise<Result<Answered>> {
  if (!read.ok) return noteRefusal(context, read, packet)
  const brought = read.value
  if (brought.kind === 'packet') context.services.packets.discard(brought.packet)
  const isTold = brought.kind === 'recall' && brought.recall.sender.installation === sender
  if (isTold && brought.recall.purpose === 'desk') return letCopyGo(context, brought.recall)
  if (isTold) return answerRecall(context, brought.recall)
  if (brought.kind === 'letter' && brought.letter.sender.installation === sender)
    return takeLetter(context, brought.letter)
  return noteRefusal(context, { ok: false, error: { code: 'packet.envelope' } }, packet)
}

/** Nothing where the receipt came twice, or where the file cannot be read now. */
async function collectReceipt(context: Arriving, envelope: PacketEnvelope): Promise<Result<Collected | undefined>> {
  const { packets } = context.services
  const read = await packets.readArrived(envelope)
  if (!read.ok && !isRefusedForGood(read.error.code, envelope, context.today)) return success(undefined)
  const taken = read.ok ? takeIn(context, read.value, envelope) : noteRefusal(context, read, envelope.packet)
  if (taken.ok || isRefusedForGood(taken.error.code, envelope, context.today))
    await packets.courier.remove(envelope.packet)
  return taken
}

function takeIn(
  context: Arriving,
  brought: Brought,
  { packet, sender }: PacketEnvelope,
): Result<Collected | undefined> {
  if (brought.kind === 'packet') context.services.packets.discard(brought.packet)
  const isTold = brought.kind === 'receipt' && brought.receipt.packet === packet && brought.receipt.receiver === sender
  if (!isTold) return noteRefusal(context, { ok: false, error: { code: 'packet.envelope' } }, packet)
  const { receipt } = brought
  const taken = takeReceipt(context, receipt)
  if (taken.ok) {
    const { id, mark, custody, state } = taken.value
    return success({ id, mark, custody, state })
  }
  return isAnsweredSo(context, receipt) ? success(undefined) : noteRefusal(context, taken, packet)
}
