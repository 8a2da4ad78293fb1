import { createHash } from 'node:crypto'
import { codeOf, type PageStatement, type SignedStatement } from '../../shared/domain/proof/pageStatement.ts'
import type { NaknadaOrder, OrderRecord } from '../../shared/domain/proof/naknadaOrder.ts'
import { pageCodeOf } from '../../shared/domain/proof/shortCode.ts'
import type { PageMark } from '../documents/pageMark.ts'
import { digestOf, signDigest } from './fileSignature.ts'
import { sealRecord } from './orderSeal.ts'
import { sealStatements } from './pageSeal.ts'
import { installationKey, type SignatureKey } from './signatureKey.ts'
import { findEmptySignature, signedRanges, writePlaces, writeSignature } from './signatureRanges.ts'
import { stateSigner } from './signerStatement.ts'

/** A file as it is once it is signed, and the fingerprint of its bytes. */
export type SignedFile = Readonly<{ bytes: Uint8Array; sha256: string }>

/** Proves what an office issues, by the keys of a session. */
export type ProofSigner = Readonly<{
  /** The marks of pages by what they say of themselves: their codes, signed, and the short code beside each. */
  sealPages(statements: readonly PageStatement[]): readonly PageMark[]
  /** Signs a file that was drawn with a field for it, in the name of an office, or under a person's own certificate with what the office states of it. */
  signFile(bytes: Uint8Array, office: string, own?: SignatureKey): Promise<SignedFile>
  /** Signs an act as data. */
  sealRecord(record: OrderRecord): NaknadaOrder
}>

/** The signer of a session; without the key `seal` it signs nothing, and nothing is issued. */
export function createProofSigner(seal: Buffer | undefined): ProofSigner {
  return {
    sealPages: (statements) => sealStatements(statements, requireKey(seal)).map(markOf),
    signFile: (bytes, office, own) => signFile(Buffer.from(bytes), { office, own, seal: requireKey(seal) }),
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

type Signing = Readonly<{ office: string; own: SignatureKey | undefined; seal: Buffer }>

async function signFile(bytes: Buffer, { office, own, seal }: Signing): Promise<SignedFile> {
  const place = findEmptySignature(bytes)
  writePlaces(bytes, place)
  const digest = digestOf(signedRanges(bytes, place))
  const signed =
    own === undefined
      ? signDigest(digest, installationKey(seal, office))
      : signDigest(digest, own, stateSigner({ certificates: own.certificates, digest }, seal))
  writeSignature(bytes, place, await signed)
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}
