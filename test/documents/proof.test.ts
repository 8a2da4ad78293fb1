import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyDocument } from '../../electron/proof/verifyDocument.ts'
import type { DocumentLanguage } from '../../shared/document/content/content.ts'
import { isAcceptedByQpdf, pdfFile, readPdfText } from '../support/pdf.ts'
import { certified, packed, signatureKeyIn } from '../support/proof/pkcs12File.ts'
import { drawProvenOrder, newOffice } from '../support/proof/provenOrder.ts'
import { removeAtEnd } from '../support/temporaryFolder.ts'
import { isVeraPdfInstalled, runVeraPdf } from '../support/verapdf.ts'

const LANGUAGES: readonly DocumentLanguage[] = ['bilingual', 'cnr', 'cnr-Cyrl', 'en']
const office = newOffice()

const hasPdfsig = spawnSync('pdfsig', ['-v']).status === 0
if (!hasPdfsig) process.stderr.write('\n=== SKIPPED: pdfsig (poppler-utils) IS MISSING ===\n\n')

test.each(LANGUAGES)('an issued order in %s is genuine and unchanged', async (language) => {
  const { bytes, pages } = await drawProvenOrder({ seal: office.seal, language })
  const report = await verifyDocument(bytes, [office.key])
  expect(report).toMatchObject({ genuine: true, faults: [], pages })
  expect(report?.statements.map(({ page }) => page)).toEqual(Array.from({ length: pages }, (_, at) => at + 1))
})

test('all languages share the fingerprint of the content, and another number is another one', async () => {
  const contents = new Set<string | undefined>()
  for (const language of LANGUAGES) {
    contents.add((await drawProvenOrder({ seal: office.seal, language })).statements[0]?.content)
  }
  expect(contents.size).toBe(1)
  const other = await drawProvenOrder({ seal: office.seal, number: 'VSPG-IPZ-2026-KR4-0008' })
  expect(contents).not.toContain(other.statements[0]?.content)
})

test('the same facts give the same bytes', async () => {
  const [one, two] = [await drawProvenOrder({ seal: office.seal }), await drawProvenOrder({ seal: office.seal })]
  expect(one.bytes.equals(two.bytes)).toBe(true)
})

test('an order with the mark of practice is genuine too', async () => {
  const { bytes } = await drawProvenOrder({ seal: office.seal, watermark: 'OBUKA – NIJE SUDSKA ODLUKA' })
  expect(await verifyDocument(bytes, [office.key])).toMatchObject({ genuine: true })
})

test('each page says the sums that stand on it, the days and nothing of anybody', async () => {
  const { statements } = await drawProvenOrder({ seal: office.seal })
  expect(statements[1]).toMatchObject({
    page: 2,
    days: 15,
    sums: [
      { head: 0, cents: 2_115_323 },
      { head: 1, cents: 728_000 },
      { head: 2, cents: 145_050 },
      { head: 3, cents: 42_273 },
      { head: 4, cents: 400_000 },
      { head: 5, cents: 800_000 },
    ],
  })
  expect(statements[0]).toMatchObject({ page: 1, sums: [] })
  expect(statements[0]).not.toHaveProperty('days')
  expect(JSON.stringify(statements)).not.toMatch(/Ždralović|Džaković|Oštećen/)
})

test('the short code stands on every page', async () => {
  const { bytes, pages } = await drawProvenOrder({ seal: office.seal })
  const text = readPdfText(pdfFile(bytes))
  const code = (await verifyDocument(bytes, [office.key]))?.act?.code ?? 'none'
  for (let page = 1; page <= pages; page += 1) expect(text).toContain(`${code}/${String(page)}`)
})

test.skipIf(!hasPdfsig)('pdfsig says that the signature is valid and over the whole file', async () => {
  const { bytes } = await drawProvenOrder({ seal: office.seal })
  const said = spawnSync('pdfsig', [pdfFile(bytes)], { encoding: 'utf8' }).stdout
  expect(said).toContain('Signature Validation: Signature is Valid.')
  expect(said).toContain('Signature Type: ETSI.CAdES.detached')
  expect(said).toContain('Total document signed')
  expect(said).toContain('O=Viši sud u Podgorici')
})

test.skipIf(!hasPdfsig)('pdfsig sees one changed byte of the words', async () => {
  const { bytes } = await drawProvenOrder({ seal: office.seal })
  const at = bytes.indexOf('stream') + 40
  bytes[at] = (bytes[at] ?? 0) ^ 1
  expect(spawnSync('pdfsig', [pdfFile(bytes)], { encoding: 'utf8' }).stdout).not.toContain('Signature is Valid')
})

// What the signature covers, the signature itself, and what openssl says of both by the rules of CAdES.
function readByOpenssl(bytes: Buffer): Readonly<{ said: string; printed: string }> {
  const folder = removeAtEnd(mkdtempSync(join(tmpdir(), 'naknada-cms-')))
  const [, from, to] = /\/ByteRange ?\[ ?0 (\d+) (\d+) /u.exec(bytes.toString('latin1')) ?? []
  const hex = bytes.subarray(Number(from) + 1, Number(to) - 1).toString('latin1')
  const signature = Buffer.from(hex, 'hex')
  const length = 4 + signature.readUInt16BE(2)
  writeFileSync(join(folder, 'signature.der'), signature.subarray(0, length))
  writeFileSync(join(folder, 'content'), Buffer.concat([bytes.subarray(0, Number(from)), bytes.subarray(Number(to))]))
  const openssl = (command: string, ...options: readonly string[]) =>
    spawnSync('openssl', [command, '-inform', 'DER', '-in', 'signature.der', ...options], {
      cwd: folder,
      encoding: 'utf8',
    })
  const cms = (...options: readonly string[]) => openssl('cms', ...options)
  openssl('pkcs7', '-print_certs', '-out', 'issued.pem')
  const trust = ['-CAfile', 'issued.pem', '-purpose', 'any', '-no_check_time']
  const verify = ['-verify', '-cades', '-binary', ...trust, '-content', 'content', '-out', 'covered']
  return { said: cms(...verify).stderr, printed: cms('-cmsout', '-print', '-noout').stdout }
}

test('openssl finds the certificate of the signature named in it (signing-certificate-v2) and the signature over the file', async () => {
  const { bytes } = await drawProvenOrder({ seal: office.seal })
  const { said, printed } = readByOpenssl(bytes)
  expect(printed).toContain('id-smime-aa-signingCertificateV2')
  expect(said).toContain('CAdES Verification successful')
  const at = bytes.indexOf('stream') + 40
  bytes[at] = (bytes[at] ?? 0) ^ 1
  expect(readByOpenssl(bytes).said).toContain('CAdES Verification failure')
})

test('signed files are sound for qpdf, and by veraPDF PDF/A-2a and PDF/UA-1', { timeout: 120_000 }, async () => {
  const paths: string[] = []
  for (const language of LANGUAGES) paths.push(pdfFile((await drawProvenOrder({ seal: office.seal, language })).bytes))
  const own = signatureKeyIn(packed(certified({ name: 'Đurđica Šćepanović' })))
  paths.push(pdfFile((await drawProvenOrder({ seal: office.seal, own })).bytes))
  for (const path of paths) expect(isAcceptedByQpdf(path)).toBe(true)
  if (!isVeraPdfInstalled()) return
  for (const flavour of ['2a', 'ua1'] as const) {
    const verdicts = await runVeraPdf(paths, flavour)
    for (const path of paths) expect(verdicts.get(path)).toEqual({ [flavour]: 'PASS' })
  }
})
