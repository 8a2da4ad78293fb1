import { cpSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkIntegrity } from '../../electron/db/integrity.ts'
import { killAtWork } from '../support/killedChild.ts'
import { decideToIssue } from '../support/office/issuedOrder.ts'
import { verifyJournalOf } from '../support/office/journals.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { rounds } from '../support/rounds.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'

const ROUNDS = rounds(5, 200)
const CHILD = new URL('../support/office/issuingChild.ts', import.meta.url).pathname

test(
  `killed while an order is issued in ${String(ROUNDS)} rounds: the order is there whole with its number and entry, or not at all, and one acknowledged is there`,
  { timeout: ROUNDS * 30_000 },
  async () => {
    const office = openOfficeAtWork()
    const { caseId, revision } = await decideToIssue(office)
    await office.ask('session.lock', {})
    const seen = new Set<number>()
    for (let round = 0; round < ROUNDS; round += 1) {
      const folder = createTemporaryFolder('naknada-issuing-')
      cpSync(office.folder, folder, { recursive: true })
      // Somewhere between the call and its end, and now and then right after the order was acknowledged.
      const speaks = round % 3 === 2 ? 'late' : 'early'
      const args = [folder, caseId, String(revision), speaks]
      const lines = await killAtWork(CHILD, args, speaks === 'late' ? 1 : ((round * 37) % 100) * 5)
      const isAcknowledged = lines.some((line) => line !== 'ready')
      const found = await withRawCases(folder, (db) => ({
        intact: checkIntegrity(db).intact,
        chain: verifyJournalOf(folder, db, 'cases').intact,
        orders: db.prepare('SELECT count(*) FROM order_act', { pluck: true }).get(),
        entries: db.prepare("SELECT count(*) FROM journal_entry WHERE act = 'claim.issue'", { pluck: true }).get(),
      }))
      expect(found).toMatchObject({ intact: true, chain: true, entries: found.orders })
      if (isAcknowledged) expect(found.orders).toBe(1)
      seen.add(Number(found.orders))
    }
    await office.close()
    expect(seen).toContain(1)
  },
)
