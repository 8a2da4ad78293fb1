import { createHash } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import type { DocumentKey } from '../vault/documentKey.ts'
import { octets, readDer, toDer, toMemory } from './asn1.ts'

/** Identifiers of algorithms, and of what an office states: in an extension of its own certificate, or beside that of a person. */
export const OID = {
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  rsa: '1.2.840.113549.1.1.1',
  rsaWithSha256: '1.2.840.113549.1.1.11',
  sha256: '2.16.840.1.101.3.4.2.1',
  /** An identifier that is nobody's but ours by its form: ISO 9834-8, of the UUID 8a1f6c52-3d47-4b0e-9c11-6e2d5f70a94b. */
  officeStatement: '2.25.183596621636844264446572499683251366219',
} as const

/** The same as it is read: the library reads an arc of more than 64 bits in another way than it writes it. */
export const OFFICE_STATEMENT_AS_READ = readBack(OID.officeStatement)

const NAME = { country: '2.5.4.6', organisation: '2.5.4.10', common: '2.5.4.3', serial: '2.5.4.5' } as const
const EXTENSION = { basicConstraints: '2.5.29.19', keyUsage: '2.5.29.15', subjectKeyIdentifier: '2.5.29.14' } as const
const PUBLIC_KEY = { ec: '1.2.840.10045.2.1', p256: '1.2.840.10045.3.1.7' } as const
/** digitalSignature and nonRepudiation (RFC 5280, 4.2.1.3). */
const SIGNS_AND_STANDS_BY_IT = { unusedBits: 6, bits: 0xc0 } as const
// A certificate without an end that is known (RFC 5280, 4.1.2.5): the keys of an office say themselves until when they count.
const FROM = '20260101000000Z'
const WITHOUT_END = '99991231235959Z'
const SERIAL_BYTES = 16
const VERSION_3 = 2

/**
 * The certificate of an installation's key for files, in the name of an office: self-signed, the same bytes every time, with the
 * statement of the office's Ed25519 key over its own key in an extension (decision 56).
 */
export function certificateOf(key: DocumentKey, office: string): pkijs.Certificate {
  const identifier = createHash('sha256').update(key.publicKey).digest().subarray(0, SERIAL_BYTES)
  const name = nameOf(office, identifier)
  const algorithm = new pkijs.AlgorithmIdentifier({ algorithmId: OID.ecdsaWithSha256 })
  const certificate = new pkijs.Certificate({
    version: VERSION_3,
    serialNumber: serialOf(identifier, office),
    signature: algorithm,
    issuer: name,
    subject: name,
    notBefore: timeOf(FROM),
    notAfter: timeOf(WITHOUT_END),
    subjectPublicKeyInfo: keyInfo(key.publicKey),
    signatureAlgorithm: algorithm,
    extensions: extensionsOf(key, identifier),
  })
  const signature = key.sign(toDer(certificate.encodeTBS()))
  certificate.signatureValue = new asn1js.BitString({ valueHex: toMemory(signature) })
  const { object } = readDer(toDer(certificate.toSchema(true))) ?? failUnread()
  return new pkijs.Certificate({ schema: object })
}

/** The bytes of a certificate that was read, as they were. */
export function bytesOfCertificate(certificate: pkijs.Certificate): Buffer<ArrayBuffer> {
  return toDer(certificate.toSchema(false))
}

/** The public key of a certificate as an uncompressed point, and what its extension says of it; undefined where it has none. */
export function statementIn(
  certificate: pkijs.Certificate,
): Readonly<{ publicKey: Uint8Array; statement: Uint8Array }> | undefined {
  const found = certificate.extensions?.find(({ extnID }) => extnID === OFFICE_STATEMENT_AS_READ)
  if (found === undefined) return undefined
  const publicKey = certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView
  return { publicKey, statement: found.extnValue.valueBlock.valueHexView }
}

