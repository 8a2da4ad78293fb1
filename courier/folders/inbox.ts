import { createHash, type Hash } from 'node:crypto'
import { access, open, readdir, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { PacketEnvelope } from '../../shared/packet/envelope.ts'
import { keyOf, PIECE_BYTES, type CarriedFile } from '../mailbox.ts'
import { removeFile, renameIfThere, syncFile, syncFolder, writeAndSync } from './durableFiles.ts'
import { packetPath } from './outbox.ts'
import type { ReceivedLedger } from './receivedLedger.ts'

const PART = /^([0-9a-f]{32})\.([0-9a-f]{64})\.(?:part|part-envelope)$/

/** A packet on its way into the inbox: under a name that the program passes over. */
export type ArrivingPacket = Readonly<{
  /** How many pieces lie there from an earlier attempt. */
  pieces: number
  add(bytes: Buffer): Promise<void>
  /** SHA-256 of all that lies there. */
  digest(): string
  close(): Promise<void>
}>

const partOf = (file: CarriedFile) => `${keyOf(file)}.part`
const envelopePartOf = (file: CarriedFile) => `${keyOf(file)}.part-envelope`

/** Goes on where an earlier attempt ended, after the last whole piece. */
export async function openArriving(folder: string, envelope: PacketEnvelope): Promise<ArrivingPacket> {
  // Made where it is missing, kept where it is there.
  await (await open(join(folder, partOf(envelope)), 'a', 0o660)).close()
  const file = await open(join(folder, partOf(envelope)), 'r+')
  try {
    const { size } = await file.stat()
    const kept = size >= envelope.bytes ? envelope.bytes : size - (size % PIECE_BYTES)
    await file.truncate(kept)
    return arriving(file, await hashOf(file, kept), kept)
  } catch (error) {
    await file.close()
    throw error
  }
}

function arriving(file: FileHandle, hash: Hash, kept: number): ArrivingPacket {
  let length = kept
  return {
    pieces: Math.ceil(kept / PIECE_BYTES),
    async add(bytes) {
      for (let written = 0; written < bytes.length;) {
        written += (await file.write(bytes, written, bytes.length - written, length + written)).bytesWritten
      }
      hash.update(bytes)
      length += bytes.length
    },
    digest: () => hash.digest('hex'),
    close: async () => file.close(),
  }
}

async function hashOf(file: FileHandle, length: number): Promise<Hash> {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(PIECE_BYTES)
  for (let at = 0; at < length;) {
    const { bytesRead } = await file.read(piece, 0, Math.min(PIECE_BYTES, length - at), at)
    hash.update(piece.subarray(0, bytesRead))
    at += bytesRead
  }
  return hash
}

/** Whether a packet of this id lies in the inbox and was not taken in yet. */
export async function isOccupied(folder: string, { packet }: PacketEnvelope): Promise<boolean> {
  const isThere = async (path: string) =>
    access(path).then(
      () => true,
      () => false,
    )
  return (await isThere(packetPath(folder, { packet }))) || (await isThere(join(folder, `${packet}.envelope`)))
}

/**
 * Gives whole packets their names, once: written into the ledger first, then named, each envelope last. Cut off in between, they
 * are named by `tidyInbox`; cut off after that, nothing is left to be named.
 */
export async function putDown(
  folder: string,
  envelopes: readonly PacketEnvelope[],
  ledger: ReceivedLedger,
): Promise<void> {
  await Promise.all(envelopes.map(async (envelope) => syncArrived(folder, envelope)))
  await syncFolder(folder)
  await ledger.add(envelopes)
  for (const envelope of envelopes) await nameArrived(folder, envelope)
  await syncFolder(folder)
}

// All at once: a disk brings a hundred files home in little more time than one.
async function syncArrived(folder: string, envelope: PacketEnvelope): Promise<void> {
  await Promise.all([
    syncFile(join(folder, partOf(envelope))),
    writeAndSync(join(folder, envelopePartOf(envelope)), `${JSON.stringify(envelope)}\n`),
  ])
}

async function nameArrived(folder: string, file: CarriedFile): Promise<void> {
  await renameIfThere(join(folder, partOf(file)), packetPath(folder, file))
  await renameIfThere(join(folder, envelopePartOf(file)), join(folder, `${file.packet}.envelope`))
}

/** Names what was cut off before it had its names, and removes what has begun to arrive and is addressed to this installation no more. */
export async function tidyInbox(
  folder: string,
  ledger: ReceivedLedger,
  addressed: readonly CarriedFile[],
): Promise<void> {
  const wanted = new Set(addressed.map(keyOf))
  let isNamed = false
  for (const name of await readdir(folder)) {
    const [, packet, sha256] = PART.exec(name) ?? []
    if (packet === undefined || sha256 === undefined) continue
    if (ledger.has({ packet, sha256 })) {
      await nameArrived(folder, { packet, sha256 })
      isNamed = true
    } else if (!wanted.has(keyOf({ packet, sha256 }))) await removeFile(folder, name)
  }
  if (isNamed) await syncFolder(folder)
}

/** Removes what has arrived and is not what its envelope says. */
export async function dropArriving(folder: string, file: CarriedFile): Promise<void> {
  await removeFile(folder, partOf(file))
}
