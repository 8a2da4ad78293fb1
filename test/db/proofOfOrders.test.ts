import { createHash } from 'node:crypto'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readOfficeKeys } from '../../electron/proof/officeKeys.ts'
import { verifyDocument } from '../../electron/proof/verifyDocument.ts'
import { readNaknadaOrder } from '../../shared/domain/proof/naknadaOrder.ts'
import { checkWordOf } from '../../shared/domain/proof/checkWord.ts'
import { fingerprintOf } from '../../electron/usecases/order/fingerprint.ts'
import { begunOffice } from '../support/office/begunOffice.ts'
import { giveBoth } from '../support/office/givenOut.ts'
import { PEOPLE } from '../support/office/people.ts'
import { issueRuling } from '../support/office/rulings.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { pdfFile, readPdfText } from '../support/pdf.ts'
import { editPdf, swapLetters } from '../support/proof/editPdf.ts'
import { FORGERIES } from '../support/proof/forgeries.ts'
import { photograph } from '../support/proof/photograph.ts'
import { drawProvenOrder, newOffice } from '../support/proof/provenOrder.ts'
import { scanPage } from '../support/scannedPage.ts'
import { present } from '../support/trainingCase.ts'

// Case-01 under an issued order, brought back as a file and as a code.

// Into the paragraphs of the page, past its head.
const LINES_PASSED = 4
const prepared = await begunOffice('issued')
let office: TestOffice
beforeEach(async () => {
  office = prepared.open()
  await signIn(office, 'clerk')
})
afterEach(() => office.close())

async function orderBytes(): Promise<Buffer> {
  return Buffer.from((await office.ask('order.read', { orderId: prepared.value.orderId })).bytes)
}

/** A DOCX whose text reads otherwise. */
function editDocx(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const name = 'word/document.xml'
  return zipSync({ ...parts, [name]: strToU8(edit(strFromU8(present(parts[name])))) })
}

/** A file that is chosen, and what the program says of it. */
async function verified(bytes: Uint8Array) {
  office.dialog.open = join(office.folder, 'donesena.pdf')
  writeFileSync(office.dialog.open, bytes)
  return present((await office.ask('proof.verifyFile', {})).report)
}

test('an issued order is genuine and unchanged by the public key that leaves the office', async () => {
  const bytes = await orderBytes()
  await signIn(office, 'auditor')
  office.dialog.save = join(office.folder, 'office.pub')
  expect(await office.ask('audit.saveKey', {})).toEqual({ outcome: 'exported' })
  const [last] = await office.ask('audit.list', { journal: 'office' })
  expect(last).toMatchObject({ act: 'audit.keySaved' })
  const keys = present(readOfficeKeys(readFileSync(office.dialog.save, 'utf8')))
  expect(await verifyDocument(bytes, keys)).toMatchObject({ genuine: true, faults: [] })
})

test('the page for telephones leaves with the key of the office in it, as a logged act', async () => {
  await signIn(office, 'auditor')
  office.dialog.save = join(office.folder, 'provjera.html')
  expect(await office.ask('audit.saveCheckPage', {})).toEqual({ outcome: 'exported' })
  const [last] = await office.ask('audit.list', { journal: 'office' })
  expect(last).toMatchObject({ act: 'audit.checkPageSaved' })
  const { pem } = await office.ask('audit.key', {})
  const key = present(present(readOfficeKeys(pem))[0]).publicKey.toString('base64')
  expect(readFileSync(office.dialog.save, 'utf8')).toContain(`[{"key":"${key}"}]`)
})

test('every role is told the same of a file: genuine, or changed', async () => {
  const bytes = await orderBytes()
  const changed = Buffer.from(bytes)
  changed[100] = (changed[100] ?? 0) ^ 1
  for (const who of ['clerk', 'prosecutor', 'judge', 'administrator', 'auditor'] as const) {
    await signIn(office, who)
    expect(await verified(bytes)).toMatchObject({ genuine: true, act: { pages: 5 } })
    const { genuine, faults } = await verified(changed)
    expect([genuine, faults[0]]).toEqual([false, { fault: 'altered' }])
  }
})

test('what was found is printed with the fingerprint of the file, when and by whom, and is written down', async () => {
  expect((await office.refused('proof.print', { printer: 'Sudnica' })).code).toBe('proof.nothingVerified')
  const bytes = await orderBytes()
  const forged = editPdf(bytes, (pdf) => {
    swapLetters(pdf, 1)
  })
  await verified(forged)
  const { pages, onlyInPdf, onlyInDocx } = await giveBoth(office, (to) => office.ask('proof.print', to))
  expect([pages, onlyInPdf, onlyInDocx]).toEqual([1, [], []])
  const text = readPdfText(pdfFile(present(office.printed.at(-1)).bytes)).replaceAll(/\s+/gu, ' ')
  const sha256 = createHash('sha256').update(forged).digest('hex')
  expect(text.replaceAll(' ', '')).toContain(sha256)
  for (const said of [
    'Izmijenjeno',
    'riječi na strani nijesu one koje su potpisane',
    '21.153,23',
    PEOPLE.clerk.displayName,
  ])
    expect(text).toContain(said)
  expect(text).not.toMatch(/Ždralović|Džaković|Oštećen|[Šš]ćeki/u)
  await signIn(office, 'auditor')
  const entries = await office.ask('audit.list', { journal: 'office' })
  expect(entries.find(({ act }) => act === 'proof.printed')).toMatchObject({
    reason: `SHA-256 ${sha256} · DOCX`,
  })
  // Another person begins with nothing.
  expect((await office.refused('proof.print', { printer: 'Sudnica' })).code).toBe('proof.nothingVerified')
})

