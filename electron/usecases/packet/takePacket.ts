import type { Input, Output } from '../../../shared/contract/channels.ts'
import { caseId } from '../../../shared/contract/ids.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { PacketManifest } from '../../../shared/packet/manifest.ts'
import type { Brought, BroughtPacket, PacketDesk } from '../../packet/packetDesk.ts'
import type { Entry } from '../caseFile/fileAct.ts'
import type { CommandContext, EffectContext } from '../context.ts'
import { keepCopy } from '../desk/keepCopy.ts'
import { takeLetter } from '../desk/askPen.ts'
import { writePen } from '../desk/takePen.ts'
import { letCopyGo } from '../desk/takeCopyBack.ts'
import { answerRecall } from './answerRecall.ts'
import { enterIntoBook } from './bookOfPackets.ts'
import { showBrought } from './changesBrought.ts'
import { describePacket } from './describePacket.ts'
import { readIncoming, type Incoming } from './incoming.ts'
import { keepOrder, proveOrder } from './incomingOrder.ts'
import { noteRefusal } from './noteRefusal.ts'
import { answerArrived, takeReceipt } from './receipts.ts'
import { writeBrought } from './writeBrought.ts'

type Looked = Result<Extract<Output<'packet.look'>, { outcome: 'packet' | 'receipt' | 'recall' | 'copy' | 'letter' }>>
type Taking = EffectContext<'packets' | 'documents'>

/** Reads a chosen file that came: a packet, a receipt or a recall. */
export async function lookAtPacket(
  context: EffectContext<'packets' | 'documents' | 'chooseFile'>,
  { received }: Input<'packet.look'>,
): Promise<Result<Output<'packet.look'>>> {
  const { packets, chooseFile } = context.services
  const chosen = await chooseFile(received === true ? 'receivedPacket' : 'packet')
  if (chosen === undefined || !('path' in chosen)) return success({ outcome: 'cancelled' })
  return lookAt(context, await packets.read(chosen.path))
}

/**
 * Looks at what was read. Whatever is against it is a sentence and an entry of the journal, and nothing of it is written; a packet that
 * may be taken in is shown first, and waits. `check`: what else a packet must be.
 */
export async function lookAt(
  context: Taking,
  read: Result<Brought>,
  check: (manifest: PacketManifest) => Result<true> = () => success(true),
): Promise<Looked> {
  const { packets } = context.services
  if (!read.ok) return noteRefusal(context, read, '–')
  if (read.value.kind === 'recall') {
    const { recall } = read.value
    return recall.purpose === 'desk' ? letCopyGo(context, recall) : answerRecall(context, recall)
  }
  if (read.value.kind === 'receipt') {
    const { receipt } = read.value
    const taken = takeReceipt(context, receipt)
    return taken.ok ? taken : noteRefusal(context, taken, receipt.packet)
  }
  if (read.value.kind === 'letter') return takeLetter(context, read.value.letter)
  const { packet } = read.value
  const checked = check(packet.manifest)
  if (checked.ok && packet.manifest.purpose === 'desk') return keepCopy(context, packet)
  const incoming = checked.ok ? await readProven(context, packet) : checked
  if (!incoming.ok) {
    packets.discard(packet)
    return noteRefusal(context, incoming, describeManifest(packet.manifest))
  }
  packets.hold(packet)
  return success({ outcome: 'packet', packet: showBrought(context, incoming.value) })
}

/** What a packet holds, once an order in it is proven: its pages are read in a thread, before anything waits to be taken in. */
async function readProven(context: Taking, packet: BroughtPacket): Promise<Result<Incoming>> {
  const incoming = readIncoming(context, packet)
  if (!incoming.ok || incoming.value.purpose !== 'order') return incoming
  const proven = await proveOrder(context, incoming.value)
  return proven.ok ? incoming : proven
}

/**
 * Takes in what was looked at: the file, the book, the journal and the receipt in one transaction. Then the receipt goes to the
 * courier, and what came by it is removed; cut off in between, it lies there still and is answered by `collectArrived`.
 */
export async function takePacket(
  context: Taking,
  { id }: Input<'packet.take'>,
): Promise<Result<Output<'packet.take'>>> {
  const { packets } = context.services
  const held = packets.held(id)
  if (held === undefined) return failure('packet.notHeld')
  const taken = context.commit((command) => enter(command, packets, held))
  if (!taken.ok) return noteRefusal(context, taken, describeManifest(held.manifest))
  packets.release('entered')
  const unused = held.files.filter((file) => !taken.value.includes(file.id))
  packets.discard({ ...held, files: unused })
  return success({ caseId: caseId.parse(held.manifest.file.id), receipt: await answerArrived(context, id) })
}

/** Declines what was looked at: its receipt gives the file back to the sender, and the packet is never taken in again. */
export async function declinePacket(
  context: Taking,
  { id, reason }: Input<'packet.decline'>,
): Promise<Result<Output<'packet.decline'>>> {
  const { packets } = context.services
  const held = packets.held(id)
  if (held === undefined) return failure('packet.notHeld')
  const declined = context.commit((command) => {
    const incoming = readIncoming(command, held)
    if (!incoming.ok) return incoming
    enterIntoBook(command, packets, { ...held.manifest, sha256: held.sha256 }, 'declined')
    command.cases.pens.decided(id)
    const about = { cnr: held.manifest.sender.office, en: held.manifest.sender.office }
    const why = `${describeManifest(held.manifest)} · ${reason}`
    command.record({ act: 'caseFile.declinePacket', about, reason: why })
    command.changed({ aggregate: 'work' })
    return success(true)
  })
  if (!declined.ok) return declined
  packets.release()
  return success({ receipt: await answerArrived(context, id) })
}

function enter(context: CommandContext, packets: PacketDesk, held: BroughtPacket): Result<readonly string[]> {
  const incoming = readIncoming(context, held)
  if (!incoming.ok) return incoming
  const entry = { act: 'caseFile.takePacket' as const, reason: describeManifest(held.manifest) }
  // What is kept of an order rests on its line in the book.
  enterIntoBook(context, packets, { ...held.manifest, sha256: held.sha256 }, 'received')
  answerByReturn(context, held.manifest)
  const written = write(context, incoming.value, held.files, entry)
  if (!written.ok) return written
  context.changed({ aggregate: 'work' })
  return written
}

function write(
  context: CommandContext,
  incoming: Incoming,
  files: BroughtPacket['files'],
  entry: Entry,
): Result<readonly string[]> {
  if (incoming.purpose === 'order') return keepOrder(context, incoming, entry)
  if (incoming.purpose === 'pen') return writePen(context, incoming, files, entry)
  return writeBrought(context, incoming, files, entry)
}

/** Whoever sends a file back has received it, also where the receipt was lost; among desks also whoever had it from that one. */
function answerByReturn({ cases }: CommandContext, { id, file, sender, purpose }: PacketManifest): void {
  const left = cases.packets.underWay(file.id)
  if (left === undefined || (left.receiver !== sender.installation && purpose !== 'pen')) return
  cases.packets.answer({ id: left.id, state: 'received', receipt: JSON.stringify({ returned: id }) })
}

/** By what the journal calls a packet that came; the sender's journal calls it so too, with this office in the place of its own. */
function describeManifest({ id, sequence, sender }: PacketManifest): string {
  return describePacket({ id, sequence, office: sender.office })
}
