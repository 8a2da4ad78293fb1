/** A text under a key of its own, and that key wrapped by the identity key. */
export type SealedText = Readonly<{ wrappedKey: Uint8Array<ArrayBuffer>; ciphertext: Uint8Array<ArrayBuffer> }>

/** Keeps a text sealed. Each text is bound to the place it stands in, and opens nowhere else. */
export type TextCipher = Readonly<{
  seal(place: string, text: string): SealedText
  /** Undefined where key, place or bytes are not the ones it was sealed with. */
  open(place: string, sealed: SealedText): string | undefined
  /** The key of a sealed text, wrapped for one person as well, under that person's public key. */
  share(place: string, sealed: SealedText, publicKey: Uint8Array): Uint8Array<ArrayBuffer>
  /** What words become in an index that tells nobody without the key which they were: always the same for the same word. */
  blind(words: readonly string[]): readonly Uint8Array<ArrayBuffer>[]
}>

/** For a session without the identity key: any touch of a sealed text is a bug, because its role may not come near one. */
export const noCipher: TextCipher = {
  seal() {
    throw new Error('no identity key in this session')
  },
  open() {
    throw new Error('no identity key in this session')
  },
  share() {
    throw new Error('no identity key in this session')
  },
  blind() {
    throw new Error('no identity key in this session')
  },
}
