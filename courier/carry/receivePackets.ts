import { packetEnvelope, type PacketEnvelope } from '../../shared/packet/envelope.ts'
import { diskFault } from '../folders/durableFiles.ts'
import { dropArriving, isOccupied, openArriving, putDown, tidyInbox, type ArrivingPacket } from '../folders/inbox.ts'
import type { ReceivedLedger } from '../folders/receivedLedger.ts'
import { Fault, PIECE_BYTES, pieceCount, type Mailbox } from '../mailbox.ts'
import { eachApart, type Carried } from './carried.ts'
import type { Retries } from './retries.ts'

/** Where packets are put down, which were, and which could not be. */
export type Receiving = Readonly<{ inbox: string; self: string; ledger: ReceivedLedger; retries: Retries }>

/**
 * Puts what is addressed to this installation into the inbox: each file once, of each sender the lower number first. The mailbox is
 * believed nothing; what is not an envelope, or another's, is passed over.
 */
export async function receivePackets(receiving: Receiving, mailbox: Mailbox): Promise<Carried> {
  const envelopes = (await mailbox.addressed())
    .map((row) => packetEnvelope.safeParse(row).data)
    .filter((envelope) => envelope !== undefined)
    .filter(({ sender, receiver }) => receiver === receiving.self && sender !== receiving.self)
    .sort(bySender)
  await onDisk(tidyInbox(receiving.inbox, receiving.ledger, envelopes))
  const batch = openBatch(receiving, mailbox)
  const waiting = new Set<string>()
  const carried = await eachApart(envelopes, receiving.retries, async (envelope) => {
    if (waiting.has(envelope.sender)) return false
    if (receiving.ledger.has(envelope)) {
      await mailbox.settle(envelope, 'taken')
      return true
    }
    // Another of the same id lies there still; what its sender sent after it comes after it.
    if (batch.hasPacket(envelope) || (await isOccupied(receiving.inbox, envelope))) {
      waiting.add(envelope.sender)
      return false
    }
    await receiveOne(receiving, envelope, mailbox)
    await batch.add(envelope)
    return true
  })
  await batch.end()
  return carried
}

/** So many are named together: most of the time goes into waiting for the disk. */
const BATCH = 32

type Batch = Readonly<{
  hasPacket(envelope: PacketEnvelope): boolean
  add(envelope: PacketEnvelope): Promise<void>
  end(): Promise<void>
}>

/** Whole packets that have no name in the inbox yet. */
function openBatch({ inbox, ledger }: Receiving, mailbox: Mailbox): Batch {
  let whole: PacketEnvelope[] = []
  async function end(): Promise<void> {
    const named = whole
    whole = []
    if (named.length === 0) return
    await onDisk(putDown(inbox, named, ledger))
    for (const envelope of named) await mailbox.settle(envelope, 'taken')
  }
  return {
    hasPacket: ({ packet }) => whole.some((one) => one.packet === packet),
    async add(envelope) {
      whole.push(envelope)
      if (whole.length === BATCH) await end()
    },
    end,
  }
}

function bySender(a: PacketEnvelope, b: PacketEnvelope): number {
  if (a.sender !== b.sender) return a.sender < b.sender ? -1 : 1
  return a.sequence - b.sequence
}

/** Brings one into the inbox, whole and compared, without its name. */
async function receiveOne({ inbox }: Receiving, envelope: PacketEnvelope, mailbox: Mailbox): Promise<void> {
  const arriving = await onDisk(openArriving(inbox, envelope))
  let isWhole: boolean
  try {
    isWhole = (await fetchPieces(arriving, envelope, mailbox)) && arriving.digest() === envelope.sha256
  } finally {
    await arriving.close()
  }
  if (isWhole) return
  await dropArriving(inbox, envelope)
  await mailbox.settle(envelope, 'refused')
  throw new Fault('packetDamaged')
}

/** Whether each piece had the size it must have. */
async function fetchPieces(arriving: ArrivingPacket, envelope: PacketEnvelope, mailbox: Mailbox): Promise<boolean> {
  for (let piece = arriving.pieces; piece < pieceCount(envelope); piece += 1) {
    const bytes = await mailbox.fetch(envelope, piece)
    if (bytes?.length !== Math.min(PIECE_BYTES, envelope.bytes - piece * PIECE_BYTES)) return false
    await onDisk(arriving.add(bytes))
  }
  return true
}

async function onDisk<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw diskFault(error)
  })
}
