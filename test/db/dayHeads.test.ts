import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { journalExport, type JournalExport } from '../../electron/audit/journalExport.ts'
import { verifyExport } from '../../electron/audit/verifyExport.ts'
import { KEY_READING } from '../../electron/vault/keyHistory.ts'
import { explainReport } from '../../commands/verify/explainReport.ts'
import { verifyJournalOf, verifyJournals } from '../support/office/journals.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { withRawCases, withRawOffice } from '../support/office/rawDatabase.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'

// The head of each day, signed by the key of its journal: three days of work, the last of them not over yet.

const DAYS = ['2026-06-16', '2026-06-17'] as const
let office: TestOffice
let whole: JournalExport

beforeAll(async () => {
  office = openOfficeAtWork()
  await signIn(office, 'prosecutor')
  const { caseId } = await importCase01(office)
  for (const day of DAYS) {
    office.clock.now = new Date(`${day}T08:00:00Z`)
    office.clock.today = day
    await signIn(office, 'prosecutor')
    await office.ask('person.reveal', { caseId, person: 'v1', reason: 'dostava poziva' })
    await office.ask('person.reveal', { caseId, person: 'v1', reason: 'provjera adrese' })
  }
  await signIn(office, 'auditor')
  office.dialog.save = join(office.folder, 'dnevnik.json')
  await office.ask('audit.export', { reason: 'pregled dnevnika' })
  whole = journalExport.parse(JSON.parse(readFileSync(office.dialog.save, 'utf8')))
})
afterAll(() => office.close())

const verify = (exported: JournalExport) => verifyExport(exported, KEY_READING)
const NAMES = ['office', 'cases'] as const

describe('every day that is over', () => {
  test.each(NAMES)('of the journal of %s leaves with its signed head, which is that of its last entry', (name) => {
    expect(whole.days[name].map(({ day }) => day)).toEqual(['2026-06-15', '2026-06-16'])
    for (const head of whole.days[name]) {
      const ofDay = whole.entries.filter(({ journal, at }) => journal === name && at.startsWith(head.day))
      expect(head.number).toBe(ofDay.at(-1)?.number)
    }
    expect(verify(whole)).toMatchObject({ intact: true })
  })

  test('is whole in both files, and by the verification of the program', async () => {
    expect(await withRawCases(office.folder, (db) => verifyJournalOf(office.folder, db, 'cases'))).toMatchObject({
      intact: true,
    })
    const report = await verifyJournals(office)
    expect([report.office.intact, report.cases.intact]).toEqual([true, true])
  })
})

describe('without an anchor it is found and the day named', () => {
  const CHANGES: readonly (readonly [string, (days: JournalExport['days']['office']) => void])[] = [
    ['a head was taken out', (days) => void days.splice(0, 1)],
    ['a head is that of an earlier entry', (days) => (days[0] = { ...at(days, 0), link: at(days, 1).link })],
    ['a head was signed by another', (days) => (days[0] = { ...at(days, 0), signature: at(days, 1).signature })],
    ['a head says another day', (days) => (days[0] = { ...at(days, 0), day: '2026-06-14' })],
  ]
  test.each(NAMES.flatMap((name) => CHANGES.map(([what, change]) => [name, what, change] as const)))(
    'of %s where %s',
    (name, _what, change) => {
      const exported = structuredClone(whole)
      change(exported.days[name])
      const report = verify(exported)
      expect(report[name]).toMatchObject({ intact: false, broken: { fault: 'day', day: '2026-06-15' } })
      expect(explainReport(exported, report).join('\n')).toContain('the signed end of the day 2026-06-15')
    },
  )

  test('and so is a head of a day that no entry ended', () => {
    const exported = structuredClone(whole)
    exported.days.office.push({ ...at(exported.days.office, 1), day: '2026-06-20', number: 900 })
    expect(verify(exported).office).toMatchObject({ broken: { fault: 'day', day: '2026-06-20' } })
  })

  test('in the file of the office, by the program', async () => {
    await withRawOffice(office.folder, (db) => {
      db.exec("DROP TRIGGER case_day_head_no_delete; DELETE FROM case_day_head WHERE day = '2026-06-16'")
    })
    const { cases } = await verifyJournals(office)
    expect(cases).toMatchObject({ intact: false, broken: { fault: 'day', day: '2026-06-16' } })
  })
})

function at<Head>(heads: readonly Head[], index: number): Head {
  const head = heads[index]
  if (head === undefined) throw new RangeError('no such day')
  return head
}
