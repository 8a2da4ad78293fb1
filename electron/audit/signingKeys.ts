import type { JournalEnds, KeyStatement, PublicKeys } from '../../shared/domain/staff/keyStatement.ts'
import type { Verifier } from '../vault/keyPairs.ts'
import type { JournalName, SignedEntry } from './entry.ts'

type End = NonNullable<JournalEnds[JournalName]>
/** A public key (base64) by which a journal is signed; `end`: the last entry by it, where another key has taken its place. */
export type SigningKey = Readonly<{ publicKey: string; end?: End }>
/** The keys of each journal in the order in which they were in force; the last one is. */
export type SigningKeys = Readonly<Record<JournalName, readonly SigningKey[]>>
export type ReadKey = (publicKey: Buffer) => Verifier

type Place = Readonly<{ epoch: number; number: number }>

/** Tells whether entries were signed by the key that was in force for them. */
export type EntryVerifier = Readonly<{
  isSigned(entry: Pick<SignedEntry, 'epoch' | 'number' | 'hash' | 'signature'>): boolean
  /** The same of other bytes, by the key that was in force at a place. */
  isSignedAt(place: Place, bytes: Uint8Array, signature: Uint8Array): boolean
  /** The last entries by keys that are no more in force. */
  ends: readonly End[]
}>

/** By which keys the journals are and were signed, as whole statements on changes of the keys tell. */
export function signingKeysOf({
  publicKeys,
  changes,
}: Readonly<{ publicKeys: Pick<PublicKeys, 'record' | 'seal'>; changes: readonly KeyStatement[] }>): SigningKeys {
  const of = (journal: JournalName, name: 'record' | 'seal'): readonly SigningKey[] => {
    const former = changes.flatMap(({ from, ends }) => {
      const end = ends[journal]
      return end === undefined ? [] : [{ publicKey: from[name], end }]
    })
    return [...former, { publicKey: publicKeys[name] }]
  }
  return { office: of('office', 'record'), cases: of('cases', 'seal') }
}

/** The public keys in force. */
export function keysInForce({ office, cases }: SigningKeys): Readonly<Record<JournalName, string>> {
  return { office: office.at(-1)?.publicKey ?? '', cases: cases.at(-1)?.publicKey ?? '' }
}

/** SECURITY: an entry counts by the key of its place: one that a former key has signed after its end is forged. */
export function entryVerifierOf(keys: readonly SigningKey[], readKey: ReadKey): EntryVerifier {
  const known = keys.map(({ publicKey, end }) => ({ end, verifier: readKey(Buffer.from(publicKey, 'base64')) }))
  const keyAt = (place: Place) => known.find(({ end }) => end === undefined || isUpTo(place, end))
  return {
    isSignedAt: (place, bytes, signature) => keyAt(place)?.verifier.verify(bytes, signature) ?? false,
    ends: keys.flatMap(({ end }) => (end === undefined ? [] : [end])),
    isSigned(entry) {
      const key = keyAt(entry)
      if (key === undefined || isOtherThan(entry, key.end)) return false
      return key.verifier.verify(entry.hash, entry.signature)
    },
  }
}

/** Whether an entry stands in the place of another. */
export function isAt(one: Place, other: Place): boolean {
  return one.epoch === other.epoch && one.number === other.number
}

/** Whether an entry stands in the place of another or before it. */
export function isUpTo({ epoch, number }: Place, end: Place): boolean {
  return epoch < end.epoch || (epoch === end.epoch && number <= end.number)
}

function isOtherThan(entry: Place & Pick<SignedEntry, 'hash'>, end: End | undefined): boolean {
  return end !== undefined && isAt(entry, end) && Buffer.from(entry.hash).toString('base64') !== end.hash
}
