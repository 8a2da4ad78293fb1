import { spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDer } from '../../electron/proof/asn1.ts'
import { checkFileSignature } from '../../electron/proof/checkFileSignature.ts'
import { readPkcs12, type Pkcs12Key } from '../../electron/proof/pkcs12.ts'
import { digestOf, signDigest } from '../../electron/proof/fileSignature.ts'
import { findSignatures, signedRanges, writeSignature } from '../../electron/proof/signatureRanges.ts'
import { stateSigner } from '../../electron/proof/signerStatement.ts'
import { verifyDocument } from '../../electron/proof/verifyDocument.ts'
import { pdfFile } from '../support/pdf.ts'
import {
  certified,
  derivedEndlessly,
  joined,
  OLD_WAY,
  packed,
  PASSWORD_OF_FILE,
  signatureKeyIn,
} from '../support/proof/pkcs12File.ts'
import { drawProvenOrder, newOffice } from '../support/proof/provenOrder.ts'
import { present } from '../support/trainingCase.ts'

// An order under a judge's own certificate, in files as OpenSSL makes them.

const NAME = 'Đurđica Šćepanović'
const office = newOffice()
const hasPdfsig = spawnSync('pdfsig', ['-v']).status === 0
if (!hasPdfsig) process.stderr.write('\n=== SKIPPED: pdfsig (poppler-utils) IS MISSING ===\n\n')

const person = certified({ name: NAME })

function keysIn(file: Buffer, password = PASSWORD_OF_FILE): readonly Pkcs12Key[] {
  const keys = readPkcs12(file, password)
  if (typeof keys === 'string') throw new Error(keys)
  return keys
}

test.each([
  ['as OpenSSL writes it today', 'lozinka', []],
  ['with letters beyond ASCII in its password', 'šifra Đž', []],
  ['encrypted by RC2 and 3DES', 'šifra Đž', OLD_WAY],
  ['with a derivation by SHA-512', 'lozinka', ['-macalg', 'sha512', '-keypbe', 'AES-128-CBC']],
] as const)('a file %s is read, and its certificate is the same bytes', (_name, password, encrypted) => {
  const [found] = keysIn(packed(person, { password, encrypted }), password)
  const expected = new X509Certificate(readFileSync(join(person, 'certificate.pem')))
  expect(found?.certificates[0].equals(expected.raw)).toBe(true)
  expect(found?.key.asymmetricKeyType).toBe('rsa')
})

test('a wrong password, no key, another file: each is told apart', () => {
  const file = packed(person)
  expect(readPkcs12(file, 'pogrešna')).toBe('wrongPassword')
  expect(readPkcs12(packed(person, { encrypted: OLD_WAY }), 'pogrešna')).toBe('wrongPassword')
  expect(readPkcs12(packed(person, { withoutKey: true }), PASSWORD_OF_FILE)).toBe('noKey')
  expect(readPkcs12(Buffer.from('Zdravo'), PASSWORD_OF_FILE)).toBe('notPkcs12')
  expect(readPkcs12(file.subarray(0, 900), PASSWORD_OF_FILE)).toBe('notPkcs12')
})

test.each([
  ['of its seal', ['-iter', '32768']],
  ['of its key', ['-iter', '32768', '-nomac']],
  ['of its key, as older programs wrote it', ['-iter', '32768', '-nomac', ...OLD_WAY]],
])('a file whose derivation %s has no end is refused before it is begun', (_what, encrypted) => {
  const file = derivedEndlessly(packed(person, { encrypted }))
  const begun = performance.now()
  expect(readPkcs12(file, PASSWORD_OF_FILE)).toBe('tookTooLong')
  expect(performance.now() - begun).toBeLessThan(2_000)
})

test('a file with two keys gives both, each with its own certificate', () => {
  const second = certified({ name: 'Milica Đukić', key: 'p256' })
  const bare = { encrypted: ['-nomac'] }
  const found = keysIn(joined(packed(person, bare), packed(second, bare)))
  expect(found.map(({ certificates: [own] }) => new X509Certificate(own).subject.split('CN=')[1])).toEqual([
    NAME,
    'Milica Đukić',
  ])
})

