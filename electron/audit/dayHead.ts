import { hash } from 'node:crypto'
import type { Signer } from '../vault/signer.ts'
import type { Verifier } from '../vault/keyPairs.ts'
import { linkOf, type JournalName, type SignedEntry } from './entry.ts'

/**
 * The head of a journal at the end of one day (of UTC): its last entry of that day, signed by the key of the journal. It is
 * written with the first entry of a later day, in its transaction, and is what a whole day is held against in a few bytes.
 */
export type DayHead = Readonly<{
  day: string
  epoch: number
  number: number
  link: Uint8Array<ArrayBuffer>
  signature: Uint8Array<ArrayBuffer>
}>

type Closing = Pick<SignedEntry, 'epoch' | 'number' | 'at' | 'hash' | 'signature'>
type Whose = Readonly<{ name: JournalName; vaultId: string }>

export function dayOf({ at }: Pick<SignedEntry, 'at'>): string {
  return at.slice(0, 10)
}

/** The day whose last entry this is, signed. */
export function closeDay(entry: Closing, whose: Whose, signer: Signer): DayHead {
  const head = { day: dayOf(entry), epoch: entry.epoch, number: entry.number, link: linkOf(entry) }
  return { ...head, signature: signer.sign(bytesOf(head, whose)) }
}

/** Whether a day was closed with this very entry, by whoever signs the journal. */
export function isDayClosedBy(head: DayHead, entry: Closing, whose: Whose, verifier: Verifier): boolean {
  const isSame = head.day === dayOf(entry) && Buffer.compare(head.link, linkOf(entry)) === 0
  return isSame && verifier.verify(bytesOf(head, whose), head.signature)
}

/** The heads of a journal by the place of their entry. */
export function byPlace(heads: readonly DayHead[]): ReadonlyMap<string, DayHead> {
  return new Map(heads.map((head) => [placeOf(head), head]))
}

/** Where an entry stands: numbers begin again with an epoch. */
export function placeOf({ epoch, number }: Pick<SignedEntry, 'epoch' | 'number'>): string {
  return `${String(epoch)}/${String(number)}`
}

function bytesOf({ day, epoch, number, link }: Omit<DayHead, 'signature'>, { name, vaultId }: Whose): Uint8Array {
  const signed = ['naknada-journal-day', name, vaultId, day, epoch, number, Buffer.from(link).toString('base64')]
  return new Uint8Array(hash('sha256', JSON.stringify(signed), 'buffer'))
}
