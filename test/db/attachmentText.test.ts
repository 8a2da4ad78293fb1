import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import { attach, fileWith, someBytes } from '../support/office/attachments.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { bombOf, docxOf } from '../support/docx.ts'
import { evidencePdf } from '../support/evidencePdf.ts'

let office: TestOffice
let caseId: CaseId

beforeAll(async () => {
  office = openOfficeAtWork()
  ;({ caseId } = await importCase01(office))
})
afterAll(() => office.close())

const find = async (typed: string) =>
  (await office.ask('search.inFile', { caseId, typed, kinds: ['page'] })).hits.map(
    ({ subject: evidence, file, page, inParts, excerpt }) => ({
      evidence,
      file,
      page,
      excerpt,
      ...(inParts ? { inParts } : {}),
    }),
  )

async function attachAndRead(evidence: string, name: string, bytes: Uint8Array) {
  const { file } = await attach(office, caseId, evidence, fileWith(office, name, bytes))
  return { file, read: await office.ask('attachment.readText', { caseId, evidence, file }) }
}

test('a word in a PDF is found with its page, in either script and without marks on letters', async () => {
  const pages = ['Uvod nalaza', 'Radila je 1560 sati u lokalu', 'Zakljucak']
  const { file, read } = await attachAndRead('e1', 'nalaz.pdf', await evidencePdf({ pages }))
  expect(read).toEqual({ pages: 3, withText: 3 })
  const hit = { evidence: 'e1', file, page: 2, excerpt: 'Radila je 1560 sati u lokalu' }
  expect(await find('LOKALU')).toEqual([hit])
  expect(await find('локалу')).toEqual([hit])
  expect((await find('zaključak')).map(({ page }) => page)).toEqual([3])
  expect(await find('nema takve riječi')).toEqual([])
})

test('what is locked, broken or no PDF is found by no word, and nothing is refused', async () => {
  const locked = await evidencePdf({ pages: ['tajna'], password: 'lozinka' })
  expect((await attachAndRead('e2', 'zakljucan.pdf', locked)).read).toEqual({ pages: 0, withText: 0 })
  expect((await attachAndRead('e2', 'pokvaren.pdf', someBytes(5_000))).read).toEqual({ pages: 0, withText: 0 })
  expect((await attachAndRead('e2', 'popis.txt', Buffer.from('tajna'))).read).toEqual({ pages: 0, withText: 0 })
  expect(await find('tajna')).toEqual([])
})

test('a DOCX is found by its words in both scripts, in its tables and footnotes, and not by what was taken out of it', async () => {
  const docx = docxOf({
    paragraphs: ['Isplatni list za mart', 'Платни списак за април'],
    table: [
      ['Dnevnica u kuhinji', '1.560 sati'],
      ['Путни трошак', '42,00 €'],
    ],
    footnote: 'Prema evidenciji zanatlije',
    deleted: 'izbrisana rečenica',
  })
  const { file, read } = await attachAndRead('e4', 'platni.docx', docx)
  expect(read).toEqual({ pages: 1, withText: 1 })
  for (const typed of ['isplatni', 'ПЛАТНИ списак', 'kuhinji', 'putni trošak', 'занатлије']) {
    expect(await find(typed), typed).toMatchObject([{ evidence: 'e4', file, page: 1, inParts: true }])
  }
  expect(await find('izbrisana')).toEqual([])
  expect((await office.ask('attachment.pageText', { caseId, evidence: 'e4', file, page: 1 })).origin).toBe('layer')
})

test('a DOCX that is cut short, locked, or a bomb of a gigabyte has no words, takes no memory, and refuses nothing', async () => {
  const whole = docxOf({ paragraphs: ['skriveno blago'] })
  const before = process.memoryUsage.rss()
  const bomb = bombOf(whole, 1_000_000_000)
  expect(bomb.length).toBeLessThan(10_000)
  // A document with a password is no DOCX on the disk, but a file of an older kind with the document inside.
  const locked = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), someBytes(4_000, '')])
  for (const [name, bytes, kind] of [
    ['presjecen.docx', whole.slice(0, 700), 'docx'],
    ['bomba.docx', bomb, 'docx'],
    ['zakljucan.docx', locked, 'other'],
  ] as const) {
    const { file, read } = await attachAndRead('e4', name, bytes)
    expect({ name, ...read }).toEqual({ name, pages: 0, withText: 0 })
    const { attachments } = await office.ask('caseFile.open', { caseId })
    expect(attachments.find((one) => one.file === file)).toMatchObject({ kind, name })
  }
  expect(await find('skriveno')).toEqual([])
  expect(process.memoryUsage.rss() - before).toBeLessThan(200_000_000)
})

test('what a file says lies sealed, goes with the file, and is told to nobody who may not open it', async () => {
  const { file } = await attachAndRead('e3', 'iskaz.pdf', await evidencePdf({ pages: ['prepoznatljivo svjedocenje'] }))
  expect(await find('svjedocenje')).toHaveLength(1)
  expect(readFileSync(join(office.folder, 'cases.db')).includes('svjedocenje')).toBe(false)
  await signIn(office, 'judge')
  expect(await office.refused('search.inFile', { caseId, typed: 'svjedocenje', kinds: ['page'] })).toEqual({
    code: 'caseFile.notFound',
  })
  await signIn(office, 'prosecutor')
  await office.ask('attachment.remove', { caseId, evidence: 'e3', file, reason: 'Priloženo pogrešnom predmetu' })
  expect(await find('svjedocenje')).toEqual([])
})
