import type { Input, Output } from '../../../shared/contract/channels.ts'
import { expiryOf, isHereAgain, type TakenState } from '../../../shared/domain/packet/packetLife.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { addressOfReceipt } from '../../../shared/packet/addressOf.ts'
import { packetReceipt, type PacketReceipt } from '../../../shared/packet/receipt.ts'
import type { ReceivedPacket } from '../../db/tables/packetTable.ts'
import type { PacketDesk } from '../../packet/packetDesk.ts'
import { becomeCopy } from '../desk/givePen.ts'
import { completeChange, type Entry } from '../caseFile/fileAct.ts'
import { describeFile, findCase, markOf } from '../caseFile/loadCase.ts'
import type { CaseContext, CommandContext, EffectContext } from '../context.ts'
import { describePacket } from './describePacket.ts'
import { cardOfInstallation, sealsSince } from './packetCards.ts'

/**
 * Takes in the receipt of a packet: received, and the file stays with the other office; declined or recalled, and it is here again. Errors:
 * packet.unknownReceipt, packet.otherOffice (another office of this installation has sent it), packet.receiptSignature, packet.answered.
 */
export function takeReceipt(context: EffectContext<'packets'>, receipt: PacketReceipt): Result<Told> {
  const { packets } = context.services
  const taken = context.commit((command) => enterReceipt(command, packets, receipt))
  if (!taken.ok) return taken
  const { files, ...told } = taken.value
  packets.letGo(files)
  return success(told)
}

type Told = Extract<Output<'packet.look'>, { outcome: 'receipt' }>

/** `files`: of a file that another desk has taken over, whose rows are gone. */
function enterReceipt(
  context: CommandContext,
  packets: PacketDesk,
  receipt: PacketReceipt,
): Result<Told & Readonly<{ files: readonly string[] }>> {
  const { cards, cases } = context
  const sent = cases.packets.findSent(receipt.packet)
  if (sent === undefined || sent.receiver !== receipt.receiver || receipt.sender !== cards.own().installation) {
    return failure('packet.unknownReceipt')
  }
  if (sent.sender !== context.person.office) return failure('packet.otherOffice')
  const isSigned = sealsSince(context, receipt.receiver, sent.at).some((seal) => packets.isSigned(receipt, seal))
  if (!isSigned) return failure('packet.receiptSignature')
  if (sent.state !== 'sent') return failure('packet.answered')
  if (receipt.outcome === 'recalled' && sent.recalledAt === null) return failure('packet.unknownReceipt')
  const file = findCase(context, sent.caseId)
  if (!file.ok) return file
  const { outcome: state } = receipt
  cases.packets.answer({ id: sent.id, state, receipt: JSON.stringify(receipt) })
  const entry = { act: ENTRIES[state], reason: describePacket(sent) }
  if (sent.custody === 'moved') {
    const change = isHereAgain(state) ? { away: false } : {}
    const done = completeChange(context, file.value, { change, entries: [entry] })
    if (!done.ok) return done
  } else context.record({ ...entry, caseId: sent.caseId, about: describeFile(file.value) })
  const left = sent.purpose === 'pen' && state === 'received' ? becomeCopy(context, file.value, sent, receipt) : NOTHING
  if (!left.ok) return left
  context.changed({ aggregate: 'work' })
  const mark = markOf(file.value)
  return success({ outcome: 'receipt', id: sent.id, mark, custody: sent.custody, state, files: left.value })
}

const NOTHING: Result<readonly string[]> = success([])

/** How the journal tells of each answer. */
const ENTRIES = {
  received: 'caseFile.takeReceipt',
  declined: 'caseFile.packetDeclined',
  recalled: 'caseFile.packetRecalled',
} as const satisfies Readonly<Record<TakenState, Entry['act']>>

/** Whether a receipt says what is known: a receipt that came twice. */
export function isAnsweredSo({ cases }: CaseContext, { packet, outcome }: PacketReceipt): boolean {
  return cases.packets.findSent(packet)?.state === outcome
}

/**
 * Gives the receipt of a packet that was decided on to the courier, and removes what came by it. What could not be put down stays, and
 * is answered again.
 */
export async function answerArrived(
  context: EffectContext<'packets'>,
  id: string,
): Promise<Output<'packet.take'>['receipt']> {
  const { courier } = context.services.packets
  const way = await postReceipt(context, id)
  if (way !== 'notPosted') await courier.remove(id).catch(() => undefined)
  return way
}

async function postReceipt(context: EffectContext<'packets'>, id: string): Promise<Output<'packet.take'>['receipt']> {
  const { packets } = context.services
  const outbox = packets.courier.outbox()
  const row = context.cases.packets.findReceived(id)
  const card = row === undefined ? undefined : cardOfInstallation(context, row.sender)
  if (outbox === undefined || row === undefined || card === undefined) return 'byHand'
  const receipt = packetReceipt.parse(JSON.parse(row.receipt))
  const address = addressOfReceipt(receipt, { sequence: row.sequence, expires: expiryOf(context.today) })
  const posted = await packets.postAnswer(outbox, address, await packets.sealAnswer(receipt, card.keys.receive))
  if (!posted.ok) return 'notPosted'
  const noted = context.commit((command) => noteReceipt(command, row))
  return noted.ok ? 'posted' : 'notPosted'
}

function noteReceipt(context: CommandContext, row: ReceivedPacket): Result<true> {
  const about = { cnr: row.office, en: row.office }
  context.record({ act: 'caseFile.giveReceipt', about, reason: describePacket(row) })
  return success(true)
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
  const written = await writeFile(place, await packets.sealAnswer(receipt, card.keys.receive))
  if (!written.ok) return written
  const noted = context.commit((command) => noteReceipt(command, row))
  return noted.ok ? success({ outcome: 'saved' }) : noted
}
