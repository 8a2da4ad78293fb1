import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { verifyActFile } from '../../commands/verify/verifyActFile.ts'
import { writeOfficeKeys, type OfficeKey } from '../../electron/proof/officeKeys.ts'
import type { CaseFile } from '../../shared/domain/caseFile/caseFile.ts'
import { pdfFile } from '../support/pdf.ts'
import { editPdf, swapLetters } from '../support/proof/editPdf.ts'
import { FORGERIES } from '../support/proof/forgeries.ts'
import { photograph } from '../support/proof/photograph.ts'
import { drawProvenOrder, newOffice } from '../support/proof/provenOrder.ts'
import { scanPage } from '../support/scannedPage.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'
import { readTrainingCase } from '../support/trainingCase.ts'

// `npm run verify` on an order, on what was made of it, and on a photo of its paper.

const office = newOffice()
const folder = createTemporaryFolder('naknada-verify-')
/** The account of the payee of case-01, as the order prints it. */
const ACCOUNT = '510-81767773-21'
let order: Buffer
let other: Buffer
let photo: string
let key: string

beforeAll(async () => {
  order = (await drawProvenOrder({ seal: office.seal })).bytes
  other = (await drawProvenOrder({ seal: office.seal, number: 'VSPG-IPZ-2026-KR4-0008' })).bytes
  photo = fileOf('strana.jpg', photograph(scanPage(pdfFile(order), 2)))
  key = keyFile([office.key])
})

function fileOf(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
const keyFile = (keys: readonly OfficeKey[]): string => fileOf('office.pub', Buffer.from(writeOfficeKeys(keys)))

const verify = (file: string, account?: string) => verifyActFile({ kind: 'act', file, key, account })

test.each(FORGERIES)('$name: not what was issued', async ({ faults, forge }) => {
  const { report, verdict, lines } = await verify(fileOf('izmijenjeno.pdf', forge(order, other)))
  expect(verdict).toBe('broken')
  const found = JSON.stringify(report)
  expect(faults.some((fault) => found.includes(`"${fault}"`))).toBe(true)
  expect(lines.join('\n')).toContain('NIJE ONO ŠTO JE IZDATO')
})

test('a replaced key still vouches for old orders, and signs no new ones', async () => {
  const file = fileOf('stara.pdf', order)
  const former = (until: string) => keyFile([newOffice().key, { ...office.key, until }])
  expect(
    await verifyActFile({ kind: 'act', file, key: former('2027-01-01T00:00:00.000Z'), account: undefined }),
  ).toMatchObject({
    verdict: 'intact',
  })
  const ended = await verifyActFile({ kind: 'act', file, key: former('2026-11-01T00:00:00.000Z'), account: undefined })
  expect(ended).toMatchObject({ verdict: 'broken', report: { document: { faults: [{ fault: 'keyEnded' }] } } })
})

test('of a photo it says what the page must read, and leaves the verdict to a person', async () => {
  key = keyFile([office.key])
  const { verdict, lines } = await verify(photo)
  expect(verdict).toBe('compare')
  expect(lines).toContain('– ukupno 21.153,23 EUR')
  expect(lines).toContain('– rok za isplatu: 15 dana')
  expect(lines.join('\n')).toMatch(/UPOREDITE PAPIR/)
  expect(lines.join('\n')).not.toMatch(/IZVORNO I NEIZMIJENJENO/)
})

test('a changed digit of a sum on the paper: its page must read another one', async () => {
  const forged = editPdf(order, (pdf) => {
    swapLetters(pdf, 1)
  })
  const paper = fileOf('papir.png', scanPage(pdfFile(forged), 2))
  expect(await verify(paper)).toMatchObject({ verdict: 'compare' })
  expect((await verify(paper)).lines).toContain('– ukupno 21.153,23 EUR')
})

test('a changed digit of the account is caught by its check word, the code being intact', async () => {
  const { bytes, statements } = await drawProvenOrder({ seal: office.seal, caseFile: inTheOpen() })
  const withAccount = statements.find(({ accountWord }) => accountWord !== undefined)?.page ?? 0
  const page = fileOf('racun.png', scanPage(pdfFile(bytes), withAccount))
  expect(await verify(page, ACCOUNT)).toMatchObject({ verdict: 'compare', report: { account: 'agrees' } })
  expect(await verify(page, 'ME25510000008176777321')).toMatchObject({ report: { account: 'agrees' } })
  expect(await verify(page, '510-81767778-21')).toMatchObject({ verdict: 'broken', report: { account: 'differs' } })
})

/** Case-01 with a payee who is not protected: of one who is, no account is printed. */
function inTheOpen(): CaseFile {
  const file = readTrainingCase('case-01')
  return { ...file, people: file.people.map(({ sealed: _sealed, ...person }) => person) }
}

test('it ends with 0 for a genuine file, 1 for a changed one, 2 for what is none and 3 for paper', () => {
  const run = (file: string) =>
    spawnSync(process.execPath, ['commands/verify.ts', file, '--key', key], { encoding: 'utf8' })
  expect(run(fileOf('odluka.pdf', order)).status).toBe(0)
  expect(run(fileOf('promijenjena.pdf', FORGERIES[0]?.forge(order, other) ?? Buffer.of())).status).toBe(1)
  expect(run(fileOf('zdravo.txt', Buffer.from('Zdravo'))).status).toBe(2)
  const paper = run(photo)
  expect(paper.status).toBe(3)
  expect(JSON.parse(paper.stdout)).toMatchObject({ paper: { faults: [], pages: 1 } })
})
