import { fingerprintOf } from '../order/fingerprint.ts'

/** The first signs of the fingerprint of a public key, by which two people compare it: 64 bits in four groups. */
export function keyMarkOf(publicKey: Uint8Array): string {
  return (fingerprintOf(publicKey).slice(0, 16).match(/.{4}/g) ?? []).join(' ')
}
