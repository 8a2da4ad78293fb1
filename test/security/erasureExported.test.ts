import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { journalExport, type JournalExport } from '../../electron/audit/journalExport.ts'
import type { CaseId } from '../../shared/contract/ids.ts'
import { eraseFile, openErasableOffice, workOnFile } from '../support/office/erasableFile.ts'
import type { ScheduleOffice } from '../support/office/scheduleOffice.ts'

// Both journals leave after a file was erased: the command verifies them, and finds a text that was blanked as an erasure blanks it.

const ERASED_SALT = Buffer.alloc(16).toString('base64')
let office: ScheduleOffice
let caseId: CaseId
let anchor: string
let whole: JournalExport

beforeAll(async () => {
  office = await openErasableOffice()
  ;({ caseId } = await workOnFile(office, 941))
  await office.as('administrator')
  anchor = write('sidro.txt', (await office.ask('audit.anchor', {})).lines.join('\n'))
  await eraseFile(office, caseId)
  await office.as('administrator')
  office.dialog.save = join(office.folder, 'dnevnik.json')
  await office.ask('audit.export', { reason: 'pregled dnevnika' })
  whole = journalExport.parse(JSON.parse(readFileSync(office.dialog.save, 'utf8')))
}, 60_000)
afterAll(() => office.close())

function write(name: string, text: string): string {
  const path = join(office.folder, name)
  writeFileSync(path, text)
  return path
}

/** What the command says of an export, against the anchor of before the erasure. */
function verify(exported: JournalExport) {
  const path = write('posle.json', JSON.stringify(exported))
  const args = ['commands/verify.ts', 'journal', path, '--anchor', anchor]
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return { status, journal: (JSON.parse(stdout) as { journal: unknown }).journal }
}

/** The entries with another text in the first of the office that `isMeant`. */
function withText(isMeant: (entry: Extract<JournalExport['entries'][number], { journal: 'office' }>) => boolean) {
  const exported = structuredClone(whole)
  const entry = exported.entries.find((one) => one.journal === 'office' && isMeant(one))
  if (entry?.journal !== 'office') throw new Error('no such entry')
  entry.text = { about: null, reason: null, salt: ERASED_SALT }
  return exported
}

test('an export after an erasure is whole, tells of the erasure by its signed entry, and agrees with an anchor of before', () => {
  expect(verify(whole)).toMatchObject({ status: 0, journal: { intact: true, anchor: 'agrees' } })
  const ofFile = whole.entries.filter((entry) => entry.journal === 'cases' && entry.caseId === caseId)
  expect(ofFile.length).toBeGreaterThan(10)
  expect(ofFile.filter(({ act }) => act === 'caseFile.erase')).toHaveLength(1)
})

test('a text that was blanked where nothing was erased is found', () => {
  const blanked = withText(({ text }) => text.reason !== null)
  expect(verify(blanked)).toMatchObject({
    status: 1,
    journal: { intact: false, office: { broken: { fault: 'text' } } },
  })
})

test('the entry of the erasure cannot be taken out, nor another act be called one', () => {
  const without = structuredClone(whole)
  without.entries = without.entries.filter(({ act }) => act !== 'caseFile.erase')
  expect(verify(without)).toMatchObject({ status: 1, journal: { intact: false, cases: { intact: false } } })
  const other = structuredClone(whole)
  const renamed = other.entries.find((entry) => entry.journal === 'cases' && entry.act === 'caseFile.import')
  if (renamed !== undefined) renamed.act = 'caseFile.erase'
  expect(verify(other)).toMatchObject({ status: 1, journal: { intact: false, cases: { broken: { fault: 'entry' } } } })
})
