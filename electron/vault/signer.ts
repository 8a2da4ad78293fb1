import sodium from 'sodium-native'

const SIGNATURE_BYTES = sodium.crypto_sign_BYTES

/** Signs under one Ed25519 key. */
export type Signer = Readonly<{ sign(bytes: Uint8Array): Buffer<ArrayBuffer> }>

/**
 * The signer of a 32-byte seed, by libsodium: every act is signed within its transaction, and it takes half the time of
 * OpenSSL for the same signature (RFC 8032: there is one).
 */
export function signerOf(seed: Buffer): Signer {
  const publicKey = Buffer.alloc(sodium.crypto_sign_PUBLICKEYBYTES)
  // Of its own, and of the engine: Electron refuses memory that libsodium would allocate.
  const key = Buffer.allocUnsafeSlow(sodium.crypto_sign_SECRETKEYBYTES)
  keepInMemory(key)
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

// SECURITY: never swapped out nor dumped, where the system lets a process hold that much memory.
function keepInMemory(key: Buffer): void {
  try {
    sodium.sodium_mlock(key)
  } catch {
    // It is signed all the same: a machine that locks no memory is no reason to stop the work.
  }
}
