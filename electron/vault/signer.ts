import sodium from 'sodium-native'

/** Signs under one Ed25519 key. */
export type Signer = Readonly<{ sign(bytes: Uint8Array): Buffer }>

/**
 * The signer of a 32-byte seed, by libsodium: every act is signed within its transaction, and it takes half the time of
 * OpenSSL for the same signature (RFC 8032: there is one).
 */
export function signerOf(seed: Buffer): Signer {
  const publicKey = Buffer.alloc(sodium.crypto_sign_PUBLICKEYBYTES)
  // SECURITY: guarded pages that are never swapped out nor dumped.
  const key = sodium.sodium_malloc(sodium.crypto_sign_SECRETKEYBYTES)
  sodium.crypto_sign_seed_keypair(publicKey, key, seed)
  return {
    sign(bytes) {
      const signature = Buffer.alloc(sodium.crypto_sign_BYTES)
      sodium.crypto_sign_detached(signature, bytes, key)
      return signature
    },
  }
}
