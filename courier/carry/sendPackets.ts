import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { PacketEnvelope } from '../../shared/packet/envelope.ts'
import { diskFault, openPlainFile } from '../folders/durableFiles.ts'
import { packetPath, readOutbox, removeCarried } from '../folders/outbox.ts'
import { Fault, keyOf, PIECE_BYTES, type Mailbox, type OwnPacket } from '../mailbox.ts'
import { eachApart, type Carried } from './carried.ts'
import type { Retries } from './retries.ts'

/** The outbox of which installation, and what of it could not be carried. */
export type Sending = Readonly<{ outbox: string; self: string; retries: Retries }>

/** Of what lies in the outbox now, how much is in the mailbox, and how much waits to be. */
export type Sent = Carried & Readonly<{ waiting: number; inMailbox: number }>

/**
 * Puts what lies in the outbox into the mailbox, of each receiver in order, and lets go what has arrived. What lies in the mailbox
 * and in the outbox no more was taken back.
 */
export async function sendPackets({ outbox, self, retries }: Sending, mailbox: Mailbox): Promise<Sent> {
  // The outbox first: what is put down between the two is found by the next look, and not taken for one that was taken back.
  const { envelopes, unreadable } = await readOutbox(outbox, self)
  const own = new Map((await mailbox.own()).map((packet) => [keyOf(packet), packet]))
  const lying = new Set(envelopes.map(keyOf))
  for (const [key, packet] of own) if (!lying.has(key)) await mailbox.withdraw(packet)
  const found = { lies: 0, put: 0, gone: 0 }
  const carried = await eachApart(envelopes, retries, async (envelope) => {
    const what = await sendOne(outbox, envelope, own.get(keyOf(envelope)), mailbox)
    found[what] += 1
    return what !== 'lies'
  })
  const inMailbox = found.lies + found.put
  const fault = unreadable === 0 ? carried.fault : 'envelopeUnreadable'
  return { moved: carried.moved, fault, inMailbox, waiting: envelopes.length - inMailbox - found.gone }
}

/** Whether it lies in the mailbox already, was put there, or has arrived and gone. */
async function sendOne(
  outbox: string,
  envelope: PacketEnvelope,
  there: OwnPacket | undefined,
  mailbox: Mailbox,
): Promise<'lies' | 'put' | 'gone'> {
  if (there?.state === 'ready') return 'lies'
  if (there?.state === 'taken') {
    await removeCarried(outbox, envelope.packet)
    await mailbox.withdraw(envelope)
    return 'gone'
  }
  // It came out as another than it went in: once more, from the beginning.
  if (there?.state === 'refused') {
    await mailbox.withdraw(envelope)
    throw new Fault('packetDamaged')
  }
  await upload(outbox, envelope, mailbox)
  return 'put'
}

async function upload(outbox: string, envelope: PacketEnvelope, mailbox: Mailbox): Promise<void> {
  const opened = await openPlainFile(packetPath(outbox, envelope))
  if (opened === undefined) throw new Fault('packetChanged')
  try {
    if (opened.stats.size !== envelope.bytes) throw new Fault('packetChanged')
    const sha256 = await putPieces(opened.file, envelope, mailbox)
    if (sha256 === envelope.sha256) await mailbox.finish(envelope)
    else await withdrawChanged(envelope, mailbox)
  } finally {
    await opened.file.close()
  }
}

async function withdrawChanged(envelope: PacketEnvelope, mailbox: Mailbox): Promise<never> {
  await mailbox.withdraw(envelope)
  throw new Fault('packetChanged')
}

/** Puts the pieces that are missing; answers the SHA-256 of all that was read. */
async function putPieces(file: FileHandle, envelope: PacketEnvelope, mailbox: Mailbox): Promise<string> {
  const there = await mailbox.begin(envelope)
  const hash = createHash('sha256')
  for (let at = 0; at < envelope.bytes; at += PIECE_BYTES) {
    const piece = await readPiece(file, at, Math.min(PIECE_BYTES, envelope.bytes - at))
    hash.update(piece)
    if (at / PIECE_BYTES >= there) await mailbox.put(envelope, at / PIECE_BYTES, piece)
  }
  return hash.digest('hex')
}

async function readPiece(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  for (let read = 0; read < length;) {
    const { bytesRead } = await file.read(bytes, read, length - read, at + read).catch((error: unknown) => {
      throw diskFault(error)
    })
    if (bytesRead === 0) throw new Fault('packetChanged')
    read += bytesRead
  }
  return bytes
}
