import { afterEach, beforeEach, expect, test } from 'vitest'
import { begunOffice } from '../support/office/begunOffice.ts'
import { issueRuling, makeOrderFinal } from '../support/office/rulings.ts'
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
  expect(text).toMatch(/Upisano je 2 broja/)
  // Nobody the case is about is named: only its mark, and the judge.
  const { people } = await office.ask('caseFile.open', { caseId })
  const parties = people.filter(({ role }) => role !== 'judge')
  expect(parties.length).toBeGreaterThan(3)
  for (const { label } of parties) expect(text).not.toContain(label.cnr)
  const anchors = text.match(/Sidro dnevnika/g) ?? []
  expect(anchors.length).toBeGreaterThan(0)
})

test('a year without numbers is an empty book; a printer that is gone prints and writes down nothing', async () => {
  await signIn(office, 'clerk')
  expect(await printed(2025)).toContain('U ovoj godini nije izdata nijedna odluka')
  const before = office.printed.length
  expect((await office.refused('print.register', { year: 2026, printer: 'Nema ga' })).code).toBe('print.noPrinter')
  expect(office.printed).toHaveLength(before)
})
