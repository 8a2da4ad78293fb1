import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from '@signalapp/sqlcipher'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { statementsOf } from '../support/db/watchStatements.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { readTrainingForm } from '../support/trainingCase.ts'
import { prosecutorSaves, type Save } from '../bench/saves/audited.ts'

const KINDS = ['evidence', 'person', 'proceedings', 'claim'] as const
const [OTHER_FILES, TIMES] = [60, 6]
/** Where the index of the log tells how many pages the log holds (SQLite, WAL-index header, mxFrame). */
const PAGES_IN_LOG = 16

/** What a save of each kind does: its statements, and the fewest pages that one of several writes; the log may begin anew between two. */
type Work = Readonly<Record<(typeof KINDS)[number], Readonly<{ statements: readonly string[]; pages: number }>>>

let office: TestOffice
let saves: Record<(typeof KINDS)[number], Save>
beforeAll(async () => {
  office = openOfficeAtWork()
  await signIn(office, 'prosecutor')
  const { caseId } = await importCase01(office)
  saves = prosecutorSaves(office, await office.ask('caseFile.open', { caseId }))
})
afterAll(() => office.close())

const begin = (sql: string): string => sql.split(/\s+/).slice(0, 3).join(' ')

async function pagesOf(save: () => Promise<void>): Promise<number> {
  const count = () => readFileSync(join(office.folder, 'cases.db-shm')).readUInt32LE(PAGES_IN_LOG)
  const before = count()
  await save()
  return count() - before
}

async function measureWork(text: string): Promise<Work> {
  const work: Partial<Record<(typeof KINDS)[number], Work['claim']>> = {}
  for (const kind of KINDS) {
    // What is not known of the file is read by the first saves of a kind, of which one may move the claim, and kept.
    for (const typed of ['', 'prvo']) await saves[kind](typed)
    const statements = (await statementsOf(() => saves[kind](text))).map(begin)
    const pages: number[] = []
    for (let time = 1; time <= TIMES; time += 1) pages.push(await pagesOf(() => saves[kind](`${text} ${String(time)}`)))
    work[kind] = { statements, pages: Math.min(...pages.filter((written) => written > 0)) }
  }
  return work as Work
}

async function addFiles(count: number): Promise<void> {
  const { case: proceedings, ...form } = readTrainingForm('case-01')
  office.dialog.open = join(office.folder, 'case.json')
  for (let made = 1; made <= count; made += 1) {
    const marks = { prosecutionMark: `Kt.br.${String(made)}/24`, courtMark: `K.br.${String(made)}/24` }
    writeFileSync(office.dialog.open, JSON.stringify({ ...form, case: { ...proceedings, ...marks } }))
    await office.ask('exchange.import', {})
  }
}

test('a save reads nothing of a file that is being worked on, and does as much in a small office as in a larger one', async () => {
  const small = await measureWork('malo')
  const act = ['BEGIN IMMEDIATE', 'UPDATE case_file SET']
  const end = ['INSERT INTO journal_entry', 'COMMIT']
  expect(Object.fromEntries(KINDS.map((kind) => [kind, small[kind].statements]))).toEqual({
    evidence: [...act, 'INSERT INTO evidence', ...end],
    // Whoever is named anew withdraws a release of words that name them.
    person: [...act, 'INSERT INTO person_body', 'DELETE FROM order_release', ...end],
    proceedings: [...act, 'INSERT INTO case_body', ...end],
    // A seal is opened anew by every act that needs the identity.
    claim: [
      'BEGIN IMMEDIATE',
      'SELECT wrapped_key AS',
      'UPDATE case_file SET',
      'INSERT INTO claim_body',
      'INSERT INTO claim_head',
      'UPDATE claim SET',
      ...end,
    ],
  })
  for (const kind of KINDS) expect(small[kind].pages).toBeGreaterThan(2)
  await addFiles(OTHER_FILES)
  expect(await measureWork('više')).toEqual(small)
})

test('a save prepares no statement: those of its connection are kept', async () => {
  const prepare = vi.spyOn(Database.prototype, 'prepare')
  for (const kind of KINDS) await saves[kind]('nanovo')
  expect(prepare).not.toHaveBeenCalled()
  prepare.mockRestore()
})
