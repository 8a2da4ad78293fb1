import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import { attach, fileWith, someBytes } from '../support/office/attachments.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { evidencePdf } from '../support/evidencePdf.ts'
import { scannedPdf, scanPage, tiffOf } from '../support/scannedPage.ts'

/** The upper third of a page: enough words, and the time of a test. */
const TOP = 800

let office: TestOffice
let caseId: CaseId
let latin: Buffer
let cyrillic: Buffer

beforeAll(async () => {
  office = openOfficeAtWork()
  ;({ caseId } = await importCase01(office))
  const [one, other] = ['cnr', 'cnr-Cyrl'].map((language) => {
    const path = join(office.folder, `${language}.pdf`)
    const of = ['notice-of-rights', 'resources/training/cases/case-01.json', path, '--language', language]
    execFileSync(process.execPath, ['commands/document.ts', ...of], { stdio: 'ignore' })
    return scanPage(path, 1, TOP)
  })
  if (one === undefined || other === undefined) throw new Error('no pages')
  latin = one
  cyrillic = other
})
afterAll(() => office.close())

const find = async (typed: string) => (await office.ask('search.inFile', { caseId, typed, kinds: ['page'] })).hits

async function attachAndRead(evidence: string, name: string, bytes: Uint8Array) {
  const { file } = await attach(office, caseId, evidence, fileWith(office, name, bytes))
  const target = { caseId, evidence, file }
  return { target, read: await office.ask('attachment.readText', target) }
}

async function textShown(file: string) {
  const { attachments } = await office.ask('caseFile.open', { caseId })
  return attachments.find((one) => one.file === file)?.text
}

test('scanned pages wait, are recognised one after the other in both scripts, and are found by their words', async () => {
  const { target, read } = await attachAndRead('e1', 'sken.pdf', await scannedPdf([latin, cyrillic]))
  expect(read).toEqual({ pages: 2, withText: 0 })
  expect(await textShown(target.file)).toEqual({ pages: 2, bare: 2, waiting: 2 })
  expect(await find('oštećeni')).toEqual([])
  const from = performance.now()
  expect(await office.ask('attachment.recognise', target)).toEqual({ waiting: 1 })
  expect(await office.ask('attachment.recognise', target)).toEqual({ waiting: 0 })
  // The limit of a page is in the benches; here it may not be of another order.
  expect(performance.now() - from).toBeLessThan(40_000)
  expect(await textShown(target.file)).toEqual({ pages: 2, bare: 0, waiting: 0 })
  expect((await find('imovinskopravni')).map(({ page }) => page)).toEqual([1, 2])
  expect((await find('имовинскоправни')).map(({ page }) => page)).toEqual([1, 2])
  expect((await office.ask('attachment.pageText', { ...target, page: 1 })).origin).toBe('recognised')
  expect(await office.ask('attachment.recognise', target)).toEqual({ waiting: 0 })
})

test('what is recognised is put right by hand, and a picture without words is found by those typed for it', async () => {
  const { target } = await attachAndRead('e2', 'snimak.tif', tiffOf(latin))
  expect(await textShown(target.file)).toEqual({ pages: 1, bare: 1, waiting: 1 })
  await office.ask('attachment.saveText', { ...target, page: 1, text: 'rukopis: dug 300 evra' })
  expect(await find('rukopis')).toHaveLength(1)
  // It was typed: nothing is recognised over it.
  expect(await office.ask('attachment.recognise', target)).toEqual({ waiting: 0 })
  expect((await office.ask('attachment.pageText', { ...target, page: 1 })).text).toBe('rukopis: dug 300 evra')
  expect(await office.refused('attachment.saveText', { ...target, page: 2, text: 'x' })).toEqual({
    code: 'attachment.noSuchPage',
  })
  const entries = await office.ask('journal.list', { caseId })
  expect(entries.map(({ act }) => act)).toContain('caseFile.correctPageText')
})

test('a TIFF is read and drawn for the window by the core', async () => {
  const { target } = await attachAndRead('e3', 'drugi.tif', tiffOf(cyrillic))
  expect(await office.refused('attachment.showPage', { ...target, page: 1 })).toEqual({ code: 'attachment.notOpen' })
  expect((await office.ask('attachment.open', target)).kind).toBe('tiff')
  const { bytes } = await office.ask('attachment.showPage', { ...target, page: 1 })
  expect(Buffer.from(bytes.subarray(1, 4)).toString('latin1')).toBe('PNG')
  expect(await office.refused('attachment.showPage', { ...target, page: 2 })).toEqual({
    code: 'attachment.pictureBroken',
  })
  expect(await office.ask('attachment.recognise', target)).toEqual({ waiting: 0 })
  expect((await find('обавјештење')).map(({ file }) => file)).toContain(target.file)
})

test('a broken picture, a locked PDF and a page that says nothing wait for nobody', async () => {
  const broken = await attachAndRead('e4', 'pokvarena.png', someBytes(4_000, '\u0089PNG\r\n\u001a\n'))
  expect(await office.ask('attachment.recognise', broken.target)).toEqual({ waiting: 0 })
  expect(await textShown(broken.target.file)).toEqual({ pages: 1, bare: 1, waiting: 0 })
  const locked = await attachAndRead('e4', 'zakljucan.pdf', await evidencePdf({ pages: ['tajna'], password: 'l' }))
  expect(await office.ask('attachment.recognise', locked.target)).toEqual({ waiting: 0 })
  expect(await textShown(locked.target.file)).toBeUndefined()
  const mixed = await attachAndRead('e4', 'prazna.pdf', await evidencePdf({ pages: ['riječi', ' '] }))
  expect(await office.ask('attachment.recognise', mixed.target)).toEqual({ waiting: 0 })
  expect(await textShown(mixed.target.file)).toEqual({ pages: 2, bare: 1, waiting: 0 })
})

test('who may not open the file has none of its pages recognised or told', async () => {
  const { attachments } = await office.ask('caseFile.open', { caseId })
  const [first] = attachments
  if (first === undefined) throw new Error('nothing attached')
  const target = { caseId, evidence: first.evidence, file: first.file }
  await signIn(office, 'judge')
  expect(await office.refused('attachment.recognise', target)).toEqual({ code: 'caseFile.notFound' })
  expect(await office.refused('attachment.pageText', { ...target, page: 1 })).toEqual({ code: 'caseFile.notFound' })
  await signIn(office, 'prosecutor')
})
