import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId, OrderId } from '../../shared/contract/ids.ts'
import { openBegun } from '../support/office/begunOffice.ts'
import { issueRuling } from '../support/office/rulings.ts'
import { spoolerOf } from '../support/office/printedJobs.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'

let office: TestOffice
let caseId: CaseId
let orderId: OrderId
let paper: Uint8Array = new Uint8Array()

beforeAll(async () => {
  const print = (_printer: string, bytes: Uint8Array) => {
    paper = bytes
    return Promise.resolve(true)
  }
  const printers = () => Promise.resolve([{ name: 'Sudnica', description: '', isDefault: true }])
  ;({ office, caseId, orderId } = await openBegun('issued', { spooler: spoolerOf({ printers, print }) }))
  await signIn(office, 'clerk')
})
afterAll(() => office.close())

function wordsOnPaper(): string {
  const file = join(office.folder, 'in-short.pdf')
  writeFileSync(file, paper)
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
}

test('the print centre offers our languages and those of the data files', async () => {
  expect(await office.ask('print.languages', {})).toEqual(['cnr', 'cnr-Cyrl', 'en', 'ru', 'sq'])
})

test.each([
  ['cnr', 'Odluka ukratko', 'crnogorski, latinica'],
  ['cnr-Cyrl', 'Одлука укратко', 'crnogorski, ćirilica'],
  ['en', 'Your decision in short', 'engleski'],
  ['sq', 'Vendimi juaj shkurt', 'albanski'],
])('the decision in short goes to the printer in %s, of the file as it was issued', async (language, title, named) => {
  expect(await office.ask('print.inShort', { orderId, printer: 'Sudnica', language })).toEqual({ pages: 1 })
  const words = wordsOnPaper()
  expect(words).toContain(title)
  expect(words).toContain(language === 'en' ? '21,153.23' : '21.153,23')
  const [entry] = await office.ask('journal.list', { caseId })
  expect(entry?.act).toBe('caseFile.print')
  expect(entry?.about?.cnr).toMatch(new RegExp(`Odluka ukratko \\(${named}\\)$`))
})

test('it is no copy of the order', async () => {
  expect(await office.ask('print.history', { orderId })).toEqual([])
})

test('a language that is not offered and a printer that is not there are refused', async () => {
  const ask = { orderId, printer: 'Sudnica', language: 'ar' }
  expect(await office.refused('print.inShort', ask)).toMatchObject({ code: 'input.value', field: 'language' })
  const elsewhere = { orderId, printer: 'Drugi', language: 'sq' }
  expect(await office.refused('print.inShort', elsewhere)).toMatchObject({ code: 'print.noPrinter' })
})

test('of an order that was corrected it says what is owed now, and of the file what it was', async () => {
  const reasons = { cnr: 'Zamijenjene su cifre.', en: 'Digits were exchanged.' }
  const heads = [{ head: 'h4', awardedCents: 410_000 }]
  await issueRuling(office, caseId, { kind: 'obviousError', heads, reasons })
  await signIn(office, 'clerk')
  await office.ask('print.inShort', { orderId, printer: 'Sudnica', language: 'cnr' })
  expect(wordsOnPaper()).toContain('21.253,23')
})
