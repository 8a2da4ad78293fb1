import { execFileSync } from 'node:child_process'
import { sign } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { readDer } from '../../../electron/proof/asn1.ts'
import { commonNameOf } from '../../../electron/proof/certificate.ts'
import { readPkcs12 } from '../../../electron/proof/pkcs12.ts'
import { roomFor, type SignatureKey } from '../../../electron/proof/signatureKey.ts'
import { present } from '../trainingCase.ts'
import { createTemporaryFolder } from '../temporaryFolder.ts'

// PKCS#12 files as OpenSSL writes them: another program than the one that reads them here.

const folder = createTemporaryFolder('naknada-pkcs12-')
export const PASSWORD_OF_FILE = 'lozinka-datoteke'
/** How programs encrypted such files before: the certificates with RC2 of 40 bits, the key with 3DES. */
export const OLD_WAY = ['-legacy', '-certpbe', 'PBE-SHA1-RC2-40', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']
/** How each kind of key is made. */
const KEYS = {
  rsa: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  weak: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024'],
  p256: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  p384: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  p521: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-521'],
} as const
/** 32768 and 8388607 as numbers of DER. */
const TIMES = Buffer.from('0203008000', 'hex')
const ENDLESS = Buffer.from('02037fffff', 'hex')
const SUBJECT = 'distinguished_name=name\n[name]\n'
const AUTHORITY = `[ca]
default_ca=own
[own]
database=index.txt
new_certs_dir=.
rand_serial=yes
default_md=sha256
policy=any
unique_subject=no
[any]
countryName=optional
organizationName=optional
commonName=supplied
`

type Person = Readonly<{
  name: string
  key?: keyof typeof KEYS
  /** When it begins and ends to count, as `20200101000000Z`. */
  from?: string
  until?: string
  usage?: string
}>
type Wanted = Readonly<{ password?: string; encrypted?: readonly string[]; withoutKey?: boolean }>

/** A certificate with its key, in a folder of its own: that of its issuer stands in one too, else it says itself who issued it. */
export function certified(person: Person, issuer?: string): string {
  const { name, key = 'rsa', from = '20200101000000Z', until = '20401231235959Z' } = person
  const place = mkdtempSync(join(folder, 'person-'))
  const openssl = opensslIn(place)
  writeFileSync(join(place, 'index.txt'), '')
  writeFileSync(join(place, 'request.cnf'), `[req]\nutf8=yes\nstring_mask=utf8only\n${SUBJECT}`)
  writeFileSync(join(place, 'ca.cnf'), AUTHORITY)
  const { usage = 'critical,digitalSignature,nonRepudiation' } = person
  writeFileSync(join(place, 'usage.cnf'), `keyUsage=${usage}\n`)
  openssl('genpkey', ...KEYS[key], '-out', 'key.pem')
  const subject = `/C=ME/O=Viši sud/CN=${name}`
  openssl('req', '-new', '-utf8', '-config', 'request.cnf', '-key', 'key.pem', '-subj', subject, '-out', 'request.pem')
  const by =
    issuer === undefined
      ? ['-selfsign', '-keyfile', 'key.pem']
      : ['-keyfile', join(issuer, 'key.pem'), '-cert', join(issuer, 'certificate.pem')]
  openssl(
    ...['ca', '-batch', '-notext', '-utf8', '-config', 'ca.cnf', '-extfile', 'usage.cnf', ...by],
    ...['-startdate', from, '-enddate', until, '-in', 'request.pem', '-out', 'certificate.pem'],
  )
  return place
}

/** What a person has in `place` as a PKCS#12 file, with the certificates of its issuers. */
export function packed(
  place: string,
  { password = PASSWORD_OF_FILE, encrypted = [], withoutKey = false }: Wanted = {},
  ...issuers: readonly string[]
): Buffer {
  const chain = join(place, 'chain.pem')
  writeFileSync(chain, issuers.map((issuer) => readFileSync(join(issuer, 'certificate.pem'), 'utf8')).join(''))
  const others = issuers.length === 0 ? [] : ['-certfile', chain]
  const key = withoutKey ? ['-nokeys'] : ['-inkey', 'key.pem']
  const out = ['-out', 'file.p12', '-passout', `pass:${password}`]
  opensslIn(place)('pkcs12', '-export', ...key, '-in', 'certificate.pem', ...others, ...out, ...encrypted)
  return readFileSync(join(place, 'file.p12'))
}

/** Two files without a seal over them as one: openssl packs a single key. */
export function joined(...files: readonly Buffer[]): Buffer {
  const contents = files.flatMap((file) => {
    const safe = new pkijs.PFX({ schema: readDer(file)?.object }).authSafe.content as asn1js.OctetString
    return new pkijs.AuthenticatedSafe({ schema: readDer(new Uint8Array(safe.getValue()))?.object }).safeContents
  })
  const safe = new pkijs.AuthenticatedSafe({ safeContents: contents }).toSchema().toBER()
  const authSafe = new pkijs.ContentInfo({
    contentType: '1.2.840.113549.1.7.1',
    content: new asn1js.OctetString({ valueHex: safe }),
  })
  return Buffer.from(new pkijs.PFX({ authSafe }).toSchema().toBER())
}

/** The same file, said to derive its keys more than eight million times: `-iter 32768` is what it was packed with. */
export function derivedEndlessly(file: Buffer): Buffer {
  const endless = Buffer.from(file)
  for (let at = endless.indexOf(TIMES); at !== -1; at = endless.indexOf(TIMES, at)) ENDLESS.copy(endless, at)
  return endless
}

/** What an act is signed with, of the first key of a file. */
export function signatureKeyIn(file: Buffer): SignatureKey {
  const keys = readPkcs12(file, PASSWORD_OF_FILE)
  const [found] = typeof keys === 'string' ? [] : keys
  if (found === undefined) throw new Error('no key in the file')
  const { key, certificates: ders } = found
  const [own, ...others] = ders.map((der) => new pkijs.Certificate({ schema: readDer(der)?.object }))
  const certificates = [present(own), ...others] as const
  return {
    name: commonNameOf(certificates[0].subject) ?? '',
    certificates,
    room: roomFor(certificates),
    sign: (bytes) => Promise.resolve(sign('sha256', bytes, { key, dsaEncoding: 'der' })),
  }
}

function opensslIn(place: string): (...words: readonly string[]) => void {
  return (...words) => {
    execFileSync('openssl', words, { cwd: place, stdio: 'pipe' })
  }
}
