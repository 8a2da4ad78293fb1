import { createHash } from 'node:crypto'
import { codeOf, type PageStatement, type SignedStatement } from '../../shared/domain/proof/pageStatement.ts'
import type { NaknadaOrder, OrderRecord } from '../../shared/domain/proof/naknadaOrder.ts'
import { pageCodeOf } from '../../shared/domain/proof/shortCode.ts'
import type { PageMark } from '../documents/pageMark.ts'
import { documentKeyOf } from '../vault/documentKey.ts'
import { certificateOf } from './certificate.ts'
import { digestOf, signDigest } from './fileSignature.ts'
import { sealRecord } from './orderSeal.ts'
import { sealStatements } from './pageSeal.ts'
import { findEmptySignature, signedRanges, writePlaces, writeSignature } from './signatureRanges.ts'

/** A file as it is once it is signed, and the fingerprint of its bytes. */
export type SignedFile = Readonly<{ bytes: Uint8Array; sha256: string }>

/** Proves what an office issues, by the keys of a session. */
export type ProofSigner = Readonly<{
  /** The marks of pages by what they say of themselves: their codes, signed, and the short code beside each. */
  sealPages(statements: readonly PageStatement[]): readonly PageMark[]
  /** Signs a file that was drawn with a field for it, in the name of an office. */
  signFile(bytes: Uint8Array, office: string): SignedFile
  /** Signs an act as data. */
  sealRecord(record: OrderRecord): NaknadaOrder
}>

/** The signer of a session; without the key `seal` it signs nothing, and nothing is issued. */
export function createProofSigner(seal: Buffer | undefined): ProofSigner {
  return {
    sealPages: (statements) => sealStatements(statements, requireKey(seal)).map(markOf),
    signFile: (bytes, office) => signFile(Buffer.from(bytes), office, requireKey(seal)),
    sealRecord: (record) => sealRecord(record, requireKey(seal)),
  }
}

function requireKey(seal: Buffer | undefined): Buffer {
  if (seal === undefined) throw new Error('no key to sign acts')
  return seal
}

function markOf(signed: SignedStatement): PageMark {
  const { content, page } = signed.statement
  return { code: codeOf(signed), short: pageCodeOf(content, page) }
}

function signFile(bytes: Buffer, office: string, seal: Buffer): SignedFile {
  const place = findEmptySignature(bytes)
  writePlaces(bytes, place)
  const key = documentKeyOf(seal)
  try {
    const digest = digestOf(signedRanges(bytes, place))
    writeSignature(bytes, place, signDigest(digest, certificateOf(key, office), key.sign))
  } finally {
    key.zero()
  }
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}
