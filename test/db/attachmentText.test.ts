import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import { attach, fileWith, someBytes } from '../support/office/attachments.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
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
    ({ subject: evidence, file, page, excerpt }) => ({ evidence, file, page, excerpt }),
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
