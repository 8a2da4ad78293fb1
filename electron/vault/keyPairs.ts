import { createPrivateKey, createPublicKey, verify, type KeyObject } from 'node:crypto'

// RFC 8410: what stands before the 32 bytes of a key in its DER form.
const PREFIX = {
  ed25519: { private: '302e020100300506032b657004220420', public: '302a300506032b6570032100' },
  x25519: { private: '302e020100300506032b656e04220420', public: '302a300506032b656e032100' },
} as const
export type Curve = keyof typeof PREFIX

/** The private key of a 32-byte seed. */
export function privateKeyOf(seed: Buffer, curve: Curve): KeyObject {
  const der = Buffer.concat([Buffer.from(PREFIX[curve].private, 'hex'), seed])
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  } finally {
    der.fill(0)
  }
}

/** The 32 raw bytes of the public key to a seed. */
export function publicKeyOf(seed: Buffer, curve: Curve): Buffer {
  const der = createPublicKey(privateKeyOf(seed, curve)).export({ format: 'der', type: 'spki' })
  return Buffer.from(der.subarray(der.length - 32))
}

/** Verifies what was signed under one Ed25519 key. */
export type Verifier = Readonly<{ verify(bytes: Uint8Array, signature: Uint8Array): boolean }>

export function verifierOf(publicKey: Buffer): Verifier {
  const der = Buffer.concat([Buffer.from(PREFIX.ed25519.public, 'hex'), publicKey])
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  return { verify: (bytes, signature) => verify(null, bytes, key, signature) }
}
