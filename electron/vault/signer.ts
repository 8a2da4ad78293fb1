import sodium from 'sodium-native'
import { lockedPlaces } from './lockedMemory.ts'

const secretKeys = lockedPlaces(sodium.crypto_sign_SECRETKEYBYTES)
const SIGNATURE_BYTES = sodium.crypto_sign_BYTES

/** Signs under one Ed25519 key. */
export type Signer = Readonly<{ sign(bytes: Uint8Array): Buffer<ArrayBuffer> }>

/**
 * The signer of a 32-byte seed, by libsodium: every act is signed within its transaction, and it takes half the time of
 * OpenSSL for the same signature (RFC 8032: there is one).
 */
export function signerOf(seed: Buffer): Signer {
  const publicKey = Buffer.alloc(sodium.crypto_sign_PUBLICKEYBYTES)
  const key = secretKeys.take()
  sodium.crypto_sign_seed_keypair(publicKey, key, seed)
  return {
    sign(bytes) {
      // A piece of memory that is there already: one of its own took as long as half of the signature.
      const signature = Buffer.allocUnsafe(SIGNATURE_BYTES)
      sodium.crypto_sign_detached(signature, bytes, key)
      return signature
    },
  }
}
