import { createHmac, createPrivateKey, timingSafeEqual, X509Certificate, type KeyObject } from 'node:crypto'
import * as asn1js from 'asn1js'
import forge from 'node-forge'
import * as pkijs from 'pkijs'
import { readDer, toDer } from './asn1.ts'

/** Why nothing was found in a file: it is none of the kind, its password is another, its encryption is none that is read here, its key is derived so often that nobody waits for it, or it has no private key with its certificate. */
export type Pkcs12Fault = 'notPkcs12' | 'wrongPassword' | 'unknownEncryption' | 'tookTooLong' | 'noKey'

/** A private key of a file, and the certificates of it as DER: its own first, then those that issued it. */
export type Pkcs12Key = Readonly<{ key: KeyObject; certificates: readonly [Buffer, ...Buffer[]] }>

const BAG = {
  key: '1.2.840.113549.1.12.10.1.1',
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
} as const
const CONTENT = { data: '1.2.840.113549.1.7.1', encrypted: '1.2.840.113549.1.7.6' } as const
const PBES2 = '1.2.840.113549.1.5.13'
const DIGESTS: Readonly<Record<string, 'sha1' | 'sha256' | 'sha384' | 'sha512'>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
/** What a key is derived for, where it is to authenticate (RFC 7292, B.3). */
const FOR_MAC = 3
const DIGEST_BYTES = { sha1: 20, sha256: 32, sha384: 48, sha512: 64 } as const
/** How often a key is derived stands in the file itself: programs write thousands, and no more than a million. */
const MOST_DERIVATIONS = 2_000_000
/** More than any chain to an authority has. */
const MOST_CERTIFICATES = 6

// The types of the library leave it out.
const { getCipher } = (forge as unknown as Readonly<{ pki: Readonly<{ pbe: PasswordCiphers }> }>).pki.pbe
type PasswordCiphers = Readonly<{
  getCipher(id: string, parameters: forge.asn1.Asn1, password: string): forge.cipher.BlockCipher
}>

class Refused extends Error {
  readonly fault: Pkcs12Fault
  constructor(fault: Pkcs12Fault) {
    super(fault)
    this.fault = fault
  }
}

/**
 * Reads the private keys of a PKCS#12 file (RFC 7292) that a password protects: PBES2 as it is written today, and the 3DES and RC2
 * of older programs, which the engines of Node and Electron read no more. The keys are where this is called, so in a thread of its own.
 */
export function readPkcs12(file: Uint8Array, password: string): readonly Pkcs12Key[] | Pkcs12Fault {
  try {
    const bags = bagsOf(openSafe(file, password), password)
    const found = bags.keys.flatMap((key) => withCertificates(key, bags.certificates))
    return found.length === 0 ? 'noKey' : found
  } catch (error) {
    return error instanceof Refused ? error.fault : 'notPkcs12'
  }
}

/** The safe in the file, once its password is known to be the right one. */
function openSafe(file: Uint8Array, password: string): pkijs.AuthenticatedSafe {
  const pfx = new pkijs.PFX({ schema: objectIn(file) })
  if (pfx.authSafe.contentType !== CONTENT.data) throw new Refused('notPkcs12')
  const content = octetsOf(pfx.authSafe.content)
  if (pfx.macData !== undefined) checkMac(pfx.macData, content, password)
  return new pkijs.AuthenticatedSafe({ schema: objectIn(content) })
}

function checkMac({ mac, macSalt, iterations = 1 }: pkijs.MacData, content: Buffer, password: string): void {
  const digest = DIGESTS[mac.digestAlgorithm.algorithmId]
  if (digest === undefined) throw new Refused('unknownEncryption')
  if (iterations > MOST_DERIVATIONS) throw new Refused('tookTooLong')
  const salt = forge.util.createBuffer(binary(octetsOf(macSalt)))
  const length = DIGEST_BYTES[digest]
  const key = forge.pkcs12.generateKey(password, salt, FOR_MAC, iterations, length, forge.md[digest].create())
  const computed = createHmac(digest, Buffer.from(key.getBytes(), 'latin1')).update(content).digest()
  const said = octetsOf(mac.digest)
  if (said.length !== computed.length || !timingSafeEqual(said, computed)) throw new Refused('wrongPassword')
}

