import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAnchor } from '../../electron/audit/anchor.ts'
import { journalExport, type JournalExport } from '../../electron/audit/journalExport.ts'
import { verifyExport } from '../../electron/audit/verifyExport.ts'
import { KEY_READING } from '../../electron/vault/keyHistory.ts'
import { feetOf } from '../support/docxBesidePdf.ts'
import { giveBoth } from '../support/office/givenOut.ts'
import { makePaper } from '../support/office/papers.ts'
import { ScheduledFile } from '../support/office/scheduledFile.ts'
import { openScheduleOffice, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { decisionFor } from '../support/office/twoClaims.ts'
import { pdfFile, readPdfText } from '../support/pdf.ts'

// Every register that is given out bears the ends of both journals, as pages and as DOCX, which say the same; what is typed from one is
// held against a later export.

const FOOT =
  /Sidro dnevnika · Journal anchor: (office \d+\/\d+(?: [0-9a-f]{4}){4} · cases \d+\/\d+(?: [0-9a-f]{4}){4})/g
const GIVEN_OUT =
  /^(?:15\.06\.2026\.09\.00|15June202609:00|Osobaprosecutor[AB]|(?:Izdat|List|Report|Izvoz|Export).*:K\.br\.871\/26|DOCX|–)$/u
let office: ScheduleOffice
let file: ScheduledFile
const lines: string[] = []
let exported: JournalExport

/** What stands at the foot of each page of a paper. */
function anchorsOn(bytes: Uint8Array): readonly string[] {
  return [...readPdfText(pdfFile(bytes)).matchAll(FOOT)].map(([, line]) => line ?? '')
}

type Given = Awaited<ReturnType<typeof giveBoth>>

/** `since`: what the journal was told of the pages before the file was written, and so stands in this alone. */
function keepBoth({ docx, pdf, pages, onlyInDocx, onlyInPdf }: Given, since = /^$/u): void {
  expect(onlyInPdf).toEqual([])
  expect(onlyInDocx.filter((text) => !since.test(text))).toEqual([])
  for (const foot of feetOf(docx)) expect(foot.match(FOOT)).toHaveLength(1)
  keep(pdf, pages)
}

function keep(bytes: Uint8Array, pages: number): void {
  const found = anchorsOn(bytes)
  expect(found).toHaveLength(pages)
  expect(new Set(found).size).toBe(1)
  lines.push(found[0] ?? '')
}

beforeAll(async () => {
  office = await openScheduleOffice()
  file = await ScheduledFile.import(office, 871)
  await office.as('headOfProsecution')
  await file.assign('prosecutorA')
}, 120_000)
afterAll(() => office.close())

test('who saw a file, and who may do what', { timeout: 60_000 }, async () => {
  const { caseId } = file.target
  await office.as('prosecutorA')
  await office.ask('caseFile.open', { caseId })
  keepBoth(await giveBoth(office, (to) => office.ask('caseFile.printViews', { caseId, ...to })), GIVEN_OUT)
  keepBoth(await giveBoth(office, (to) => office.ask('rights.print', { roles: ['clerk'], ...to })))
})

test('an emergency access', { timeout: 60_000 }, async () => {
  await office.as('prosecutorB')
  await office.ask('emergency.open', {
    ...{ mark: 'Kt.br.871/25', hours: 1, reason: 'nedostupan kolega' },
    ...{ password: office.passwordOf('prosecutorB'), head: office.idOf('headOfProsecution') },
    headPassword: office.passwordOf('headOfProsecution'),
  })
  const [access] = await office.ask('emergency.list', {})
  keepBoth(await giveBoth(office, (to) => office.ask('emergency.print', { id: access?.id ?? '', ...to })), GIVEN_OUT)
})

test('the card by which copies are handed over, and the list of limits', { timeout: 60_000 }, async () => {
  await file.forward()
  await file.register()
  await office.as('headOfCourt')
  await file.assign('judgeA')
  await office.as('judgeA')
  file.target = await office.ask('claim.startReview', { ...file.target, claim: 'c1' })
  file.target = await office.ask('decision.save', { ...file.target, decision: decisionFor('c1') })
  const password = office.passwordOf('judgeA')
  const { orderId } = await office.ask('order.issue', { ...file.target, claim: 'c1', password })
  await office.as('clerk')
  await office.ask('print.print', { orderId, printer: 'Sudnica', recipient: 'Punomoćnica' })
  keepBoth(await giveBoth(office, (to) => office.ask('print.handover', { orderId, ...to })))
  const year = Number(office.clock.today.slice(0, 4))
  keepBoth(await giveBoth(office, (to) => office.ask('print.register', { year, ...to })))
  const { caseId } = file.target
  const { paper } = await makePaper(office, caseId, 'deadline-list')
  await office.ask('paper.print', { caseId, paper, variant: 'bilingual', printer: 'Sudnica' })
  const bytes = office.printed.at(-1)?.bytes ?? new Uint8Array()
  keep(bytes, anchorsOn(bytes).length)
  const other = await makePaper(office, caseId, 'service-slip')
  await office.ask('paper.print', { caseId, paper: other.paper, variant: 'bilingual', printer: 'Sudnica' })
  expect(anchorsOn(office.printed.at(-1)?.bytes ?? new Uint8Array())).toEqual([])
})

test('each is accepted as typed from paper, and no other', { timeout: 180_000 }, async () => {
  await office.as('administrator')
  office.dialog.save = join(office.folder, 'dnevnik.json')
  await office.ask('audit.export', { reason: 'pregled dnevnika' })
  exported = journalExport.parse(JSON.parse(readFileSync(office.dialog.save, 'utf8')))
  expect(lines).toHaveLength(6)
  for (const line of lines) {
    const anchor = readAnchor(`Sidro dnevnika: ${line.toUpperCase().replace(/·/, '  ')}`)
    expect([line, verifyExport(exported, KEY_READING, anchor).anchor]).toEqual([line, 'agrees'])
    const wrong = line.replace(/[0-9a-f]$/, (sign) => (sign === '0' ? '1' : '0'))
    expect(verifyExport(exported, KEY_READING, readAnchor(wrong)).anchor).toBe('differs')
    const later = line.replace(/cases (\d+)\/(\d+)/, 'cases $1/9$2')
    expect(verifyExport(exported, KEY_READING, readAnchor(later)).anchor).toBe('missing')
  }
  for (const none of ['', 'office', 'office 1/2 12ab', 'office 1/2 zzzz zzzz zzzz zzzz', `${lines[0] ?? ''} 12`])
    expect([none, readAnchor(none)]).toEqual([none, undefined])
  const run = (line: string) =>
    spawnSync(process.execPath, ['commands/verify.ts', 'journal', office.dialog.save ?? '', '--anchor', line])
  expect(run(lines[0] ?? '').status).toBe(0)
  expect(run((lines[0] ?? '').replace(/[0-9a-f]$/, (sign) => (sign === '0' ? '1' : '0'))).status).toBe(1)
  expect(run('office 1').status).toBe(2)
})
