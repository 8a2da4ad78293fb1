import type * as pkijs from 'pkijs'
import { documentKeyOf } from '../vault/documentKey.ts'
import { bytesOfCertificate, certificateOf } from './certificate.ts'

/**
 * What a file is signed with: the key of the installation, or a person's own from a PKCS#12 file; a card would be a third (decision 57).
 * The private key stays behind it.
 */
export type SignatureKey = Readonly<{
  /** Whose signature it is, as readers of PDF show it. */
  name: string
  /** The certificate of the key, and those that issued it as far as they came with it. */
  certificates: readonly [pkijs.Certificate, ...pkijs.Certificate[]]
  /** The bytes that are kept in a file for its signature. */
  room: number
  /** Signs with SHA-256: RSASSA-PKCS1-v1_5, or ECDSA as DER. */
  sign(bytes: Uint8Array): Promise<Uint8Array>
}>

/** The key of the installation, in the name of an office: it follows from the seed `seal` and is there only while it signs. */
export function installationKey(seal: Buffer, office: string): SignatureKey {
  const key = documentKeyOf(seal)
  const certificate = certificateOf(key, office)
  key.zero()
  return {
    name: office,
    certificates: [certificate],
    room: roomFor([certificate]),
    sign(bytes) {
      const used = documentKeyOf(seal)
      const signature = used.sign(bytes)
      used.zero()
      return Promise.resolve(signature)
    },
  }
}

/** Attributes, the statement of the office, the issuer's name once more, and the longest signature (RSA with 8192 bits). */
const BESIDE_CERTIFICATES = 4096

/** The bytes to keep in a file for a signature under these certificates. */
export function roomFor(certificates: readonly pkijs.Certificate[]): number {
  return certificates.reduce((sum, one) => sum + bytesOfCertificate(one).length, BESIDE_CERTIFICATES)
}
