import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { OWN_WRAP_BYTES, ownKeyOf, unwrapByIdentity, wrapForOwner, type OwnKey } from './ownKey.ts'
import { open, seal } from './sealedBox.ts'

const KEY_BYTES = 32
const TOKEN_BYTES = 16
const SEARCH_PURPOSE = 'naknada search of sealed names'

/**
 * A text under a key of its own, and that key wrapped by the identity key: destroying the wrap destroys the text. `ownWrap`
 * is the same key wrapped for a coordinator, where a text is kept for two.
 */
export type SealedText = Readonly<{
  wrappedKey: Uint8Array<ArrayBuffer>
  ciphertext: Uint8Array<ArrayBuffer>
  ownWrap?: Uint8Array<ArrayBuffer> | null
}>

/** A sealed text whose key was wrapped for each of some public keys as well, in their order. */
export type SealedFor = Readonly<{ sealed: SealedText; wraps: readonly Uint8Array<ArrayBuffer>[] }>

/** What seals identities, drafts, snapshots and remarks; key and text are both bound to the place they stand in. */
export type IdentityCipher = Readonly<{
  seal(place: string, text: string): SealedText
  sealFor(place: string, text: string, publicKeys: readonly Uint8Array[]): SealedFor
  /** Undefined where key, place or bytes are not the ones the text was sealed with: damage or tampering. */
  open(place: string, sealed: SealedText): string | undefined
  /** The key of a sealed text, wrapped for one person as well, by the public half of that person's own key. */
  share(place: string, sealed: SealedText, publicKey: Uint8Array): Uint8Array<ArrayBuffer>
  /** The tokens of words in the blind index: HMAC-SHA256 under a key derived from the identity key, cut to 16 bytes. */
  blind(words: readonly string[]): readonly Uint8Array<ArrayBuffer>[]
  /** The same to look for: those under the former key too, as long as it is being replaced. */
  seek(words: readonly string[]): readonly Uint8Array<ArrayBuffer>[]
  /**
   * The key of a text wrapped anew where the former identity key wraps it; `current` where the key in force does already, and
   * undefined where neither does.
   */
  rewrap(place: string, wrappedKey: Uint8Array): Uint8Array<ArrayBuffer> | 'current' | undefined
}>

/** The identity key before the one in force, as long as something may still be wrapped by it. */
export type FormerKey = { key: Buffer | undefined }

/** Seals under the identity key; opens what the former one has wrapped as well, as long as there is one. */
export function createIdentityCipher(
  identityKey: Buffer,
  former: Readonly<FormerKey> = { key: undefined },
): IdentityCipher {
  const wrap = (place: string, key: Buffer) => new Uint8Array(seal(identityKey, wrapPlace(place), key))
  const unwrap = (place: string, wrapped: Uint8Array): Buffer | undefined =>
    unwrapBy(identityKey, place, wrapped) ??
    (former.key === undefined ? undefined : unwrapBy(former.key, place, wrapped))
  return {
    blind: (words) => blindBy(identityKey, words),
    seek: (words) => [...blindBy(identityKey, words), ...(former.key === undefined ? [] : blindBy(former.key, words))],
    rewrap(place, wrappedKey) {
      // One that was made for the public half becomes one by the key itself.
      const current = unwrapBy(identityKey, place, wrappedKey)
      current?.fill(0)
      if (current !== undefined) return 'current'
      const key = unwrap(place, wrappedKey)
      if (key === undefined) return undefined
      const wrapped = wrap(place, key)
      key.fill(0)
      return wrapped
    },
    seal: (place, text) => sealFor(wrap, place, text, []).sealed,
    sealFor: (place, text, publicKeys) => sealFor(wrap, place, text, publicKeys),
    share(place, { wrappedKey }, publicKey) {
      const key = unwrap(place, wrappedKey)
      if (key === undefined) throw new Error('a key that was sealed elsewhere')
      const wrapped = wrapForOwner(publicKey, key)
      key.fill(0)
      return wrapped
    },
    open: (place, sealed) => openWith(unwrap(place, sealed.wrappedKey), place, sealed),
  }
}

/** Either wrapped by the key itself, or by somebody without it for the public half that belongs to it. */
function unwrapBy(identityKey: Buffer, place: string, wrapped: Uint8Array): Buffer | undefined {
  return wrapped.byteLength === OWN_WRAP_BYTES
    ? unwrapByIdentity(identityKey, wrapped)
    : open(identityKey, wrapPlace(place), wrapped)
}

function blindBy(identityKey: Buffer, words: readonly string[]): readonly Uint8Array<ArrayBuffer>[] {
  // Derived anew each time: the identity key is zeroed at the lock, and nothing of it may be left.
  const key = Buffer.from(hkdfSync('sha256', identityKey, '', SEARCH_PURPOSE, KEY_BYTES))
  const tokens = words.map((word) => createHmac('sha256', key).update(word).digest().subarray(0, TOKEN_BYTES))
  key.fill(0)
  return tokens.map((token) => new Uint8Array(token))
}

/**
 * What a coordinator's session seals and opens with, which holds no identity key: each text for those who hold it, by its
 * public half, and for the public keys it is told. It opens by the own key alone, and finds nobody by a blind index.
 */
export function createSharedCipher(ownKey: Buffer, identityPublicKey: Uint8Array): IdentityCipher {
  const wrap = (_place: string, key: Buffer) => wrapForOwner(identityPublicKey, key)
  return {
    seal: (place, text) => sealFor(wrap, place, text, []).sealed,
    sealFor: (place, text, publicKeys) => sealFor(wrap, place, text, publicKeys),
    open: (place, sealed) => openShared(ownKeyOf(ownKey), place, sealed),
    share: withoutIdentityKey,
    blind: withoutIdentityKey,
    seek: withoutIdentityKey,
    rewrap: withoutIdentityKey,
  }
}

/** Opens a sealed text by the wrap that was made for one person; undefined where wrap or text are others. */
export function openShared(own: OwnKey, place: string, sealed: SealedText): string | undefined {
  return openWith(own.unwrap(sealed.ownWrap ?? sealed.wrappedKey), place, sealed)
}

function sealFor(
  wrap: (place: string, key: Buffer) => Uint8Array<ArrayBuffer>,
  place: string,
  text: string,
  publicKeys: readonly Uint8Array[],
): SealedFor {
  const key = randomBytes(KEY_BYTES)
  const wrappedKey = wrap(place, key)
  const wraps = publicKeys.map((publicKey) => wrapForOwner(publicKey, key))
  const ciphertext = new Uint8Array(seal(key, place, Buffer.from(text, 'utf8')))
  key.fill(0)
  return { sealed: { wrappedKey, ciphertext }, wraps }
}

function openWith(key: Buffer | undefined, place: string, { ciphertext }: SealedText): string | undefined {
  const plain = key === undefined ? undefined : open(key, place, ciphertext)
  key?.fill(0)
  return plain?.toString('utf8')
}

function withoutIdentityKey(): never {
  throw new Error('no identity key in this session')
}

function wrapPlace(place: string): string {
  return `key|${place}`
}
