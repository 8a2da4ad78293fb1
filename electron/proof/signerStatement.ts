import { createHash } from 'node:crypto'
import { verifierOf } from '../vault/keyPairs.ts'
import { signerOf } from '../vault/signer.ts'
import { bytesOfCertificate } from './certificate.ts'
import type { SignatureKey } from './signatureKey.ts'

/** What was signed under whose certificates: those of the signer, and the digest of the file. */
type Signed = Readonly<{ certificates: SignatureKey['certificates']; digest: Uint8Array }>

/**
 * The statement of the office, by its Ed25519 key `seal`, that it has issued the file with this digest under a person's own certificate.
 * It holds for that one file: a certificate that was lost afterwards signs nothing in the name of the office.
 */
export function stateSigner(signed: Signed, seal: Buffer): Uint8Array {
  return signerOf(seal).sign(statementOf(signed))
}

/** Whether the holder of a key of an office has stated that. */
export function isStatedSigner(officeKey: Buffer, signed: Signed, statement: Uint8Array): boolean {
  return verifierOf(officeKey).verify(statementOf(signed), statement)
}

// Bound to what it is for: it can stand under nothing else. Each certificate that came along is named, for nothing else signs them.
function statementOf({ certificates: [own, ...others], digest }: Signed): Uint8Array {
  const hashes = others.map((one) => hashOf(bytesOfCertificate(one))).toSorted()
  const named = [hashOf(bytesOfCertificate(own)), ...hashes]
  return Buffer.from(JSON.stringify(['naknada-file-signer', 1, named, Buffer.from(digest).toString('hex')]), 'utf8')
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
