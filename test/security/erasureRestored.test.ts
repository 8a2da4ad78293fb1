import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import { storedNames } from '../support/office/attachments.ts'
import { openBackupOffice, prepareBackupOffice, type BackupOffice } from '../support/office/backupOffice.ts'
import type { PreparedOffice } from '../support/office/preparedOffice.ts'
import { withRawCases, withRawOffice } from '../support/office/rawDatabase.ts'
import { carryOut, lookAtNewest } from '../support/office/restoring.ts'
import { signIn } from '../support/office/testOffice.ts'

// A copy of the data from before an erasure is restored: the file comes back with it and is erased again.

let prepared: PreparedOffice<CaseId>
let office: BackupOffice

beforeAll(async () => {
  prepared = await prepareBackupOffice()
  office = openBackupOffice(prepared)
})
afterAll(async () => {
  await office.close()
  prepared.remove()
})

/** An erasure as two people register it: these offices have no head. */
async function registerErasure(caseId: CaseId): Promise<void> {
  await withRawOffice(office.folder, (db) => {
    const people = db.prepare('SELECT id FROM account LIMIT 2', { pluck: true }).all()
    db.prepare(`INSERT INTO erasure VALUES ($id, $caseId, 'VDT-PG', 'KR4', 2026, 1, 'VDT-PG-BRI-2026-KR4-0001', '2026-06-15T09:00:00.000Z',
      $one, $two, $sha256, 1, x'00')`).run({ id: '1'.repeat(32), caseId, one: String(people[0]), two: String(people[1]), sha256: '2'.repeat(64) })
  })
}

test('what an older copy has brought back is erased again before anybody works on it, with an entry', async () => {
  const { caseId } = office
  await signIn(office, 'prosecutor')
  await office.copy()
  await office.ask('session.lock', {})
  await registerErasure(caseId)
  expect(await lookAtNewest(office, office.place)).toMatchObject({ restoresOffice: false, restoresCases: true })
  await carryOut(office)
  await office.ask('restore.cancel', {})
  await signIn(office, 'prosecutor')
  expect((await office.refused('caseFile.open', { caseId })).code).toBe('caseFile.notFound')
  expect(storedNames(office)).toEqual([])
  await office.ask('session.lock', {})
  const found = await withRawCases(office.folder, (db) => ({
    files: db.prepare('SELECT count(*) FROM case_file', { pluck: true }).get(),
    entries: db.prepare("SELECT count(*) FROM journal_entry WHERE act = 'cases.erasedAgain'", { pluck: true }).get(),
    register: db.prepare('SELECT number FROM erasure', { pluck: true }).all(),
  }))
  expect(found).toEqual({ files: 0, entries: 1, register: ['VDT-PG-BRI-2026-KR4-0001'] })
})