function bagsOf({ safeContents }: pkijs.AuthenticatedSafe, password: string) {
  const bags = safeContents.flatMap(
    (content) => new pkijs.SafeContents({ schema: objectIn(contentOf(content, password)) }).safeBags,
  )
  return {
    keys: bags.flatMap((bag) => keyIn(bag, password)),
    certificates: bags.flatMap(({ bagId, bagValue }) =>
      bagId === BAG.certificate ? [octetsOf((bagValue as pkijs.CertBag).certValue as asn1js.AsnType)] : [],
    ),
  }
}

function contentOf({ contentType, content }: pkijs.ContentInfo, password: string): Buffer {
  if (contentType === CONTENT.data) return octetsOf(content)
  if (contentType !== CONTENT.encrypted) throw new Refused('unknownEncryption')
  const { encryptedContentInfo: sealed } = new pkijs.EncryptedData({ schema: content })
  return decrypt(sealed.contentEncryptionAlgorithm, Buffer.from(sealed.getEncryptedContent()), password)
}

function keyIn({ bagId, bagValue }: pkijs.SafeBag, password: string): readonly KeyObject[] {
  if (bagId === BAG.key) return [privateKey(toDer((bagValue as pkijs.PrivateKeyInfo).toSchema()))]
  if (bagId !== BAG.shroudedKey) return []
  const { encryptionAlgorithm, encryptedData } = bagValue as pkijs.PKCS8ShroudedKeyBag
  return [privateKey(decrypt(encryptionAlgorithm, octetsOf(encryptedData), password))]
}

function privateKey(der: Buffer): KeyObject {
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  } finally {
    der.fill(0)
  }
}

/** Decrypts by a key from the password: a text of UTF-8 for PBES2 (RFC 8018), one of 16 bits a letter for what was before (RFC 7292, B.1). */
function decrypt(algorithm: pkijs.AlgorithmIdentifier, sealed: Buffer, password: string): Buffer {
  const { algorithmId } = algorithm
  const given = algorithmId === PBES2 ? forge.util.encodeUtf8(password) : password
  const cipher = cipherOf(algorithmId, algorithm.algorithmParams as asn1js.AsnType, given)
  cipher.update(forge.util.createBuffer(binary(sealed)))
  if (!cipher.finish()) throw new Refused('wrongPassword')
  return Buffer.from(cipher.output.getBytes(), 'latin1')
}

function cipherOf(id: string, parameters: asn1js.AsnType, password: string): forge.cipher.BlockCipher {
  if (derivesTooOften(parameters)) throw new Refused('tookTooLong')
  try {
    return getCipher(id, forge.asn1.fromDer(binary(toDer(parameters))), password)
  } catch {
    throw new Refused('unknownEncryption')
  }
}

/** Whether a number in the parameters of an encryption is past any that is meant: how often a key is derived is the largest of them. */
function derivesTooOften(parameters: asn1js.AsnType): boolean {
  if (parameters instanceof asn1js.Integer) return parameters.toBigInt() > BigInt(MOST_DERIVATIONS)
  return parameters instanceof asn1js.Sequence && parameters.valueBlock.value.some((one) => derivesTooOften(one))
}

/** A key with its own certificate and those that issued it; nothing where its certificate is not in the file. */
function withCertificates(key: KeyObject, all: readonly Buffer[]): readonly Pkcs12Key[] {
  const read = all.map((der) => ({ der, certificate: new X509Certificate(der) }))
  const own = read.find(({ certificate }) => certificate.checkPrivateKey(key))
  if (own === undefined) return []
  const chain = [own]
  for (let last = own; chain.length < MOST_CERTIFICATES;) {
    const above = read.find((one) => !chain.includes(one) && last.certificate.checkIssued(one.certificate))
    if (above === undefined) break
    chain.push(above)
    last = above
  }
  const [, ...others] = chain
  return [{ key, certificates: [own.der, ...others.map(({ der }) => der)] }]
}

function objectIn(bytes: Uint8Array): asn1js.AsnType {
  const read = readDer(bytes)
  if (read === undefined) throw new Refused('notPkcs12')
  return read.object
}

function octetsOf(object: unknown): Buffer {
  if (!(object instanceof asn1js.OctetString)) throw new Refused('notPkcs12')
  return Buffer.from(object.getValue())
}

function binary(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
