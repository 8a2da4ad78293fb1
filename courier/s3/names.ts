import type { PacketEnvelope } from '../../shared/packet/envelope.ts'
import { keyOf, type CarriedFile } from '../mailbox.ts'

/**
 * The names of objects. The name of a letter says what the envelope says and no more; it holds the last piece of its packet, so
 * that a packet is there with its letter. Whose box it is stands first, who put it there second: on that the rights rest.
 *
 * box/<receiver>/<sender>/letter.<sequence>.<packet>.<sha256>.<bytes>.<expires>
 * box/<sender>/<receiver>/answer.<packet>.<sha256>.<taken | refused>
 * box/<own>/<own>/courier            which courier of this installation is at work
 * box/<own>/<own>/sent.<receiver>    in whose box something of one's own may lie
 * pieces/<receiver>/<sender>/<packet>.<sha256>/<piece>    all pieces but the last
 */
export const boxOf = (owner: string): string => `box/${owner}/`

/** The outcome that a receiver can answer. */
export type Outcome = 'taken' | 'refused'
/** The answer to an own packet. */
export type Answer = CarriedFile & Readonly<{ outcome: Outcome; name: string }>

const SEQUENCE_DIGITS = 16
const PIECE_DIGITS = 6

/** Where the letters from one installation to another lie. */
export function lettersOf(receiver: string, sender: string): string {
  return `${boxOf(receiver)}${sender}/letter.`
}

/** The letter of a packet. */
export function letterName(envelope: PacketEnvelope): string {
  const { receiver, sender, sequence, bytes, expires } = envelope
  const number = String(sequence).padStart(SEQUENCE_DIGITS, '0')
  return `${lettersOf(receiver, sender)}${number}.${keyOf(envelope)}.${String(bytes)}.${expires}`
}

const LETTER =
  /^box\/([0-9a-f]{32})\/([0-9a-f]{32})\/letter\.(\d{16})\.([0-9a-f]{32})\.([0-9a-f]{64})\.(\d+)\.([\d-]+)$/

/** What the name of a letter says, as an envelope says it; nothing where it is none. */
export function readLetter(name: string): (CarriedFile & Readonly<Record<string, unknown>>) | undefined {
  const [, receiver, sender, sequence, packet, sha256, bytes, expires] = LETTER.exec(name) ?? []
  if (packet === undefined || sha256 === undefined) return undefined
  const said = { packet, sequence: Number(sequence), sender, receiver, bytes: Number(bytes), sha256, expires }
  return { format: 'naknada-envelope', version: 1, ...said }
}

/** The receiver's answer to a packet, in the sender's box. */
export function answerName(envelope: PacketEnvelope, outcome: Outcome): string {
  return `${boxOf(envelope.sender)}${envelope.receiver}/answer.${keyOf(envelope)}.${outcome}`
}

const ANSWER = /^box\/[0-9a-f]{32}\/[0-9a-f]{32}\/answer\.([0-9a-f]{32})\.([0-9a-f]{64})\.(?:(taken)|refused)$/

/** What the name of an answer says; nothing where it is none. */
export function readAnswer(name: string): Answer | undefined {
  const [, packet, sha256, taken] = ANSWER.exec(name) ?? []
  if (packet === undefined || sha256 === undefined) return undefined
  return { packet, sha256, outcome: taken === undefined ? 'refused' : 'taken', name }
}

/** By what couriers of one installation know which of them is at work. */
export const courierName = (self: string): string => `${boxOf(self)}${self}/courier`

/** The note that something of one's own may lie in the box of another. */
export const noteName = (self: string, receiver: string): string => `${boxOf(self)}${self}/sent.${receiver}`

/** The other installation of such a note; nothing where it is none. */
export function readNote(name: string, self: string): string | undefined {
  const receiver = /sent\.([0-9a-f]{32})$/.exec(name)?.[1]
  return receiver !== undefined && name === noteName(self, receiver) ? receiver : undefined
}

/** Where the pieces of all packets from one installation to another lie. */
export const piecesOf = (receiver: string, sender: string): string => `pieces/${receiver}/${sender}/`

/** Where the pieces of one packet lie. */
export function packetPieces(receiver: string, sender: string, file: CarriedFile): string {
  return `${piecesOf(receiver, sender)}${keyOf(file)}/`
}

/** A piece of a packet that is not the last. */
export function pieceName(envelope: PacketEnvelope, piece: number): string {
  const { receiver, sender } = envelope
  return `${packetPieces(receiver, sender, envelope)}${String(piece).padStart(PIECE_DIGITS, '0')}`
}

/** Which file these pieces are of; nothing where it is none. */
export function readPieces(prefix: string): CarriedFile | undefined {
  const [, packet, sha256] = /\/([0-9a-f]{32})\.([0-9a-f]{64})\/$/.exec(prefix) ?? []
  return packet === undefined || sha256 === undefined ? undefined : { packet, sha256 }
}
