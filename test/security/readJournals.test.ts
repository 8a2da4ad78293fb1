import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyJournals } from '../support/office/journals.ts'
import { issueCase01 } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { withRawCases, withRawOffice } from '../support/office/rawDatabase.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'

// Reading a journal is itself written down, once in a session, and stands where the auditor reads it.

let office: TestOffice
let ids: Awaited<ReturnType<typeof issueCase01>>
const actsIn = async (journal: 'office' | 'cases') =>
  (await office.ask('audit.list', { journal })).map(({ act }) => act)
const timesIn = async (journal: 'office' | 'cases', act: string) =>
  (await actsIn(journal)).filter((one) => one === act).length

beforeAll(async () => {
  office = openOfficeAtWork()
  ids = await issueCase01(office)
})
afterAll(() => office.close())

describe('of a file', () => {
  test('its journal and who was given copies: once in a session, however often and of whatever page', async () => {
    const { caseId, orderId } = ids
    await signIn(office, 'clerk')
    const first = await office.ask('journal.list', { caseId })
    expect(first.map(({ act }) => act)).not.toContain('caseFile.journalRead')
    await office.ask('journal.list', { caseId, before: first.at(-1)?.number ?? 1 })
    await office.ask('print.history', { orderId })
    await office.ask('print.history', { orderId })
    const entries = await office.ask('journal.list', { caseId })
    expect(entries.slice(0, 2).map(({ act, person }) => [act, person])).toEqual([
      ['caseFile.printsRead', 'Marko Ćetković'],
      ['caseFile.journalRead', 'Marko Ćetković'],
    ])
    expect(entries.filter(({ act }) => act === 'caseFile.journalRead')).toHaveLength(1)
    await signIn(office, 'clerk')
    await office.ask('journal.list', { caseId })
    await signIn(office, 'auditor')
    expect(await timesIn('cases', 'caseFile.journalRead')).toBe(2)
    expect(await timesIn('cases', 'caseFile.printsRead')).toBe(1)
  })

  test('and nothing is answered where it cannot be written down', async () => {
    await signIn(office, 'clerk')
    const refused = await withoutEntries(() => office.application.invoke('journal.list', { caseId: ids.caseId }))
    expect(refused).toMatchObject({ ok: false })
    expect(JSON.stringify(refused)).not.toMatch(/claim\.issue/)
  })
})

/** Meanwhile no entry can be written in cases.db. */
async function withoutEntries<Value>(work: () => Promise<Value>): Promise<Value> {
  await withRawCases(office.folder, (db) => {
    db.exec("CREATE TRIGGER no_entry BEFORE INSERT ON journal_entry BEGIN SELECT RAISE(ABORT, 'full'); END")
  })
  try {
    return await work()
  } finally {
    await withRawCases(office.folder, (db) => {
      db.exec('DROP TRIGGER no_entry')
    })
  }
}

describe('of the office', () => {
  test('each journal once in a session, and a verification with what it found', async () => {
    await signIn(office, 'auditor')
    const before = await timesIn('office', 'audit.casesRead')
    await actsIn('cases')
    await actsIn('cases')
    expect(await timesIn('office', 'audit.casesRead')).toBe(before + 1)
    expect((await verifyJournals(office)).cases.intact).toBe(true)
    expect((await actsIn('office')).slice(0, 2)).toEqual(['audit.verified', 'audit.verifyBegun'])
    const reads = await timesIn('office', 'audit.officeRead')
    await signIn(office, 'auditor')
    await actsIn('office')
    expect(await timesIn('office', 'audit.officeRead')).toBe(reads + 1)
  })

  test('a verification that finds something says so in the journal', async () => {
    await withRawOffice(office.folder, (db) => {
      db.exec("DROP TRIGGER case_entry_no_update; UPDATE case_entry SET act = 'claim.saved' WHERE number = 2")
    })
    await signIn(office, 'auditor')
    expect((await verifyJournals(office)).cases.intact).toBe(false)
    expect((await actsIn('office'))[0]).toBe('audit.verifiedBroken')
  })
})
