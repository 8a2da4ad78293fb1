/** What a repository needs to keep a text sealed: each text is bound to the place it stands in. */
export type TextCipher = Readonly<{
  seal(place: string, text: string): Uint8Array<ArrayBuffer>
  open(place: string, sealed: Uint8Array): string
}>

/** For a session without the identity key: any touch of a sealed text is a bug, because its role may not come near one. */
export const noCipher: TextCipher = {
  seal() {
    throw new Error('no identity key in this session')
  },
  open() {
    throw new Error('no identity key in this session')
  },
}