test('where a changed file differs from the stored order is shown paragraph by paragraph, and of an unchanged one nothing', async () => {
  const { orderId } = prepared.value
  const compare = async (bytes: Uint8Array) => {
    await verified(bytes)
    const { comparison } = await office.ask('proof.compare', { orderId })
    return present(comparison)
  }
  const bytes = await orderBytes()
  const same = await compare(bytes)
  expect(same).toMatchObject({ isIdentical: true, namesProtected: false })
  expect(new Set(same.points.map(({ part }) => part))).toEqual(new Set(['operative', 'reasons', 'rest', 'translation']))
  const forged = editPdf(bytes, (pdf) => {
    swapLetters(pdf, 1, LINES_PASSED)
  })
  const changed = await compare(forged)
  expect(changed.isIdentical).toBe(false)
  const differing = changed.points.filter(({ state }) => state !== 'same')
  expect(differing.flatMap(({ differences }) => differences).length).toBeGreaterThan(0)
  expect(differing.length).toBeLessThan(5)
  // Amounts come before words, whatever stands first in the paragraph.
  const docx = join(office.folder, 'odluka.docx')
  office.dialog.save = docx
  await signIn(office, 'judge')
  await office.ask('order.exportDocx', { source: { orderId }, language: 'bilingual' })
  const edited = editDocx(readFileSync(docx), (xml) => xml.replace('7.280,00', '7.820,00'))
  writeFileSync(present(office.dialog.open), edited)
  const amounts = present((await office.ask('proof.compare', { orderId })).comparison)
  const [first] = amounts.points.flatMap(({ differences }) => differences)
  expect(first).toMatchObject({ kind: 'amount', composed: '7.280,00', judgment: '7.820,00' })
  office.dialog.open = undefined
  expect(await office.ask('proof.compare', { orderId })).toEqual({ outcome: 'cancelled' })
  await signIn(office, 'auditor')
  expect((await office.refused('proof.compare', { orderId })).code).toBe('session.roleNotAllowed')
})

test('what is no document is said to be none', async () => {
  office.dialog.open = join(office.folder, 'donesena.pdf')
  writeFileSync(office.dialog.open, 'Zdravo')
  expect((await office.refused('proof.verifyFile', {})).code).toBe('proof.notDocument')
  office.dialog.open = join(office.folder, 'nema.pdf')
  expect((await office.refused('proof.verifyFile', {})).code).toBe('proof.unreadable')
})

test('a picture of 300 MB is refused before it is read', async () => {
  office.dialog.open = join(office.folder, 'slika.png')
  writeFileSync(office.dialog.open, Buffer.from('89504e470d0a1a0a', 'hex'))
  truncateSync(office.dialog.open, 300_000_000)
  expect((await office.refused('proof.verifyFile', {})).code).toBe('proof.tooLarge')
})

test('a photo of a page says what the page must read, and the account is compared by its word', async () => {
  const bytes = await orderBytes()
  await signIn(office, 'auditor')
  office.dialog.open = join(office.folder, 'strana.jpg')
  writeFileSync(office.dialog.open, photograph(scanPage(pdfFile(bytes), 2)))
  const { paper, report } = await office.ask('proof.verifyFile', {})
  expect(report).toBeUndefined()
  expect(paper).toMatchObject({ faults: [], statements: [{ page: 2, pages: 5, days: 15 }] })
  const number = present(paper?.statements[0]).number
  const word = checkWordOf('510-81767773-21', number, fingerprintOf)
  const compare = (account: string) => office.ask('proof.checkAccount', { number, word, account })
  expect(await compare('510 81767773 21')).toEqual({ agrees: true })
  expect(await compare('510-81767774-21')).toEqual({ agrees: false })
})

test.each(FORGERIES)('$name: the program says what is wrong', async ({ faults, forge }) => {
  const other = (await drawProvenOrder({ seal: newOffice().seal })).bytes
  const found = await verified(forge(await orderBytes(), other))
  expect(found.genuine).toBe(false)
  expect(found.faults.some(({ fault }) => faults.includes(fault))).toBe(true)
})

