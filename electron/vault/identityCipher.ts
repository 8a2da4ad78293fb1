import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { wrapForOwner, type OwnKey } from './ownKey.ts'
import { open, seal } from './sealedBox.ts'

const KEY_BYTES = 32
const TOKEN_BYTES = 16
const SEARCH_PURPOSE = 'naknada search of sealed names'

/** A text under a key of its own, and that key wrapped by the identity key: destroying the wrap destroys the text. */
export type SealedText = Readonly<{ wrappedKey: Uint8Array<ArrayBuffer>; ciphertext: Uint8Array<ArrayBuffer> }>

/** What seals identities, drafts, snapshots and remarks; key and text are both bound to the place they stand in. */
export type IdentityCipher = Readonly<{
  seal(place: string, text: string): SealedText
  /** Undefined where key, place or bytes are not the ones the text was sealed with: damage or tampering. */
  open(place: string, sealed: SealedText): string | undefined
  /** The key of a sealed text, wrapped for one person as well, by the public half of that person's own key. */
  share(place: string, sealed: SealedText, publicKey: Uint8Array): Uint8Array<ArrayBuffer>
  /** The tokens of words in the blind index: HMAC-SHA256 under a key derived from the identity key, cut to 16 bytes. */
  blind(words: readonly string[]): readonly Uint8Array<ArrayBuffer>[]
}>

export function createIdentityCipher(identityKey: Buffer): IdentityCipher {
  return {
    blind(words) {
      // Derived anew each time: the identity key is zeroed at the lock, and nothing of it may be left.
      const key = Buffer.from(hkdfSync('sha256', identityKey, '', SEARCH_PURPOSE, KEY_BYTES))
      const tokens = words.map((word) => createHmac('sha256', key).update(word).digest().subarray(0, TOKEN_BYTES))
      key.fill(0)
      return tokens.map((token) => new Uint8Array(token))
    },
    seal(place, text) {
      const key = randomBytes(KEY_BYTES)
      const wrappedKey = new Uint8Array(seal(identityKey, wrapPlace(place), key))
      const ciphertext = new Uint8Array(seal(key, place, Buffer.from(text, 'utf8')))
      key.fill(0)
      return { wrappedKey, ciphertext }
    },
    share(place, { wrappedKey }, publicKey) {
      const key = open(identityKey, wrapPlace(place), wrappedKey)
      if (key === undefined) throw new Error('a key that was sealed elsewhere')
      const wrapped = wrapForOwner(publicKey, key)
      key.fill(0)
      return wrapped
    },
    open(place, { wrappedKey, ciphertext }) {
      const key = open(identityKey, wrapPlace(place), wrappedKey)
      const plain = key === undefined ? undefined : open(key, place, ciphertext)
      key?.fill(0)
      return plain?.toString('utf8')
    },
  }
}

/** Opens a sealed text by the wrap that was made for one person; undefined where wrap or text are others. */
export function openShared(own: OwnKey, place: string, { wrappedKey, ciphertext }: SealedText): string | undefined {
  const key = own.unwrap(wrappedKey)
  const plain = key === undefined ? undefined : open(key, place, ciphertext)
  key?.fill(0)
  return plain?.toString('utf8')
}

function wrapPlace(place: string): string {
  return `key|${place}`
}
