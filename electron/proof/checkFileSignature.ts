import type * as pkijs from 'pkijs'
import { isStatedBy } from '../vault/documentKey.ts'
import type { DocumentFault } from '../../shared/domain/proof/documentReport.ts'
import { readDer } from './asn1.ts'
import { commonNameOf, statementIn } from './certificate.ts'
import { digestOf, readFileSignature, type FileSignature } from './fileSignature.ts'
import type { OfficeKey } from './officeKeys.ts'
import {
  findSignatures,
  isSignedFile,
  readSignatureBytes,
  signedRanges,
  type SignaturePlace,
} from './signatureRanges.ts'
import { isStatedSigner } from './signerStatement.ts'

/** What the signature of a file says: nothing wrong, by which key of the office and in whose name; or the first thing that is. `certifiedBy`: who issued the certificate, where it is a person's own. */
export type FileCheck = Readonly<{
  faults: readonly DocumentFault[]
  key?: OfficeKey
  signedBy?: string
  certifiedBy?: string
}>

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
  const digest = digestOf(signedRanges(bytes, place))
  const found = signed === undefined ? undefined : readFileSignature(signed, digest)
  if (found === undefined) return { faults: [{ fault: 'altered' }] }
  const [certificate] = found.certificates
  const signedBy = commonNameOf(certificate.subject)
  const said = signedBy === undefined ? {} : { signedBy }
  const key = found.statement === undefined ? keyOfInstallation(certificate, keys) : keyOfSigner(found, digest, keys)
  if (key === undefined) return { faults: [{ fault: 'foreignCertificate' }], ...said }
  const certifiedBy = found.statement === undefined ? undefined : commonNameOf(certificate.issuer)
  return { faults: [], key, ...said, ...(certifiedBy === undefined ? {} : { certifiedBy }) }
}

/** The key of the office that states in the certificate itself that it is the installation's. */
function keyOfInstallation(certificate: pkijs.Certificate, keys: readonly OfficeKey[]): OfficeKey | undefined {
  const stated = statementIn(certificate)
  if (stated === undefined) return undefined
  return keys.find(({ publicKey }) => isStatedBy(publicKey, stated.publicKey, stated.statement))
}

/** The key of the office that states of this one file that it was signed under a person's own certificate. */
function keyOfSigner(
  { certificates, statement = new Uint8Array() }: FileSignature,
  digest: Uint8Array,
  keys: readonly OfficeKey[],
): OfficeKey | undefined {
  return keys.find(({ publicKey }) => isStatedSigner(publicKey, { certificates, digest }, statement))
}
