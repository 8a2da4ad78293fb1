import { createHash, createPublicKey, timingSafeEqual, verify } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { octets, readDer, toDer, toMemory } from './asn1.ts'
import { bytesOfCertificate, OFFICE_STATEMENT_AS_READ, OID } from './certificate.ts'
import type { SignatureKey } from './signatureKey.ts'

const CONTENT = { data: '1.2.840.113549.1.7.1', signedData: '1.2.840.113549.1.7.2' } as const
const ATTRIBUTE = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const
const SET = 0x31

/** What is in the signature of a file. */
export type FileSignature = Readonly<{
  /** The certificate of the key that signed, and those that came with it. */
  certificates: SignatureKey['certificates']
  signature: Uint8Array
  /** That the office had just this file signed under just these certificates, where the certificate itself does not say whose it is. */
  statement?: Uint8Array
}>

/**
 * A detached CMS signature over the digest of a file's bytes, PAdES baseline B (EN 319 142-1, 5; RFC 5652): content type, message
 * digest and signing-certificate-v2 (RFC 5035) are signed with it, and what the office states, where it states something.
 */
export async function signDigest(
  digest: Uint8Array,
  { certificates, sign }: Pick<SignatureKey, 'certificates' | 'sign'>,
  statement?: Uint8Array,
): Promise<Buffer<ArrayBuffer>> {
  const stated = statement === undefined ? {} : { statement }
  const attributes = signedAttributes(digest, { certificates, ...stated })
  return composeSignature({ certificates, signature: await sign(attributes), ...stated }, attributes)
}

/**
 * Reads the signature of a file whose bytes have this digest; undefined where it is none, is not over this digest, or is written
 * in another way than {@link signDigest} writes it. SECURITY: CMS leaves much unsigned; here no bit of it may be another.
 */
export function readFileSignature(bytes: Uint8Array, digest: Uint8Array): FileSignature | undefined {
  try {
    const found = findParts(bytes)
    if (found === undefined) return undefined
    const attributes = signedAttributes(digest, found)
    const canonical = composeSignature(found, attributes)
    if (canonical.length !== bytes.length || !timingSafeEqual(canonical, bytes)) return undefined
    const key = createPublicKey({
      key: toDer(found.certificates[0].subjectPublicKeyInfo.toSchema()),
      format: 'der',
      type: 'spki',
    })
    return verify('sha256', attributes, { key, dsaEncoding: 'der' }, found.signature) ? found : undefined
  } catch {
    // What the libraries of ASN.1 and of keys do not take is no signature.
    return undefined
  }
}

/** The digest that is signed of the ranges of a file. */
export function digestOf(ranges: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  for (const range of ranges) hash.update(range)
  return hash.digest()
}

function findParts(bytes: Uint8Array): FileSignature | undefined {
  const read = readDer(bytes)
  if (read === undefined) return undefined
  const content = new pkijs.ContentInfo({ schema: read.object })
  const signed = new pkijs.SignedData({ schema: content.content })
  const [signer] = signed.signerInfos
  const all = (signed.certificates ?? []).filter((one) => one instanceof pkijs.Certificate)
  if (signer === undefined) return undefined
  const identified = toDer((signer.sid as pkijs.IssuerAndSerialNumber).toSchema())
  const own = all.find((one) => toDer(identifierOf(one)).equals(identified))
  if (own === undefined) return undefined
  const stated = signer.signedAttrs?.attributes.find(({ type }) => type === OFFICE_STATEMENT_AS_READ)?.values[0] as
    asn1js.OctetString | undefined
  return {
    certificates: [own, ...all.filter((one) => one !== own)],
    signature: signer.signature.valueBlock.valueHexView,
    ...(stated === undefined ? {} : { statement: stated.valueBlock.valueHexView }),
  }
}

function composeSignature({ certificates, signature }: FileSignature, attributes: Uint8Array): Buffer<ArrayBuffer> {
  const sha256 = new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256 })
  const signer = new asn1js.Sequence({
    value: [
      new asn1js.Integer({ value: 1 }),
      identifierOf(certificates[0]),
      sha256.toSchema(),
      tagged(attributes),
      algorithmOf(certificates[0]).toSchema(),
      octets(signature),
    ],
  })
  const signed = new asn1js.Sequence({
    value: [
      new asn1js.Integer({ value: 1 }),
      new asn1js.Set({ value: [sha256.toSchema()] }),
      new asn1js.Sequence({ value: [new asn1js.ObjectIdentifier({ value: CONTENT.data })] }),
      new asn1js.Constructed({ idBlock: { tagClass: 3, tagNumber: 0 }, value: inOrder(certificates) }),
      new asn1js.Set({ value: [signer] }),
    ],
  })
  return toDer(new pkijs.ContentInfo({ contentType: CONTENT.signedData, content: signed }).toSchema())
}

function identifierOf({ issuer, serialNumber }: pkijs.Certificate): asn1js.Sequence {
  return new pkijs.IssuerAndSerialNumber({ issuer, serialNumber }).toSchema()
}

// As a set stands in DER: by its bytes (X.690, 11.6).
function inOrder(certificates: FileSignature['certificates']): asn1js.AsnType[] {
  return [...certificates]
    .toSorted((one, other) => Buffer.compare(bytesOfCertificate(one), bytesOfCertificate(other)))
    .map((certificate) => certificate.toSchema(false))
}

function algorithmOf({ subjectPublicKeyInfo }: pkijs.Certificate): pkijs.AlgorithmIdentifier {
  if (subjectPublicKeyInfo.algorithm.algorithmId !== OID.rsa) {
    return new pkijs.AlgorithmIdentifier({ algorithmId: OID.ecdsaWithSha256 })
  }
  // With NULL beside it (RFC 4055, 5).
  return new pkijs.AlgorithmIdentifier({ algorithmId: OID.rsaWithSha256, algorithmParams: new asn1js.Null() })
}

/** The signed attributes as the SET that is signed (RFC 5652, 5.4), in the order of DER. */
function signedAttributes(
  digest: Uint8Array,
  { certificates, statement }: Pick<FileSignature, 'certificates' | 'statement'>,
): Buffer<ArrayBuffer> {
  const hash = createHash('sha256').update(bytesOfCertificate(certificates[0])).digest()
  const attributes = [
    attribute(ATTRIBUTE.contentType, new asn1js.ObjectIdentifier({ value: CONTENT.data })),
    attribute(ATTRIBUTE.messageDigest, octets(digest)),
    attribute(ATTRIBUTE.signingCertificateV2, signingCertificate(hash)),
    ...(statement === undefined ? [] : [attribute(OID.officeStatement, octets(statement))]),
  ].toSorted((one, other) => one.compare(other))
  return toDer(new asn1js.Set({ value: attributes.map((der) => asn1js.fromBER(toMemory(der)).result) }))
}

// ESSCertIDv2 with SHA-256, which is not written as it is what counts where nothing is (RFC 5035, 4).
function signingCertificate(hash: Uint8Array): asn1js.Sequence {
  const identified = new asn1js.Sequence({ value: [octets(hash)] })
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [identified] })] })
}

function attribute(type: string, value: asn1js.AsnType): Buffer {
  return toDer(new pkijs.Attribute({ type, values: [value] }).toSchema())
}

// The same set under the tag [0], as it stands in the signature.
function tagged(attributes: Uint8Array): asn1js.AsnType {
  const bytes = Uint8Array.from(attributes)
  if (bytes[0] !== SET) throw new RangeError('signed attributes are a set')
  bytes[0] = 0xa0
  return asn1js.fromBER(bytes.buffer).result
}
