import { verifierOf } from '../vault/keyPairs.ts'
import type { Signer } from '../vault/signer.ts'

/** Of Ed25519. */
export const SIGNATURE_BYTES = 64
// Bound to what it is for: a signature over a manifest can stand under nothing else.
const PURPOSE = Buffer.from('naknada-packet 1\n', 'latin1')

/** The signature under a manifest, by the key `seal` of the sender. */
export function signManifest(manifest: Uint8Array, seal: Signer): Buffer {
  return seal.sign(Buffer.concat([PURPOSE, manifest]))
}

/** Whether a manifest was signed by the key that it names. `seal`: Ed25519 public key, base64. */
export function isSignedManifest(manifest: Uint8Array, signature: Uint8Array, seal: string): boolean {
  return verifierOf(Buffer.from(seal, 'base64')).verify(Buffer.concat([PURPOSE, manifest]), signature)
}
