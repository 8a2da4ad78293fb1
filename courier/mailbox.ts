import type { PacketEnvelope } from '../shared/packet/envelope.ts'
import type { CourierFault } from '../shared/packet/courierStatus.ts'

/** Packets are carried in pieces of this size; where it was interrupted, it goes on at the next piece. */
export const PIECE_BYTES = 1_048_576

/** Of how many pieces a packet is. */
export function pieceCount({ bytes }: PacketEnvelope): number {
  return Math.ceil(bytes / PIECE_BYTES)
}

/** One file that is carried: a packet that is sent again is sealed anew, and another file. */
export type CarriedFile = Pick<PacketEnvelope, 'packet' | 'sha256'>

/** What a file is recognised by, in one word. */
export function keyOf({ packet, sha256 }: CarriedFile): string {
  return `${packet}.${sha256}`
}

/** `arriving`: not whole yet; `ready`: to be fetched; `taken`: on the receiver's disk; `refused`: it was another when it came out. */
export type MailboxState = 'arriving' | 'ready' | 'taken' | 'refused'

/** What of an own packet lies in the mailbox. */
export type OwnPacket = CarriedFile & Readonly<{ state: MailboxState }>

/**
 * A mailbox as one installation sees it. None of its answers is believed: whoever asks compares. What it loses is put into it
 * again, so nothing has to be on its disk when it answers.
 */
export type Mailbox = Readonly<{
  /** Whether this courier is the one of its installation; another one may be at work. Asked at each look. */
  claim(): Promise<boolean>
  /** Own packets that lie in it. */
  own(): Promise<readonly OwnPacket[]>
  /** Makes room for a packet; answers how many of its pieces are there already. */
  begin(envelope: PacketEnvelope): Promise<number>
  put(envelope: PacketEnvelope, piece: number, bytes: Buffer): Promise<void>
  /** From now on the receiver sees it. */
  finish(envelope: PacketEnvelope): Promise<void>
  /** Takes an own packet out. */
  withdraw(file: CarriedFile): Promise<void>
  /** What says to be an envelope addressed to this installation, some hundred at most. */
  addressed(): Promise<readonly unknown[]>
  fetch(envelope: PacketEnvelope, piece: number): Promise<Buffer | undefined>
  settle(envelope: PacketEnvelope, state: 'taken' | 'refused'): Promise<void>
  close(): Promise<void>
}>

/** What keeps the courier from carrying anything, or one packet. */
export class Fault extends Error {
  readonly fault: CourierFault
  constructor(fault: CourierFault, options?: ErrorOptions) {
    super(fault, options)
    this.fault = fault
  }
}