test('encryption that is none of PKCS#12 is said to be that', () => {
  const file = packed(person, { encrypted: ['-nomac'] })
  const PBES2 = Buffer.from('2a864886f70d01050d', 'hex')
  const at = file.indexOf(PBES2)
  file[at + PBES2.length - 1] = 0x7d
  expect(readPkcs12(file, PASSWORD_OF_FILE)).toBe('unknownEncryption')
})

test.each(['rsa', 'p256', 'p384'] as const)('an order signed by %s verifies, and says by whom', async (key) => {
  const own = signatureKeyIn(packed(certified({ name: NAME, key })))
  const { bytes } = await drawProvenOrder({ seal: office.seal, own })
  expect(await verifyDocument(bytes, [office.key])).toMatchObject({
    ...{ genuine: true, faults: [], signedBy: NAME, certifiedBy: NAME },
  })
})

const authority = certified({ name: 'Pošta Crne Gore CA', usage: 'critical,keyCertSign' })
const chained = () => signatureKeyIn(packed(certified({ name: NAME }, authority), {}, authority))

test('the certificates of those that issued it go along, and none may be another', async () => {
  const { bytes } = await drawProvenOrder({ seal: office.seal, own: chained() })
  expect(await verifyDocument(bytes, [office.key])).toMatchObject({
    ...{ genuine: true, signedBy: NAME, certifiedBy: 'Pošta Crne Gore CA' },
  })
  const [place] = findSignatures(bytes)
  const digest = digestOf(signedRanges(bytes, present(place)))
  const own = chained()
  const statement = stateSigner({ certificates: own.certificates, digest }, office.seal)
  const alone = { ...own, certificates: [own.certificates[0]] as const }
  writeSignature(bytes, present(place), await signDigest(digest, alone, statement))
  expect(checkFileSignature(bytes, [office.key]).faults).toEqual([{ fault: 'foreignCertificate' }])
})

test('a certificate signs nothing in the name of the office that the office has not stated of that very file', async () => {
  const own = signatureKeyIn(packed(person))
  const { bytes } = await drawProvenOrder({ seal: office.seal, own })
  const { bytes: other } = await drawProvenOrder({ seal: office.seal, own, number: 'VSPG-IPZ-2026-KR4-0008' })
  const place = present(findSignatures(bytes)[0])
  const digest = digestOf(signedRanges(bytes, place))
  const otherDigest = digestOf(signedRanges(other, present(findSignatures(other)[0])))
  const { certificates } = own
  for (const statement of [
    undefined,
    stateSigner({ certificates, digest: otherDigest }, office.seal),
    stateSigner({ certificates, digest }, newOffice().seal),
  ]) {
    writeSignature(bytes, place, await signDigest(digest, own, statement))
    expect(checkFileSignature(bytes, [office.key]).faults).toEqual([{ fault: 'foreignCertificate' }])
  }
})

test('one changed byte of the signature, of the certificate or of the file is seen', async () => {
  const { bytes } = await drawProvenOrder({ seal: office.seal, own: chained() })
  const { from, to } = present(findSignatures(bytes)[0])
  const length = 2 * (readDer(Buffer.from(bytes.toString('latin1', from + 1, to - 1), 'hex'))?.length ?? 0)
  const places = Array.from({ length: 60 }, (_, at) => from + 1 + Math.floor((at * length) / 60))
  const missed = [...places, 100, to - 3, bytes.length - 20].filter((at) => {
    const changed = Buffer.from(bytes)
    changed[at] = changed[at] === 0x30 ? 0x31 : 0x30
    return checkFileSignature(changed, [office.key]).faults.length === 0
  })
  expect(missed).toEqual([])
})

test.skipIf(!hasPdfsig)('pdfsig says that each is valid, and whose it is', async () => {
  for (const own of [chained(), signatureKeyIn(packed(certified({ name: NAME, key: 'p384' })))]) {
    const { bytes } = await drawProvenOrder({ seal: office.seal, own })
    const said = spawnSync('pdfsig', [pdfFile(bytes)], { encoding: 'utf8' }).stdout
    expect(said).toContain('Signature Validation: Signature is Valid.')
    expect(said).toContain('Signature Type: ETSI.CAdES.detached')
    expect(said).toContain('Total document signed')
    expect(said).toContain(`Signer Certificate Common Name: ${NAME}`)
  }
})
