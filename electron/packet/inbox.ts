import { lstatSync, opendirSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { MAX_ENVELOPE_BYTES, readEnvelope, type PacketEnvelope } from '../../shared/packet/envelope.ts'
import { syncFolder } from '../vault/durableFile.ts'
import { PacketRefusal } from './packetFault.ts'
import { PLAIN_FILE, readPlainFile } from './plainFile.ts'

const ENVELOPE = /^([0-9a-f]{32})\.envelope$/
/** So many names are read of a folder that somebody has filled. */
const MOST_NAMES = 10_000
const MOST_ENVELOPES = 200
/** What lies in the inbox of the courier. */
export type InboxContent = Readonly<{
  /** What came for this installation, of each sender the lower number first. */
  arrived: readonly PacketEnvelope[]
  /** Envelopes whose packet is gone already: what a sudden end has left. */
  emptied: readonly string[]
  /** How many files say to be envelopes and are none for this installation; one more where not all names were read. */
  strange: number
}>

/** Reads the envelopes in the inbox and nothing else; what the courier has not finished bears another name. Throws where the folder cannot be read. */
export function readInbox(inbox: string, own: string): InboxContent {
  const { ids, isCut } = listEnvelopes(inbox)
  const found = ids.map((id) => ({ id, envelope: readAddressed(inbox, id, own) }))
  const envelopes = found.flatMap(({ envelope }) => (envelope === undefined ? [] : [envelope]))
  const strange = found.length - envelopes.length
  return {
    arrived: envelopes.filter(({ packet }) => isThere(packetIn(inbox, packet))).toSorted(bySender),
    emptied: envelopes.map(({ packet }) => packet).filter((packet) => !isThere(packetIn(inbox, packet))),
    strange: isCut ? strange + 1 : strange,
  }
}

/** The bytes of a packet that came, as long as its envelope says. Throws PacketRefusal where another file lies there, and what the system says. */
export async function* readArrived(
  inbox: string,
  { packet, bytes }: Pick<PacketEnvelope, 'packet' | 'bytes'>,
): AsyncGenerator<Buffer> {
  const file = await open(packetIn(inbox, packet), PLAIN_FILE).catch((error: unknown) => {
    throw isOther(error) ? new PacketRefusal('damaged') : error
  })
  try {
    const stats = await file.stat()
    if (!stats.isFile() || stats.size !== bytes) throw new PacketRefusal('damaged')
    yield* file.createReadStream({ autoClose: false, end: bytes - 1 }) as AsyncIterable<Buffer>
  } finally {
    await file.close()
  }
}

/** Whether a link stands where the packet should be, or nothing. */
function isOther(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ELOOP', 'ENOENT'].includes(String(error.code))
}

/**
 * Removes what was decided on. The envelope last: cut off in between, what is left is recognised, while a packet without one could
 * be one that the courier is just putting down.
 */
export async function removeArrived(inbox: string, packet: string): Promise<void> {
  await rm(packetIn(inbox, packet), { force: true })
  await rm(join(inbox, `${packet}.envelope`), { force: true })
  syncFolder(inbox)
}

function packetIn(inbox: string, packet: string): string {
  return join(inbox, `${packet}.naknada`)
}

function listEnvelopes(inbox: string): Readonly<{ ids: readonly string[]; isCut: boolean }> {
  const folder = opendirSync(inbox)
  const ids: string[] = []
  let names = 0
  try {
    for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) {
      names += 1
      const id = ENVELOPE.exec(entry.name)?.[1]
      if (id !== undefined) ids.push(id)
      if (names >= MOST_NAMES || ids.length >= MOST_ENVELOPES) return { ids, isCut: true }
    }
    return { ids, isCut: false }
  } finally {
    folder.closeSync()
  }
}

function readAddressed(inbox: string, id: string, own: string): PacketEnvelope | undefined {
  const text = readPlainFile(join(inbox, `${id}.envelope`), MAX_ENVELOPE_BYTES)
  const envelope = text === undefined ? undefined : readEnvelope(text)
  return envelope?.packet === id && envelope.receiver === own && envelope.sender !== own ? envelope : undefined
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

function bySender(a: PacketEnvelope, b: PacketEnvelope): number {
  if (a.sender !== b.sender) return a.sender < b.sender ? -1 : 1
  return a.sequence - b.sequence
}
