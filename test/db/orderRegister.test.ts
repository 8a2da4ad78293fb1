import { afterEach, beforeEach, expect, test } from 'vitest'
import { begunOffice } from '../support/office/begunOffice.ts'
import { issueSilentCase01 } from '../support/office/issuedOrder.ts'
import { prepareOffice } from '../support/office/preparedOffice.ts'
import { issueRuling, makeOrderFinal, serveOnAll } from '../support/office/rulings.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { pdfFile, readPdfText } from '../support/pdf.ts'
import { present } from '../support/trainingCase.ts'

// Case-01 under an order of 15 June 2026 over 21.153,23, and a ruling that corrects one head of it by 100,00.

const prepared = await begunOffice('issued')
const { caseId } = prepared.value
let office: TestOffice
beforeEach(() => {
  office = prepared.open()
})
afterEach(() => office.close())

async function printed(year: number): Promise<string> {
  await office.ask('print.register', { year, printer: 'Sudnica' })
  return readPdfText(pdfFile(present(office.printed.at(-1)).bytes)).replaceAll(/\s+/g, ' ')
}

test('the register holds every number of a year, a ruling by how much it changes, and their sum', async () => {
  await makeOrderFinal(office, caseId)
  const heads = [{ head: 'h4', awardedCents: 410_000 }]
  const reasons = { cnr: 'U izreci je ispuštena cifra.', en: 'A digit was left out in the operative part.' }
  const ruling = await issueRuling(office, caseId, { kind: 'obviousError', heads, reasons })
  await signIn(office, 'clerk')
  expect(await office.ask('print.registerYears', {})).toEqual([{ year: 2026, entries: 2 }])
  const text = await printed(2026)
  for (const said of ['21.153,23 €', '100,00 €', '21.253,23 €', ruling.number, 'ispravka očigledne greške'])
    expect(text).toContain(said)
  expect(text).toMatch(/Upisana su 2 broja/)
  // Nobody the case is about is named: only its mark, and the judge.
  const { people } = await office.ask('caseFile.open', { caseId })
  const parties = people.filter(({ role }) => role !== 'judge')
  expect(parties.length).toBeGreaterThan(3)
  for (const { label } of parties) expect(text).not.toContain(label.cnr)
  const anchors = text.match(/Sidro dnevnika/g) ?? []
  expect(anchors.length).toBeGreaterThan(0)
})

test('a copy that differed from its original and interest that was passed over have their numbers, one after the other', async () => {
  const silent = await prepareOffice(issueSilentCase01)
  office = silent.open()
  const of = silent.value.caseId
  office.clock.today = '2026-06-20'
  await serveOnAll(office, of, '2026-06-16', 'sa')
  const reasons = { cnr: 'O kamati nije odlučeno.', en: 'The interest was not decided on.' }
  const rulings = [
    await issueRuling(office, of, { kind: 'copyDiffers', heads: [{ head: 'h4', awardedCents: 300_000 }], reasons }),
    await issueRuling(office, of, { kind: 'omission', heads: [{ head: 'h1', interestFrom: '2025-07-01' }], reasons }),
  ]
  await signIn(office, 'clerk')
  const text = await printed(2026)
  for (const said of ['21.153,23 €', '-1.000,00 €', '20.153,23 €']) expect(text).toContain(said)
  expect(text).toMatch(/Upisana su 3 broja/)
  const [differs, supplement] = rulings.map(({ number }) => text.indexOf(number))
  expect(differs).toBeGreaterThan(0)
  expect(supplement).toBeGreaterThan(differs ?? 0)
  expect(text.slice(differs)).toMatch(/dopuna/)
  silent.remove()
})

test('a year without numbers is an empty book; a printer that is gone prints and writes down nothing', async () => {
  await signIn(office, 'clerk')
  expect(await printed(2025)).toContain('U ovoj godini nije izdata nijedna odluka')
  const before = office.printed.length
  expect((await office.refused('print.register', { year: 2026, printer: 'Nema ga' })).code).toBe('print.noPrinter')
  expect(office.printed).toHaveLength(before)
})