test('a code tells what its page must read, and names nobody', async () => {
  const { act } = await verified(await orderBytes())
  const { code, number } = present(act)
  const whole = await office.ask('proof.find', { code })
  expect(whole.acts).toMatchObject([{ number, corrected: [] }])
  expect(whole.acts[0]).not.toHaveProperty('fell')
  expect(whole.acts[0]?.pages).toHaveLength(5)
  expect(JSON.stringify(whole)).not.toMatch(/Ždralović|Džaković|Oštećen/)
  const [page] = (await office.ask('proof.find', { code: `${code.toLowerCase()}/2` })).acts
  expect(page?.pages).toMatchObject([{ page: 2, days: 15, sums: [{ head: 0, cents: 2_115_323 }, {}, {}, {}, {}, {}] }])
})

test('a code that is mistyped or of no act is refused, each by its name', async () => {
  const { act } = await verified(await orderBytes())
  const { code } = present(act)
  const wrong = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`
  expect((await office.refused('proof.find', { code: wrong })).code).toBe('proof.codeMistyped')
  expect((await office.refused('proof.find', { code: 'abc' })).code).toBe('proof.codeInvalid')
  expect((await office.refused('proof.find', { code: '0000-0000' })).code).toBe('proof.codeUnknown')
  await signIn(office, 'auditor')
  expect((await office.refused('proof.find', { code })).code).toBe('session.roleNotAllowed')
})

/** The order served on all, with an appeal of a defendant that waits. */
async function appealed() {
  const { caseId } = prepared.value
  const { revision } = await office.ask('caseFile.open', { caseId })
  office.clock.today = '2026-09-10'
  const served = { id: 'sa1', channel: 'atCourt', result: 'delivered', date: '2026-06-16', note: 'dostavnica' } as const
  let target = { caseId, revision, claim: 'c1' }
  target = { ...target, ...(await office.ask('service.record', { ...target, attempt: served })) }
  for (const [id, person] of [
    ['sa2', 'd1'],
    ['sa3', 'd2'],
  ] as const) {
    target = { ...target, ...(await office.ask('service.record', { ...target, attempt: { ...served, id, person } })) }
  }
  target = { ...target, ...(await office.ask('claim.serve', target)) }
  return { ...target, ...(await office.ask('claim.fileAppeal', { ...target, person: 'd1', on: '2026-06-30' })) }
}

/** What is told of the order by its code and by its data. */
async function toldOf(code: string) {
  const [found] = (await office.ask('proof.find', { code })).acts
  office.dialog.save = join(office.folder, 'order.json')
  await office.ask('order.export', { orderId: prepared.value.orderId, reason: 'za evidenciju', format: 'json' })
  const { standing } = present(readNaknadaOrder(readFileSync(office.dialog.save, 'utf8')))
  return { found, standing }
}

test('an order that was annulled is genuine, and said to have fallen', async () => {
  const { act } = await verified(await orderBytes())
  const target = await appealed()
  await office.ask('claim.annulOnAppeal', {
    ...target,
    on: '2026-09-01',
    mark: 'Kž.br.41/26',
    reason: 'Apelacioni sud',
  })
  const { found, standing } = await toldOf(present(act).code)
  expect(found).toMatchObject({ fell: '2026-09-01', fellBy: 'Kž.br.41/26' })
  expect(standing).toEqual({ fell: '2026-09-01', fellBy: 'Kž.br.41/26', corrected: [] })
})

test('an order whose amounts were changed on appeal is genuine, and said not to hold as it reads', async () => {
  const { act } = await verified(await orderBytes())
  const target = await appealed()
  const heads = [{ head: 'h4', awardedCents: 400_000 }]
  await office.ask('claim.modifyOnAppeal', { ...target, on: '2026-09-01', mark: 'Kž.br.41/26', heads })
  const { found, standing } = await toldOf(present(act).code)
  expect(found).toMatchObject({ modified: '2026-09-01', modifiedBy: 'Kž.br.41/26', corrected: [] })
  expect(found).not.toHaveProperty('fell')
  expect(standing).toEqual({ modified: '2026-09-01', modifiedBy: 'Kž.br.41/26', corrected: [] })
  await office.ask('print.register', { year: 2026, printer: 'Sudnica' })
  const register = readPdfText(pdfFile(present(office.printed.at(-1)).bytes)).replaceAll(/\s+/g, ' ')
  expect(register).toContain('preinačena po žalbi 01.09.2026. (Kž.br.41/26)')
})

test('an order that was corrected is said to be, by the number of the ruling', async () => {
  const { act } = await verified(await orderBytes())
  const reasons = { cnr: 'U izreci je ispuštena cifra.', en: 'A digit was left out in the operative part.' }
  const heads = [{ head: 'h4', awardedCents: 410_000 }]
  const { number } = await issueRuling(office, prepared.value.caseId, { kind: 'obviousError', heads, reasons })
  const [found] = (await office.ask('proof.find', { code: present(act).code })).acts
  expect(found).toMatchObject({ corrected: [{ number, issued: '2026-06-15' }] })
})
