import { createHash, createPublicKey, timingSafeEqual, verify } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { octets, readDer, toDer, toMemory } from './asn1.ts'
import { bytesOfCertificate, OID } from './certificate.ts'

const CONTENT = { data: '1.2.840.113549.1.7.1', signedData: '1.2.840.113549.1.7.2' } as const
const ATTRIBUTE = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const
const SET = 0x31

/** What is in the signature of a file: by which certificate, and the ECDSA signature itself. */
export type FileSignature = Readonly<{ certificate: pkijs.Certificate; signature: Uint8Array }>

/**
 * A detached CMS signature over the digest of a file's bytes, PAdES baseline B (EN 319 142-1, 5; RFC 5652): content type, message
 * digest and signing-certificate-v2 (RFC 5035) are signed with it.
 */
export function signDigest(
  digest: Uint8Array,
  certificate: pkijs.Certificate,
  sign: (bytes: Uint8Array) => Uint8Array,
): Buffer<ArrayBuffer> {
  const attributes = signedAttributes(digest, certificate)
  return composeSignature({ certificate, signature: sign(attributes) }, attributes)
}

/**
 * Reads the signature of a file whose bytes have this digest; undefined where it is none, is not over this digest, or is written
 * in another way than {@link signDigest} writes it. SECURITY: CMS leaves much unsigned; here no bit of it may be another.
 */
export function readFileSignature(bytes: Uint8Array, digest: Uint8Array): FileSignature | undefined {
  const found = findParts(bytes)
  if (found === undefined) return undefined
  const attributes = signedAttributes(digest, found.certificate)
  const canonical = composeSignature(found, attributes)
  if (canonical.length !== bytes.length || !timingSafeEqual(canonical, bytes)) return undefined
  const key = createPublicKey({
    key: toDer(found.certificate.subjectPublicKeyInfo.toSchema()),
    format: 'der',
    type: 'spki',
  })
  return verify('sha256', attributes, { key, dsaEncoding: 'der' }, found.signature) ? found : undefined
}

/** The digest that is signed of the ranges of a file. */
export function digestOf(ranges: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  for (const range of ranges) hash.update(range)
  return hash.digest()
}

function findParts(bytes: Uint8Array): FileSignature | undefined {
  try {
    const read = readDer(bytes)
    if (read === undefined) return undefined
    const content = new pkijs.ContentInfo({ schema: read.object })
    const signed = new pkijs.SignedData({ schema: content.content })
    const [certificate] = signed.certificates ?? []
    const [signer] = signed.signerInfos
    if (!(certificate instanceof pkijs.Certificate) || signer === undefined) return undefined
    return { certificate, signature: signer.signature.valueBlock.valueHexView }
  } catch {
    return undefined
  }
}

function composeSignature({ certificate, signature }: FileSignature, attributes: Uint8Array): Buffer<ArrayBuffer> {
  const sha256 = new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256 })
  const signer = new asn1js.Sequence({
    value: [
      new asn1js.Integer({ value: 1 }),
      new pkijs.IssuerAndSerialNumber({
        issuer: certificate.issuer,
        serialNumber: certificate.serialNumber,
      }).toSchema(),
      sha256.toSchema(),
      tagged(attributes),
      new pkijs.AlgorithmIdentifier({ algorithmId: OID.ecdsaWithSha256 }).toSchema(),
      octets(signature),
    ],
  })
  const signed = new asn1js.Sequence({
    value: [
      new asn1js.Integer({ value: 1 }),
      new asn1js.Set({ value: [sha256.toSchema()] }),
      new asn1js.Sequence({ value: [new asn1js.ObjectIdentifier({ value: CONTENT.data })] }),
      new asn1js.Constructed({ idBlock: { tagClass: 3, tagNumber: 0 }, value: [certificate.toSchema(false)] }),
      new asn1js.Set({ value: [signer] }),
    ],
  })
  return toDer(new pkijs.ContentInfo({ contentType: CONTENT.signedData, content: signed }).toSchema())
}

/** The signed attributes as the SET that is signed (RFC 5652, 5.4), in the order of DER. */
function signedAttributes(digest: Uint8Array, certificate: pkijs.Certificate): Buffer<ArrayBuffer> {
  const hash = createHash('sha256').update(bytesOfCertificate(certificate)).digest()
  const attributes = [
    attribute(ATTRIBUTE.contentType, new asn1js.ObjectIdentifier({ value: CONTENT.data })),
    attribute(ATTRIBUTE.messageDigest, octets(digest)),
    attribute(ATTRIBUTE.signingCertificateV2, signingCertificate(hash)),
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
