import { verifierOf } from './keyPairs.ts'
import { signerOf } from './signer.ts'

/** What stands signed of a pack that was confirmed: which one it is, by its fingerprint, and who brought and confirmed it, when. */
export type ConfirmedLaw = Readonly<{
  id: string
  sha256: string
  proposedBy: string
  decidedBy: string
  decidedAt: string
}>

// Bound to what it is for: a signature over a pack can stand under nothing else.
function bytesOf({ id, sha256, proposedBy, decidedBy, decidedAt }: ConfirmedLaw): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(['naknada-law', 1, id, sha256, proposedBy, decidedBy, decidedAt]))
}

/**
 * Signs by the key `seal`. SECURITY: whoever administers holds the key of office.db and could write any row there, but not
 * this signature: nobody puts a table of the law in force without a colleague who works with cases.
 */
export function sealLaw(confirmed: ConfirmedLaw, seal: Buffer): Buffer<ArrayBuffer> {
  return signerOf(seal).sign(bytesOf(confirmed))
}

export function isSealedLaw(confirmed: ConfirmedLaw, signature: Uint8Array, publicKey: Buffer): boolean {
  return verifierOf(publicKey).verify(bytesOf(confirmed), signature)
}
