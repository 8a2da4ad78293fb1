import { hkdfSync } from 'node:crypto'
import { p256 } from '@noble/curves/nist.js'
import { verifierOf } from './keyPairs.ts'
import { signerOf } from './signer.ts'

const PURPOSE = 'naknada document signature P-256'
// FIPS 186-5, A.2.1: 64 bits more than the order of the curve has, so that no key is likelier than another.
const SEED_BYTES = 40
const SECRET_BYTES = 32

/** The key under which files of issued acts are signed for readers of PDF (P-256), and its statement by the office. */
export type DocumentKey = Readonly<{
  /** Uncompressed point, 65 bytes. */
  publicKey: Uint8Array
  /** Of the public key, by the Ed25519 key `seal`. */
  statement: Uint8Array
  /** ECDSA over SHA-256 with the nonce of RFC 6979, as DER: the same bytes have the same signature. */
  sign(bytes: Uint8Array): Uint8Array
  /** Wipes the key. */
  zero(): void
}>

/** The key that follows from the seed `seal`; see decision 56. */
export function documentKeyOf(seal: Buffer): DocumentKey {
  const wide = Buffer.from(hkdfSync('sha256', seal, Buffer.alloc(0), PURPOSE, SEED_BYTES))
  const secret = secretFrom(wide)
  wide.fill(0)
  const publicKey = p256.getPublicKey(secret, false)
  return {
    publicKey,
    statement: signerOf(seal).sign(statementOf(publicKey)),
    sign: (bytes) => p256.sign(bytes, secret, { format: 'der', prehash: true, lowS: true }),
    zero: () => {
      secret.fill(0)
    },
  }
}

/** Whether an office has stated, by one of its Ed25519 keys, that a key is the one under which it signs files. */
export function isStatedBy(officeKey: Buffer, publicKey: Uint8Array, statement: Uint8Array): boolean {
  return verifierOf(officeKey).verify(statementOf(publicKey), statement)
}

function secretFrom(wide: Buffer): Uint8Array {
  const scalar = (BigInt(`0x${wide.toString('hex')}`) % (p256.Point.Fn.ORDER - 1n)) + 1n
  return Uint8Array.from(Buffer.from(scalar.toString(16).padStart(2 * SECRET_BYTES, '0'), 'hex'))
}

// Bound to what it is for: a signature over a key can stand under nothing else.
function statementOf(publicKey: Uint8Array): Uint8Array {
  const key = Buffer.from(publicKey).toString('base64')
  return Buffer.from(JSON.stringify(['naknada-document-key', 1, key]), 'utf8')
}
