import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Input, Output } from '../../shared/contract/channels.ts'
import type { CaseId, OrderId } from '../../shared/contract/ids.ts'
import { openBegun } from '../support/office/begunOffice.ts'
import { makePaper } from '../support/office/papers.ts'
import { spoolerOf } from '../support/office/printedJobs.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { readPdfText } from '../support/pdf.ts'
import { present } from '../support/trainingCase.ts'

// What is asked before a printed order is handed over: whom it names today, and who signs for which copy. The sealed person is v1.

const WHY = 'mora mu se dostaviti'
const NAME = /Đurđic|Šćekić|Ђурђиц|Шћекић/

let office: TestOffice
let caseId: CaseId
let orderId: OrderId
let letter: string
let isTaken = true
let paper: Uint8Array = new Uint8Array()

const check = () => office.ask('print.check', { orderId })
const labels = (people: Output<'print.check'>['named']) => people.map(({ cnr }) => cnr)
const print = (recipient: string, reason?: string) =>
  office.application.invoke('print.print', { orderId, printer: 'Sudnica', recipient, ...(reason && { reason }) })
const handover = () => office.ask('print.handover', { orderId, printer: 'Sudnica' })

function wordsOnPaper(): string {
  const path = join(office.folder, 'card.pdf')
  writeFileSync(path, paper)
  return readPdfText(path)
}

beforeAll(async () => {
  const spooler = {
    printers: () => Promise.resolve([{ name: 'Sudnica', description: '', isDefault: true }]),
    print: (_printer: string, bytes: Uint8Array) => {
      paper = bytes
      return Promise.resolve(isTaken)
    },
  }
  ;({ office, caseId, orderId } = await openBegun('issued', { spooler: spoolerOf(spooler) }))
  await signIn(office, 'clerk')
  ;({ paper: letter } = await makePaper(office, caseId, 'covering-letter', { recipient: 'd1' }))
})
afterAll(() => office.close())

describe('the check beside the page', () => {
  test('tells who is named and who is protected and not named; nothing speaks against it', async () => {
    const found = await check()
    expect(labels(found.named)).toContain('Njegoš Džaković')
    expect(labels(found.covered)).toEqual(['Oštećena A'])
    expect(found).toMatchObject({ leaking: [], undignified: [] })
    expect(JSON.stringify(found)).not.toMatch(NAME)
  })

  test('is by who is protected today: one sealed after the order was issued shows in it', async () => {
    const { people, revision } = await office.ask('caseFile.open', { caseId })
    const { label: _label, identity, ...open } = present(people.find(({ id }) => id === 'd1'))
    const person = { ...open, sealed: true, pseudonym: { cnr: 'Okrivljeni Ž', en: 'Defendant Ž' } }
    await office.ask('person.save', { caseId, revision, person, ...(identity === undefined ? {} : { identity }) })
    const found = await check()
    expect(labels(found.leaking)).toEqual(['Okrivljeni Ž'])
    expect(JSON.stringify(found)).not.toMatch(/Ždralović/)
  })

  test('stands in the way of a copy, and of a batch: it leaves for a reason alone, which is kept', async () => {
    const printed = office.printed.length
    expect(await print('Branilac')).toMatchObject({
      ok: false,
      error: { code: 'print.showsProtected', field: 'reason' },
    })
    const copies = [{ orderId, recipient: 'Branilac', copies: 1 }]
    const start = (documents: Input<'print.start'>['documents']) =>
      office.application.invoke('print.start', { printer: 'Sudnica', documents })
    expect(await start(copies)).toMatchObject({ ok: false, error: { code: 'print.showsProtected' } })
    expect(await office.ask('print.history', { orderId })).toEqual([])
    expect(office.printed).toHaveLength(printed)
    expect(await start(copies.map((copy) => ({ ...copy, reason: 'traži ga branilac' })))).toMatchObject({ ok: true })
    const { batch } = present((await office.ask('print.batch', {})).batch)
    await office.ask('print.steer', { batch, to: 'cancel' })
    await expect.poll(() => office.events).toContainEqual({ aggregate: 'work' })
  })

  test('stands in the way of a paper too, alone and in a batch', async () => {
    const copy = { caseId, paper: letter, variant: 'bilingual' as const }
    const shown = { code: 'print.showsProtected', field: 'reason' }
    expect(await office.refused('paper.print', { ...copy, printer: 'Sudnica' })).toEqual(shown)
    expect(await office.refused('print.start', { printer: 'Sudnica', documents: [{ ...copy, copies: 1 }] })).toEqual(
      shown,
    )
    await office.ask('paper.print', { ...copy, printer: 'Sudnica', reason: WHY })
    await office.ask('print.start', { printer: 'Sudnica', documents: [{ ...copy, copies: 1, reason: WHY }] })
    expect(await office.ask('print.run', {})).toEqual({ printed: 1 })
    const entries = (await office.ask('journal.list', { caseId })).filter(({ act }) => act === 'caseFile.printPaper')
    expect(entries.map((entry) => entry.reason)).toEqual([WHY, WHY])
  })
})

describe('the card', () => {
  test('names every copy that was printed with its recipient, and those that did not come out apart', async () => {
    await print('Punomoćnica Oštećene A', WHY)
    isTaken = false
    await print('Branilac', WHY)
    isTaken = true
    await print('za Đurđicu Šćekić lično', WHY)
    expect(await handover()).toEqual({ outcome: 'printed', pages: 1, copies: 2 })
    const text = wordsOnPaper()
    expect(text).toMatch(/KARTICA ZA PREDAJU PRIMJERAKA/)
    expect(text).toMatch(/Punomoćnica Oštećene A/)
    expect(text).toMatch(/ne predaju se primjerci br\. 2\./s)
    expect(text).toMatch(/za Oštećena A lično/)
    expect(text).not.toMatch(NAME)
  })

  test('is written down before it leaves, and is no copy of the order', async () => {
    const copies = (await office.ask('print.history', { orderId })).length
    isTaken = false
    expect((await office.refused('print.handover', { orderId, printer: 'Sudnica' })).code).toBe('print.failed')
    isTaken = true
    const [entry] = await office.ask('journal.list', { caseId })
    expect(entry?.about?.cnr).toMatch(/Kartica za predaju primjeraka$/)
    expect(await office.ask('print.history', { orderId })).toHaveLength(copies)
  })

  test('is for the clerk, and for a printer of this machine', async () => {
    expect((await office.refused('print.handover', { orderId, printer: 'nema ga' })).code).toBe('print.noPrinter')
    await signIn(office, 'judge')
    expect((await office.refused('print.handover', { orderId, printer: 'Sudnica' })).code).toBe(
      'session.roleNotAllowed',
    )
  })
})
