import { open, seal } from './sealedBox.ts'

/** What seals identities, drafts and snapshots under the identity key; each text is bound to the place it stands in. */
export type IdentityCipher = Readonly<{
  seal(place: string, text: string): Uint8Array<ArrayBuffer>
  /** Throws where the bytes are not the ones sealed for this place: damage or tampering, never an expected case. */
  open(place: string, sealed: Uint8Array): string
}>

export function identityCipher(identityKey: Buffer): IdentityCipher {
  return {
    seal: (place, text) => new Uint8Array(seal(identityKey, place, Buffer.from(text, 'utf8'))),
    open(place, sealed) {
      const plain = open(identityKey, place, sealed)
      if (plain === undefined) throw new Error('sealed text does not open')
      return plain.toString('utf8')
    },
  }
}
