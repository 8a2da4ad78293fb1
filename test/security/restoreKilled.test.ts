import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import { isRestoreDecided, settleRestore } from '../../electron/backup/restorePlace.ts'
import { stageIn } from '../../electron/backup/restoreStage.ts'
import type { RestoreRequest } from '../../electron/backup/stageRestore.ts'
import { openDatabase } from '../../electron/db/connection.ts'
import { createWriteHandle } from '../../electron/db/handles.ts'
import { checkIntegrity } from '../../electron/db/integrity.ts'
import { createJournalTable } from '../../electron/db/tables/journalTable.ts'
import { examineFolder } from '../../electron/session/dataFolder.ts'
import type { Keys } from '../../electron/vault/keys.ts'
import { keysOf, openBackupOffice, prepareBackupOffice, type BackupOffice } from '../support/office/backupOffice.ts'
import { verifyJournalOf } from '../support/office/journals.ts'
import type { PreparedOffice } from '../support/office/preparedOffice.ts'
import { saveOnce } from '../support/office/restoring.ts'
import { openTestOffice, signIn } from '../support/office/testOffice.ts'
import { signedBy } from '../support/office/signing.ts'
import { rounds } from '../support/rounds.ts'

const CHILD = new URL('../support/office/restoringChild.ts', import.meta.url).pathname
const ROUNDS = rounds(8, 100)

let prepared: PreparedOffice<CaseId>
let office: BackupOffice
let keys: Keys
let copy: string

beforeAll(async () => {
  prepared = await prepareBackupOffice()
  office = openBackupOffice(prepared)
  copy = await office.copy()
  await saveOnce(office, office.caseId)
  keys = await keysOf(office, 'prosecutor')
  await office.application.close()
  // What the restore has to bring here besides the keys; the office stays.
  for (const gone of ['cases.db', 'attachments']) rmSync(join(office.folder, gone), { recursive: true })
})
afterAll(async () => {
  await office.close()
  prepared.remove()
})

function restoreAndDie(data: string, after: number) {
  const { installation, keys: publicKeys } = office.manifestOf(copy)
  const request: RestoreRequest = {
    ...{ data, root: office.root, name: copy, installation, signing: signedBy(publicKeys), vault: 'copied' },
    ...{ at: '2026-06-16T10:00:00.000Z', by: 'a'.repeat(16), other: undefined, shares: [] },
  }
  const hex = Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, key.toString('hex')]))
  const args = [CHILD, JSON.stringify(request), JSON.stringify(hex), String(after)]
  const { stdout, signal } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return { signal, counted: stdout }
}

/** The last acts of both journals, which are whole, in files that are whole where they are there. */
function lastActs(data: string): readonly string[] {
  return (['office', 'cases'] as const).map((name) => {
    const key = name === 'office' ? keys.office : keys.case
    if (!existsSync(join(data, `${name}.db`))) return 'missing'
    if (key === undefined) throw new Error('no key')
    const db = openDatabase(join(data, `${name}.db`), key)
    try {
      expect(checkIntegrity(db).intact).toBe(true)
      expect(verifyJournalOf(data, db, name).intact).toBe(true)
      return createJournalTable(createWriteHandle(db)).last()?.act ?? ''
    } finally {
      db.close()
    }
  })
}

test(
  `killed in ${String(ROUNDS)} rounds, at steps from its first to its last, a restore is as if it had not begun, or is finished at the next start`,
  async () => {
    const whole = dataOfItsOwn()
    const { staged, steps } = JSON.parse(restoreAndDie(whole, 0).counted) as { staged: number; steps: number }
    expect(lastActs(whole)).toEqual(['backup.restored', 'backup.restored'])
    expect(steps - staged).toBeGreaterThan(8)
    const before = lastActs(office.folder)
    let finished = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      // Steps that lie apart where there are more of them than rounds, else each of them in turn.
      const after = 1 + (Math.floor((round * steps) / Math.min(ROUNDS, steps)) % steps)
      const data = dataOfItsOwn()
      expect(restoreAndDie(data, after).signal).toBe('SIGKILL')
      // Before the core has settled it, the sign-in page already shows who works here.
      expect(examineFolder(data, 'real').kind).toBe('office')
      const isDecided = isRestoreDecided(data)
      expect(isDecided).toBe(after > staged)
      settleRestore(data)
      expect(existsSync(stageIn(data))).toBe(false)
      expect(lastActs(data)).toEqual(isDecided ? ['backup.restored', 'backup.restored'] : before)
      if (isDecided) finished += 1
      rmSync(data, { recursive: true })
    }
    expect(finished).toBeGreaterThan(1)
    const after = openTestOffice({ folder: whole })
    await signIn(after, 'prosecutor')
    expect((await after.ask('session.state', {})).notices).toEqual([])
    await after.close()
  },
  60_000 + ROUNDS * 20_000,
)

test('a log that the engine has left beside a present file goes aside with it, and is not taken for the log of the restored one', () => {
  const data = dataOfItsOwn()
  const { staged } = JSON.parse(restoreAndDie(dataOfItsOwn(), 0).counted) as { staged: number }
  restoreAndDie(data, staged + 1)
  expect(isRestoreDecided(data)).toBe(true)
  leaveLog(data)
  settleRestore(data)
  expect(lastActs(data)).toEqual(['backup.restored', 'backup.restored'])
  const kept = readdirSync(join(data, 'kept')).map((name) => readdirSync(join(data, 'kept', name)))
  expect(kept.flat()).toContain('office.db-wal')
  rmSync(data, { recursive: true })
})

/** What a program that was killed leaves beside the database: changes that are not in the file yet. */
function leaveLog(data: string): void {
  const file = join(data, 'office.db')
  const db = openDatabase(file, keys.office)
  db.exec("UPDATE account SET signed_in_at = '2026-06-15T09:00:00.000Z'")
  cpSync(file, `${file}.then`)
  cpSync(`${file}-wal`, `${file}-wal.then`)
  db.close()
  renameSync(`${file}.then`, file)
  renameSync(`${file}-wal.then`, `${file}-wal`)
}

function dataOfItsOwn(): string {
  const data = mkdtempSync(join(tmpdir(), 'naknada-killed-'))
  cpSync(office.folder, data, { recursive: true })
  return data
}
