import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { packetReceipt, type PacketReceipt } from '../../../shared/packet/receipt.ts'
import type { PacketDesk } from '../../packet/packetDesk.ts'
import { completeChange } from '../caseFile/fileAct.ts'
import { findCase, markOf } from '../caseFile/loadCase.ts'
import type { CommandContext, EffectContext } from '../context.ts'
import { describePacket } from './describePacket.ts'
import { cardOfInstallation } from './packetCards.ts'

/**
 * Takes in the receipt of a packet: received, and the file stays with the other office; declined, and it is here again. Errors:
 * packet.unknownReceipt, packet.receiptSignature, packet.answered.
 */
export function takeReceipt(
  context: CommandContext,
  packets: PacketDesk,
  receipt: PacketReceipt,
): Result<Extract<Output<'packet.look'>, { outcome: 'receipt' }>> {
  const { cards, cases } = context
  const sent = cases.packets.findSent(receipt.packet)
  if (sent === undefined || sent.receiver !== receipt.receiver || receipt.sender !== cards.own().installation) {
    return failure('packet.unknownReceipt')
  }
  const card = cardOfInstallation(context, receipt.receiver)
  if (card === undefined || !packets.isSigned(receipt, card.keys.seal)) return failure('packet.receiptSignature')
  if (sent.state !== 'sent') return failure('packet.answered')
  const file = findCase(context, sent.caseId)
  if (!file.ok) return file
  const { outcome: state } = receipt
  cases.packets.answer({ id: sent.id, state, receipt: JSON.stringify(receipt) })
  const act = state === 'received' ? ('caseFile.takeReceipt' as const) : ('caseFile.packetDeclined' as const)
  const change = state === 'declined' && sent.custody === 'moved' ? { away: false } : {}
  const done = completeChange(context, file.value, { change, entries: [{ act, reason: describePacket(sent) }] })
  if (!done.ok) return done
  context.changed({ aggregate: 'work' })
  return success({ outcome: 'receipt', id: sent.id, mark: markOf(file.value), state })
}

/** Writes the receipt of a packet that came, encrypted to its sender; the same one as often as it is lost. */
export async function saveReceipt(
  context: EffectContext<'choosePlace' | 'writeFile' | 'packets'>,
  { id }: Input<'packet.saveReceipt'>,
): Promise<Result<Output<'packet.saveReceipt'>>> {
  const row = context.cases.packets.findReceived(id)
  if (row === undefined) return failure('packet.notFound')
  const card = cardOfInstallation(context, row.sender)
  if (card === undefined) return failure('packet.noCard')
  const { choosePlace, writeFile, packets } = context.services
  const place = await choosePlace(`${id}.potvrda.naknada`)
  if (place === undefined) return success({ outcome: 'cancelled' })
  const receipt = packetReceipt.parse(JSON.parse(row.receipt))
  const written = await writeFile(place, await packets.sealReceipt(receipt, card.keys.receive))
  if (!written.ok) return written
  return context.commit((command) => {
    const about = { cnr: row.office, en: row.office }
    command.record({ act: 'caseFile.giveReceipt', about, reason: describePacket(row) })
    return success({ outcome: 'saved' })
  })
}
