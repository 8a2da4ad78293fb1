import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeDatabase, openDatabase, type Connection } from '../../electron/db/connection.ts'
import { checkIntegrity } from '../../electron/db/integrity.ts'
import type { CaseId } from '../../shared/contract/ids.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { verifyJournalOf } from '../support/office/journals.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { PAPER_DEATHS, watchDeaths } from '../support/office/paperDeaths.ts'
import { makePaper } from '../support/office/papers.ts'
import { caseKeysOf, withRawCases } from '../support/office/rawDatabase.ts'
import type { TestOffice } from '../support/office/testOffice.ts'
import { rounds } from '../support/rounds.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'

const MAKINGS = rounds(3, 20)
const AFTER = 'after the commit'
const KILLED = PAPER_DEATHS.filter(({ name }) => ['between two languages', AFTER].includes(name))
const DEATHS = rounds(KILLED.length, 20 * PAPER_DEATHS.length)

let office: TestOffice
let caseId: CaseId
beforeEach(async () => {
  office = openOfficeAtWork()
  ;({ caseId } = await importCase01(office))
})
afterEach(() => office.close())

/** All papers whole, numbered one after the other, each with its entry in the journal, and the journal whole. */
function expectWhole(db: Connection, where: string, made: number): void {
  const pluck = (sql: string) => db.prepare(sql, { pluck: true }).all()
  const found = {
    where,
    intact: checkIntegrity(db).intact,
    chain: verifyJournalOf(office.folder, db, 'cases').intact,
    sequences: pluck('SELECT sequence FROM paper ORDER BY paper_key'),
    files: pluck('SELECT count(variant) FROM paper LEFT JOIN paper_file USING (paper_key) GROUP BY paper_key'),
    lines: pluck('SELECT paper_key FROM paper_line').length,
    entries: pluck("SELECT number FROM journal_entry WHERE act = 'caseFile.makePaper'").length,
  }
  const whole = { where, intact: true, chain: true, lines: made, entries: made }
  const each = Array.from({ length: made }, (_, index) => index)
  expect(found).toEqual({ ...whole, sequences: each.map((index) => index + 1), files: each.map(() => 2) })
}

test(`what a death leaves on the disk in ${String(MAKINGS * PAPER_DEATHS.length)} moments of the making of papers: each whole or not there, no number missing or twice`, async () => {
  const copies: { where: string; made: number; path: string }[] = []
  let made = 0
  // The files as they are at that moment: what a killed program leaves, with no time to tidy anything.
  const stop = watchDeaths(({ name: where }) => {
    if (copies.some((copy) => copy.where === where && copy.path.includes(`-${String(made)}-`))) return
    const path = join(createTemporaryFolder(`naknada-dead-${String(made)}-`), 'cases.db')
    for (const end of ['', '-wal']) cpSync(join(office.folder, `cases.db${end}`), `${path}${end}`)
    copies.push({ where, made: where === AFTER ? made + 1 : made, path })
  })
  for (; made < MAKINGS; made += 1) {
    await makePaper(office, caseId, 'legal-aid-request', { variants: ['cnr', 'en'] })
  }
  stop()
  expect(copies).toHaveLength(MAKINGS * PAPER_DEATHS.length)
  const { case: key } = await caseKeysOf(office.folder, 'judge')
  for (const { path, where, made: wanted } of copies) {
    const db = openDatabase(path, key)
    expectWhole(db, where, wanted)
    closeDatabase(db)
  }
})

/** Makes one paper and dies at the next; answers the number that was acknowledged. */
async function makeAndDie(folder: string, where: string): Promise<string> {
  const child = spawn(process.execPath, ['test/support/office/paperChild.ts', folder, caseId, where])
  let said = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const [, signal] = (await once(child, 'close')) as readonly unknown[]
  if (signal !== 'SIGKILL') throw new Error(`it lived: ${errors}`)
  return said.trim()
}

test(
  `${String(DEATHS)} sudden deaths while a paper is made: what was acknowledged is there, and the next goes on from it`,
  { timeout: DEATHS * 20_000 },
  async () => {
    await office.ask('session.lock', {})
    const steps = DEATHS > KILLED.length ? PAPER_DEATHS : KILLED
    const acknowledged: string[] = []
    let made = 0
    for (let round = 0; round < DEATHS; round += 1) {
      const where = steps[round % steps.length]?.name ?? ''
      acknowledged.push(await makeAndDie(office.folder, where))
      made += where === AFTER ? 2 : 1
      await withRawCases(office.folder, (db) => {
        expectWhole(db, where, made)
        const numbers = db.prepare('SELECT number FROM paper', { pluck: true }).all()
        expect(numbers).toEqual(expect.arrayContaining(acknowledged))
      })
    }
  },
)
