import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { storedNames } from '../support/office/attachments.ts'
import { AFTER_THE_PERIOD, eraseFile, openErasableOffice, workOnFile } from '../support/office/erasableFile.ts'
import { verifyJournals } from '../support/office/journals.ts'
import { carryOut } from '../support/office/restoring.ts'
import { withCasesOf } from '../support/office/scheduleKeys.ts'
import type { Name, ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { pdfFile, readPdfText } from '../support/pdf.ts'

// A copy of the data from before an erasure is restored: the file comes back with it and is erased again.

let office: ScheduleOffice
let beside: string

beforeAll(async () => {
  office = await openErasableOffice()
  beside = mkdtempSync(join(tmpdir(), 'naknada-copies-'))
  mkdirSync(join(beside, 'stick'))
}, 60_000)
afterAll(async () => {
  await office.close()
  rmSync(beside, { recursive: true, force: true })
})

const place = () => join(beside, 'stick')

async function makeCopy(): Promise<void> {
  await office.as('administrator')
  office.dialog.open = place()
  await office.ask('backup.chooseFolder', {})
  await office.ask('backup.make', {})
}

async function restoreNewest(): Promise<void> {
  office.dialog.open = place()
  const { copies } = await office.ask('restore.find', { where: 'asked' })
  await office.ask('restore.choose', { name: copies[0]?.name ?? '' })
  const typed = (name: Name) => ({ person: office.idOf(name), password: office.passwordOf(name) })
  const look = await office.ask('restore.look', {
    by: { kind: 'people', people: [typed('administrator'), typed('prosecutorA')] },
  })
  expect(look).toMatchObject({ restoresOffice: false, restoresCases: true })
  await carryOut(office)
  await office.ask('restore.cancel', {})
}

test('what an older copy has brought back is erased again before anybody works on it, with an entry, and the certificate names that copy', async () => {
  const { caseId } = await workOnFile(office, 931)
  await makeCopy()
  const { id, number } = await eraseFile(office, caseId)
  await office.ask('erasure.print', { id, printer: 'Sudnica' })
  const paper = readPdfText(pdfFile(office.printed.at(-1)?.bytes ?? new Uint8Array()))
  expect(paper).toContain((await listCopies()).at(-1)?.name)
  await office.as('otherJudge')
  await office.ask('session.lock', {})
  await restoreNewest()
  office.clock.today = AFTER_THE_PERIOD
  await office.as('judgeA')
  expect((await office.refused('caseFile.open', { caseId })).code).toBe('caseFile.notFound')
  expect(storedNames(office)).toEqual([])
  await office.as('headOfCourt')
  expect((await office.ask('retention.erased', {})).rows).toMatchObject([{ id, number }])
  await office.as('administrator')
  expect(await verifyJournals(office)).toMatchObject({ office: { intact: true }, cases: { intact: true } })
  const found = await withCasesOf(office, (db) => ({
    files: db.prepare('SELECT count(*) FROM case_file', { pluck: true }).get(),
    again: db.prepare("SELECT count(*) FROM journal_entry WHERE act = 'cases.erasedAgain'", { pluck: true }).get(),
    texts: db
      .prepare('SELECT count(*) FROM journal_entry WHERE case_id = $caseId AND salt <> zeroblob(16)', { pluck: true })
      .get({ caseId }),
  }))
  // The one entry with a text of its own is the one that tells of it.
  expect(found).toEqual({ files: 0, again: 1, texts: 1 })
})

async function listCopies() {
  await office.as('administrator')
  return (await office.ask('backup.list', {})).backups
}
