/** A text under a key of its own, and that key wrapped: by the identity key, or for its public half. */
export type SealedText = Readonly<{
  wrappedKey: Uint8Array<ArrayBuffer>
  ciphertext: Uint8Array<ArrayBuffer>
  /** The same key wrapped for a coordinator alone, where a text is kept for two. */
  ownWrap?: Uint8Array<ArrayBuffer> | null
}>

/** A sealed text whose key was wrapped for each of some public keys as well, in their order. */
export type SealedFor = Readonly<{ sealed: SealedText; wraps: readonly Uint8Array<ArrayBuffer>[] }>

/** Keeps a text sealed. Each text is bound to the place it stands in, and opens nowhere else. */
export type TextCipher = Readonly<{
  seal(place: string, text: string): SealedText
  /** The same, readable by the holders of these public keys as well. */
  sealFor(place: string, text: string, publicKeys: readonly Uint8Array[]): SealedFor
  /** Undefined where key, place or bytes are not the ones it was sealed with. */
  open(place: string, sealed: SealedText): string | undefined
  /** The key of a sealed text, wrapped for one person as well, under that person's public key. */
  share(place: string, sealed: SealedText, publicKey: Uint8Array): Uint8Array<ArrayBuffer>
  /** What words become in an index that tells nobody without the key which they were: always the same for the same word. */
  blind(words: readonly string[]): readonly Uint8Array<ArrayBuffer>[]
  /** The same for a question: what words were under the former key too, as long as it is being replaced. */
  seek(words: readonly string[]): readonly Uint8Array<ArrayBuffer>[]
  /** The wrap of a text's key by the key in force; `current` where it is that already, undefined where no key opens it. */
  rewrap(place: string, wrappedKey: Uint8Array): Uint8Array<ArrayBuffer> | 'current' | undefined
}>

/** For a session without the identity key: any touch of a sealed text is a bug, because its role may not come near one. */
export const noCipher: TextCipher = {
  seal: withoutKey,
  sealFor: withoutKey,
  open: withoutKey,
  share: withoutKey,
  blind: withoutKey,
  seek: withoutKey,
  rewrap: withoutKey,
}

function withoutKey(): never {
  throw new Error('no identity key in this session')
}
