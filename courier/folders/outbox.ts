import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { MAX_ENVELOPE_BYTES, readEnvelope, type PacketEnvelope } from '../../shared/packet/envelope.ts'
import { diskFault, openPlainFile, removeFile, syncFolder } from './durableFiles.ts'

const ENVELOPE = /^([0-9a-f]{32})\.envelope$/

/** What lies in the outbox: envelopes in the order in which they are carried, and how many files say to be one and are not. */
export type OutboxContent = Readonly<{ envelopes: readonly PacketEnvelope[]; unreadable: number }>

/** The packet of an envelope, in its folder. */
export function packetPath(folder: string, { packet }: Pick<PacketEnvelope, 'packet'>): string {
  return join(folder, `${packet}.naknada`)
}

/** Reads the envelopes that this installation has put down. */
export async function readOutbox(folder: string, sender: string): Promise<OutboxContent> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw diskFault(error)
  })
  const found = await Promise.all(
    names.filter((name) => ENVELOPE.test(name)).map(async (name) => readOwn(folder, name, sender)),
  )
  const envelopes = found.filter((one) => one !== undefined).filter((one) => one !== 'gone')
  return {
    envelopes: envelopes.sort(byReceiver),
    unreadable: found.filter((one) => one === undefined).length,
  }
}

function byReceiver(a: PacketEnvelope, b: PacketEnvelope): number {
  if (a.receiver !== b.receiver) return a.receiver < b.receiver ? -1 : 1
  return a.sequence - b.sequence
}

async function readOwn(folder: string, name: string, sender: string): Promise<PacketEnvelope | 'gone' | undefined> {
  const opened = await openPlainFile(join(folder, name))
  if (opened === undefined) return 'gone'
  try {
    if (opened.stats.size > MAX_ENVELOPE_BYTES) return undefined
    const envelope = readEnvelope(await opened.file.readFile('utf8'))
    const isOwn = envelope?.sender === sender && envelope.receiver !== sender && name === `${envelope.packet}.envelope`
    return isOwn ? envelope : undefined
  } finally {
    await opened.file.close()
  }
}

/**
 * Lets a packet go that has arrived. The envelope last: cut off in between, it is found again and lets go the rest, while a packet
 * without one would lie there for ever, since the program may be about to put its envelope down.
 */
export async function removeCarried(folder: string, packet: string): Promise<void> {
  await removeFile(folder, `${packet}.naknada`)
  await removeFile(folder, `${packet}.envelope`)
  await syncFolder(folder)
}
