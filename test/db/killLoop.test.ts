import { afterEach, expect, test } from 'vitest'
import { checkIntegrity } from '../../electron/db/integrity.ts'
import { killAtWork } from '../support/killedChild.ts'
import { verifyJournalOf } from '../support/office/journals.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import type { TestOffice } from '../support/office/testOffice.ts'
import { rounds } from '../support/rounds.ts'

const ROUNDS = rounds(8, 200)
let office: TestOffice
afterEach(() => office.close())

/** The last revision that a child acknowledged before it was killed. */
async function saveAndKill(folder: string, caseId: string, revision: number, afterMilliseconds: number) {
  const args = [folder, caseId, String(revision)]
  const acknowledged = await killAtWork('test/support/office/savingChild.ts', args, afterMilliseconds)
  return Number(acknowledged.at(-1) ?? revision)
}

test(
  `nothing acknowledged is lost in ${String(ROUNDS)} rounds of sudden death, and save and journal stay together`,
  { timeout: ROUNDS * 24_000 },
  async () => {
    office = openOfficeAtWork()
    const { caseId } = await importCase01(office)
    await office.ask('session.lock', {})
    let revision = 0
    let deaths = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      const acknowledged = await saveAndKill(office.folder, caseId, revision, 5 + ((round * 37) % 90))
      const found = await withRawCases(office.folder, (db) => ({
        intact: checkIntegrity(db).intact,
        chain: verifyJournalOf(office.folder, db, 'cases').intact,
        revision: Number(db.prepare('SELECT revision FROM case_file', { pluck: true }).get()),
        saves: Number(
          db.prepare("SELECT count(*) FROM journal_entry WHERE act = 'caseFile.saveEvidence'", { pluck: true }).get(),
        ),
        items: Number(
          db.prepare("SELECT count(*) FROM evidence WHERE body ->> '$.kind' = 'other'", { pluck: true }).get(),
        ),
      }))
      expect(found).toMatchObject({ intact: true, chain: true, saves: found.revision, items: found.revision })
      expect(found.revision).toBeGreaterThanOrEqual(acknowledged)
      revision = found.revision
      deaths += 1
    }
    expect({ deaths, hasSaved: revision > ROUNDS }).toEqual({ deaths: ROUNDS, hasSaved: true })
  },
)
