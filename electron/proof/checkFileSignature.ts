import { isStatedBy } from '../vault/documentKey.ts'
import type { DocumentFault } from '../../shared/domain/proof/documentReport.ts'
import { readDer } from './asn1.ts'
import { statementIn } from './certificate.ts'
import { digestOf, readFileSignature } from './fileSignature.ts'
import type { OfficeKey } from './officeKeys.ts'
import {
  findSignatures,
  isSignedFile,
  readSignatureBytes,
  signedRanges,
  type SignaturePlace,
} from './signatureRanges.ts'

/** What the signature of a file says: nothing wrong, by which key of the office and in whose name; or the first thing that is. */
export type FileCheck = Readonly<{ faults: readonly DocumentFault[]; key?: OfficeKey; signedBy?: string }>

const COMMON_NAME = '2.5.4.3'
const END = '%%EOF'

/** Checks that every byte of a file is what the office has signed: from its beginning to its end, but for the signature itself. */
export function checkFileSignature(bytes: Buffer, keys: readonly OfficeKey[]): FileCheck {
  const [place] = findSignatures(bytes)
  if (place === undefined) return { faults: [{ fault: whyUnsigned(bytes) }] }
  if (place.end > bytes.length) return { faults: [{ fault: 'truncated' }] }
  const checked = checkSigned(bytes, place, keys)
  if (place.end === bytes.length) return checked
  return { ...checked, faults: [...checked.faults, { fault: 'appended' }] }
}

function whyUnsigned(bytes: Buffer): 'unsigned' | 'truncated' | 'altered' {
  if (!bytes.toString('latin1').trimEnd().endsWith(END)) return 'truncated'
  // A program that saves a signed file anew writes its signature in another way.
  return isSignedFile(bytes) ? 'altered' : 'unsigned'
}

function checkSigned(bytes: Buffer, place: SignaturePlace, keys: readonly OfficeKey[]): FileCheck {
  const signed = readSignatureBytes(bytes, place, (der) => readDer(der)?.length)
  const found = signed === undefined ? undefined : readFileSignature(signed, digestOf(signedRanges(bytes, place)))
  if (found === undefined) return { faults: [{ fault: 'altered' }] }
  const { certificate } = found
  const name = certificate.subject.typesAndValues.find(({ type }) => type === COMMON_NAME)?.value.valueBlock.value
  const signedBy = name === undefined ? {} : { signedBy: name }
  const stated = statementIn(certificate)
  if (stated === undefined) return { faults: [{ fault: 'foreignCertificate' }], ...signedBy }
  const key = keys.find(({ publicKey }) => isStatedBy(publicKey, stated.publicKey, stated.statement))
  return key === undefined
    ? { faults: [{ fault: 'foreignCertificate' }], ...signedBy }
    : { faults: [], key, ...signedBy }
}
