import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '../../electron/db/connection.ts'
import { checkIntegrity } from '../../electron/db/integrity.ts'
import { killAtWork } from '../support/killedChild.ts'
import { AFTER_THE_PERIOD, openErasableOffice, proposeErasure, workOnFile } from '../support/office/erasableFile.ts'
import { verifyJournalOf } from '../support/office/journals.ts'
import { databaseKeysOf } from '../support/office/scheduleKeys.ts'
import type { ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { openTestOffice } from '../support/office/testOffice.ts'
import { rounds } from '../support/rounds.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'

const ROUNDS = rounds(6, 50)
const CHILD = new URL('../support/office/erasingChild.ts', import.meta.url).pathname

/** What of the file is there in a folder past the program, and whether all is whole. */
async function stateOf(office: ScheduleOffice, folder: string, caseId: string) {
  const keys = await databaseKeysOf(office)
  const db = openDatabase(join(folder, 'cases.db'), keys.case)
  const count = (sql: string): number => Number(db.prepare(sql, { pluck: true }).get({ caseId }))
  try {
    return {
      intact: checkIntegrity(db).intact,
      chain: verifyJournalOf(folder, db, 'cases').intact,
      files: count('SELECT count(*) FROM case_file WHERE id = $caseId'),
      orders: count('SELECT count(*) FROM order_act WHERE $caseId IS NOT NULL'),
      texts: count(
        "SELECT count(*) FROM journal_entry WHERE case_id = $caseId AND about IS NOT NULL AND act <> 'caseFile.erase'",
      ),
      erasures: count('SELECT count(*) FROM erasure WHERE case_id = $caseId'),
      entries: count("SELECT count(*) FROM journal_entry WHERE case_id = $caseId AND act = 'caseFile.erase'"),
    }
  } finally {
    closeDatabase(db)
  }
}

/** The next session of somebody who works on cases: what was left on the disk goes, and the other database knows. */
async function openOnce(office: ScheduleOffice, folder: string): Promise<void> {
  const next = openTestOffice({ folder, keepFolder: true })
  next.clock.today = AFTER_THE_PERIOD
  await next.ask('session.signIn', { person: office.idOf('judgeA'), password: office.passwordOf('judgeA') })
  await next.close()
}

test(
  `killed while a file is erased in ${String(ROUNDS)} rounds: it is there whole or not at all, and what is left of it on the disk goes at the next opening`,
  { timeout: 60_000 + ROUNDS * 30_000 },
  async () => {
    const office = await openErasableOffice()
    const { caseId } = await workOnFile(office, 921)
    const proposal = await proposeErasure(office, caseId)
    await office.ask('session.lock', {})
    const whole = await stateOf(office, office.folder, caseId)
    const seen = new Set<number>()
    for (let round = 0; round < ROUNDS; round += 1) {
      const folder = createTemporaryFolder('naknada-erasing-')
      cpSync(office.folder, folder, { recursive: true })
      const speaks = round % 3 === 2 ? 'late' : 'early'
      const head = office.idOf('headOfCourt')
      const args = [folder, caseId, proposal, head, office.passwordOf('headOfCourt'), speaks]
      const lines = await killAtWork(CHILD, args, speaks === 'late' ? 1 : ((round * 37) % 100) * 8)
      const isAcknowledged = lines.some((line) => line !== 'ready')
      const after = await stateOf(office, folder, caseId)
      if (after.files === 1) expect(after).toEqual(whole)
      else expect(after).toEqual({ ...whole, files: 0, orders: 0, texts: 0, erasures: 1, entries: 1 })
      if (isAcknowledged) expect(after.files).toBe(0)
      seen.add(after.files)
      await openOnce(office, folder)
      expect(readdirSync(join(folder, 'attachments'))).toHaveLength(after.files)
    }
    await office.close()
    expect([...seen].sort()).toEqual([0, 1])
  },
)
