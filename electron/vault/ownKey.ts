import { createHash } from 'node:crypto'
import sodium from 'sodium-native'
import { keyMarkOf } from '../../shared/domain/staff/keyMark.ts'
import { zero } from './keys.ts'
import { deriveSubkey } from './subkey.ts'

/** How long a key of 32 bytes is once it is wrapped for a public one. */
export const OWN_WRAP_BYTES = 32 + sodium.crypto_box_SEALBYTES

/** What one person alone can open: the public half of their key, and wraps that were made for it. */
export type OwnKey = Readonly<{
  publicKey: Uint8Array<ArrayBuffer>
  /** Undefined where it was wrapped for another key. */
  unwrap(wrapped: Uint8Array): Buffer | undefined
}>

/** The key pair of a 32-byte seed (X25519); the secret half is derived anew each time, so that nothing outlives the seed. */
export function ownKeyOf(seed: Buffer): OwnKey {
  const pair = () => {
    const publicKey = Buffer.alloc(sodium.crypto_box_PUBLICKEYBYTES)
    const secretKey = Buffer.alloc(sodium.crypto_box_SECRETKEYBYTES)
    sodium.crypto_box_seed_keypair(publicKey, secretKey, seed)
    return { publicKey, secretKey }
  }
  const { publicKey, secretKey } = pair()
  zero(secretKey)
  return {
    publicKey: new Uint8Array(publicKey),
    unwrap(wrapped) {
      if (wrapped.byteLength <= sodium.crypto_box_SEALBYTES) return undefined
      const keys = pair()
      const key = Buffer.alloc(wrapped.byteLength - sodium.crypto_box_SEALBYTES)
      const isOpen = sodium.crypto_box_seal_open(key, Buffer.from(wrapped), keys.publicKey, keys.secretKey)
      zero(keys.secretKey)
      return isOpen ? key : undefined
    },
  }
}

/** Wraps a key for whoever holds the secret half: a sealed box of libsodium. */
export function wrapForOwner(publicKey: Uint8Array, key: Buffer): Uint8Array<ArrayBuffer> {
  const wrapped = Buffer.alloc(key.byteLength + sodium.crypto_box_SEALBYTES)
  sodium.crypto_box_seal(wrapped, key, Buffer.from(publicKey))
  return new Uint8Array(wrapped)
}

/** The public half of the pair that belongs to the identity key: who does not hold that key seals with it what its holders open. */
export function identityPublicKeyOf(identityKey: Buffer): Uint8Array<ArrayBuffer> {
  const seed = identitySeedOf(identityKey)
  const { publicKey } = ownKeyOf(seed)
  zero(seed)
  return publicKey
}

/** The private half (X25519), by which age opens the cover of a packet. SECURITY: whoever takes it zeroes it. */
export function identityPrivateKeyOf(identityKey: Buffer): Buffer {
  const seed = identitySeedOf(identityKey)
  const publicKey = Buffer.alloc(sodium.crypto_box_PUBLICKEYBYTES)
  const secretKey = Buffer.alloc(sodium.crypto_box_SECRETKEYBYTES)
  sodium.crypto_box_seed_keypair(publicKey, secretKey, seed)
  zero(seed)
  return secretKey
}

/** Opens what was wrapped for that public half. */
export function unwrapByIdentity(identityKey: Buffer, wrapped: Uint8Array): Buffer | undefined {
  const seed = identitySeedOf(identityKey)
  const key = ownKeyOf(seed).unwrap(wrapped)
  zero(seed)
  return key
}

function identitySeedOf(identityKey: Buffer): Buffer {
  return deriveSubkey(identityKey, 'pair of the identity key')
}

/** By which two people compare a public key on two screens. */
export function markOfKey(publicKey: Uint8Array): string {
  return keyMarkOf(createHash('sha256').update(publicKey).digest('hex'))
}
