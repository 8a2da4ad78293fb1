import type { Output } from '../../../shared/contract/channels.ts'
import { answerToRecall, type TakenState } from '../../../shared/domain/packet/packetLife.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { PacketRecall } from '../../../shared/packet/recall.ts'
import type { PacketDesk } from '../../packet/packetDesk.ts'
import type { CommandContext, EffectContext } from '../context.ts'
import { enterIntoBook } from './bookOfPackets.ts'
import { describePacket } from './describePacket.ts'
import { noteRefusal } from './noteRefusal.ts'
import { checkTold } from './packetCards.ts'
import { answerArrived } from './receipts.ts'

type Recalled = Extract<Output<'packet.look'>, { outcome: 'recall' }>

/**
 * Answers the recall of a packet by the book: what was decided before stays decided; a packet that was not is entered as recalled, and
 * never taken in. Its receipt is signed in the same transaction. Errors: packet.otherReceiver, packet.otherOffice, packet.unknownSender,
 * packet.recallSignature, packet.unknownRecall; each is an entry of the journal.
 */
export async function answerRecall(context: EffectContext<'packets'>, recall: PacketRecall): Promise<Result<Recalled>> {
  const { packets } = context.services
  const entered = context.commit((command) => enterRecall(command, packets, recall))
  if (!entered.ok) return noteRefusal(context, entered, recall.packet)
  // What was looked at and waits to be taken in is not taken in any more.
  if (packets.held(recall.packet) !== undefined) packets.release()
  const { sequence, sender, custody } = recall
  const receipt = await answerArrived(context, recall.packet)
  return success({ outcome: 'recall', sequence, office: sender.office, custody, state: entered.value, receipt })
}

function enterRecall(context: CommandContext, packets: PacketDesk, recall: PacketRecall): Result<TakenState> {
  const believed = checkRecall(context, packets, recall)
  if (!believed.ok) return believed
  const { cases, record, changed } = context
  const { packet: id, sequence, sender, manifest: sha256 } = recall
  const before = cases.packets.findReceived(id)
  const state = answerToRecall(before?.state)
  if (before !== undefined) return success(state)
  enterIntoBook(context, packets, { ...recall, id, sha256 }, state)
  const about = { cnr: sender.office, en: sender.office }
  record({ act: 'caseFile.answerRecall', about, reason: describePacket({ id, sequence, office: sender.office }) })
  changed({ aggregate: 'work' })
  return success(state)
}

/** Whether a recall is for this office, of a packet of its sender, and signed by the key of the card in force. Errors: as of answering. */
export function checkRecall(context: CommandContext, packets: PacketDesk, recall: PacketRecall): Result<true> {
  const { cases } = context
  const { sender, packet, sequence } = recall
  const isSigned = (seal: string) => packets.isRecallSigned(recall, seal)
  const believed = checkTold(context, recall, { isSigned, unsigned: 'packet.recallSignature' })
  if (!believed.ok) return believed
  // Copies for other desks are counted by themselves.
  const isCopy = recall.purpose === 'desk'
  const numbered = isCopy ? undefined : cases.packets.numbered(sender.installation, sequence)
  const known = cases.packets.findReceived(packet)
  const isOther = known?.id !== numbered?.id || cases.packets.findSent(packet) !== undefined
  return isOther ? failure('packet.unknownRecall') : success(true)
}