/** Whether the key of a certificate may stand under documents: it says nothing of its use, or names one of the two for it. */
export function maySign({ extensions = [] }: pkijs.Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === EXTENSION.keyUsage)?.parsedValue as
    asn1js.BitString | undefined
  if (usage === undefined) return true
  return ((usage.valueBlock.valueHexView[0] ?? 0) & SIGNS_AND_STANDS_BY_IT.bits) !== 0
}

/** The common name in a name, else the organisation in it; undefined where it has neither. */
export function commonNameOf({ typesAndValues }: pkijs.RelativeDistinguishedNames): string | undefined {
  const part = (wanted: string) => typesAndValues.find(({ type }) => type === wanted)?.value.valueBlock.value
  return part(NAME.common) ?? part(NAME.organisation)
}

// One part of the name in each set, as readers show them one under the other; the library would put all into one.
function nameOf(office: string, identifier: Uint8Array): pkijs.RelativeDistinguishedNames {
  const part = (type: string, value: asn1js.AsnType) =>
    new asn1js.Set({ value: [new asn1js.Sequence({ value: [new asn1js.ObjectIdentifier({ value: type }), value] })] })
  const sets = [
    part(NAME.country, new asn1js.PrintableString({ value: 'ME' })),
    part(NAME.organisation, new asn1js.Utf8String({ value: office })),
    part(NAME.common, new asn1js.Utf8String({ value: `${office} – Naknada` })),
    part(NAME.serial, new asn1js.PrintableString({ value: Buffer.from(identifier).toString('hex') })),
  ]
  const { object } = readDer(toDer(new asn1js.Sequence({ value: sets }))) ?? failUnread()
  return new pkijs.RelativeDistinguishedNames({ schema: object })
}

function readBack(identifier: string): string {
  const { object } = readDer(toDer(new asn1js.ObjectIdentifier({ value: identifier }))) ?? failUnread()
  return object instanceof asn1js.ObjectIdentifier ? object.getValue() : failUnread()
}

// As DER has it: the last two digits of a year up to 2049, and all four afterwards (RFC 5280, 4.1.2.5).
function timeOf(instant: string): pkijs.Time {
  const schema =
    instant < '2050' ? new asn1js.UTCTime({ value: instant.slice(2) }) : new asn1js.GeneralizedTime({ value: instant })
  return new pkijs.Time({ schema })
}

function failUnread(): never {
  throw new RangeError('what was just written')
}

// Another name is another certificate of the same key. Positive (RFC 5280, 4.1.2.2).
function serialOf(identifier: Uint8Array, office: string): asn1js.Integer {
  const serial = createHash('sha256').update(identifier).update(office, 'utf8').digest().subarray(0, SERIAL_BYTES)
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40
  return new asn1js.Integer({ valueHex: toMemory(serial) })
}

function keyInfo(publicKey: Uint8Array): pkijs.PublicKeyInfo {
  return new pkijs.PublicKeyInfo({
    algorithm: new pkijs.AlgorithmIdentifier({
      algorithmId: PUBLIC_KEY.ec,
      algorithmParams: new asn1js.ObjectIdentifier({ value: PUBLIC_KEY.p256 }),
    }),
    subjectPublicKey: new asn1js.BitString({ valueHex: toMemory(publicKey) }),
  })
}

function extensionsOf({ statement }: DocumentKey, identifier: Uint8Array): pkijs.Extension[] {
  const usage = new asn1js.BitString({
    valueHex: toMemory(Uint8Array.of(SIGNS_AND_STANDS_BY_IT.bits)),
    unusedBits: SIGNS_AND_STANDS_BY_IT.unusedBits,
  })
  const extension = (extnID: string, critical: boolean, extnValue: Uint8Array) =>
    new pkijs.Extension({ extnID, critical, extnValue: toMemory(extnValue) })
  return [
    extension(EXTENSION.basicConstraints, true, toDer(new asn1js.Sequence({ value: [] }))),
    extension(EXTENSION.keyUsage, true, toDer(usage)),
    extension(EXTENSION.subjectKeyIdentifier, false, toDer(octets(identifier))),
    extension(OID.officeStatement, false, statement),
  ]
}
