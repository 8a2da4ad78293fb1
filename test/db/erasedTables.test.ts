import { DatabaseSync } from 'node:sqlite'
import Database from '@signalapp/sqlcipher'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import type { Connection } from '../../electron/db/connection.ts'
import { cases10 } from '../../electron/db/migrations/cases10.ts'
import { eraseFile, openErasableOffice, workOnFile } from '../support/office/erasableFile.ts'
import { enforceOrder, SERVED_ORDER } from '../support/office/servedOrder.ts'
import { refuseByState } from '../support/office/stateCompensation.ts'
import { withCasesOf } from '../support/office/scheduleKeys.ts'
import type { ScheduleOffice } from '../support/office/scheduleOffice.ts'

// Every table of cases.db: with a case file its rows go, or it is said here why they stay.

const STAYS: Readonly<Record<string, string>> = {
  noted_vault: 'of the vault',
  staff: 'who works here',
  stand_in: 'who acts for whom',
  closed_day: 'of an office',
  time_standard: 'of an office',
  unit: 'of an office',
  unit_member: 'who works together',
  number_series: 'of the installation',
  print_batch: 'who printed on which printer; the copies of the file go',
  release_rule: 'of an office',
  reason_clause: 'words that judges keep, checked to be of no case',
  clause_release: 'which of them a court offers',
  office_term: 'words for the translation, checked as clauses are',
  known_office: 'keys of other offices, which tell of no file',
  sent_packet: 'the delivery book, which names a file by its id alone',
  received_packet: 'the delivery book, which names a file by its id alone',
  desk_copy: 'copies of files of other desks, which are no files here',
  desk_copy_order: 'pages of orders that were issued at other desks',
  desk_copy_gone: 'by the id alone, so that no older copy comes back',
  desk_loss: 'that a desk is lost, which tells of no file',
  desk_sent: 'by the id alone, until the other desk was told that the file is gone',
  figure_snapshot: 'counts, which tell of no file',
  saved_filter: 'what a person has kept for the own lists',
  work_basis: 'by which tables work is planned',
  erasure: 'the register of what was erased',
  erased_number: 'numbers that are not given again',
  journal_entry: 'the entries of the file lose their text',
  day_head: 'of the journal',
}
/** No key leads from them to a file: they follow others, or are asked by what they hold. */
const FOLLOWED: Readonly<Record<string, string>> = {
  draft: 'by the key under which it is kept',
  pen_ask: 'by the id of the file, as drafts are',
  search_word: 'the words of search_entry',
  search_term: 'the vocabulary of search_word',
  work_count: 'counted by triggers of work_item',
  office_case_count: 'counted by triggers of office_case',
  open_count: 'counted by triggers of office_case',
  stay_count: 'counted by triggers of claim_stay',
  claim_total: 'counted by triggers of claim',
}
/** Of files, and with nothing in them for the file that is erased here. */
const EMPTY_HERE = [
  ...['case_event', 'claim_return', 'duty_record', 'fact_correction', 'file_change', 'file_text', 'hearing_present'],
  ...[
    'identity_share',
    'order_release',
    'paper_event',
    'paper_share',
    'person_correction',
    'received_order',
    'referral',
  ],
  'search_due',
]

const AFTER_FINALITY = '2026-08-03'

const schema = new DatabaseSync(':memory:')
schema.exec(cases10.sql)
const NAMES = schema
  .prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_word_%' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  )
  .all()
  .map(({ name }) => String(name))
const keysOf = (table: string) =>
  schema.prepare('SELECT "table" AS parent, on_delete AS rule FROM pragma_foreign_key_list(?)').all(table)

/** Tables whose rows belong to a case file: a key leads from them to one. */
const OF_FILE = new Set(['case_file'])
for (let size = 0; size < OF_FILE.size;) {
  size = OF_FILE.size
  for (const name of NAMES) if (keysOf(name).some(({ parent }) => OF_FILE.has(String(parent)))) OF_FILE.add(name)
}

let office: ScheduleOffice
/** Tables from which the erasure deletes by name. */
let deleted: ReadonlySet<string>
let before: ReadonlyMap<string, number>
let after: ReadonlyMap<string, number>

function countAll(db: Connection): ReadonlyMap<string, number> {
  return new Map(
    // The words of the search cannot be walked, their vocabulary can.
    NAMES.filter((name) => name !== 'search_word').map((name) => [
      name,
      Number(db.prepare(`SELECT count(*) FROM "${name}"`, { pluck: true }).get()),
    ]),
  )
}

beforeAll(async () => {
  office = await openErasableOffice()
  const { caseId } = await workOnFile(office, 941)
  await office.as('headOfCourt')
  const reason = 'sukob interesa'
  await office.ask('caseFile.exclude', { caseId, person: office.idOf('judgeB'), reason })
  await office.ask('caseFile.assign', { caseId, capacity: 'owner', person: office.idOf('judgeA'), reason })
  await office.ask('caseFile.hold', { caseId, reason })
  await leaveEmergency(caseId)
  await serveOrder(caseId)
  await enforceAward(caseId)
  before = await withCasesOf(office, countAll)
  const prepare = vi.spyOn(Database.prototype, 'prepare')
  await office.as('clerk')
  await lift(caseId)
  await eraseFile(office, caseId)
  const statements = prepare.mock.calls.map(([sql]) => sql)
  prepare.mockRestore()
  deleted = new Set(statements.flatMap((sql) => /^DELETE FROM (\w+)/.exec(sql.trim())?.[1] ?? []))
  after = await withCasesOf(office, countAll)
}, 90_000)
afterAll(() => office.close())

/** A colleague opens the file in an emergency. */
async function leaveEmergency(caseId: CaseId): Promise<void> {
  await office.as('prosecutorB')
  await office.as('headOfProsecution')
  await office.ask('caseFile.assign', {
    caseId,
    capacity: 'owner',
    person: office.idOf('prosecutorA'),
    reason: 'raspored',
  })
  await office.as('prosecutorB')
  await office.ask('emergency.open', {
    ...{ mark: 'Kt.br.941/25', hours: 1, reason: 'nedostupna koleginica' },
    ...{ password: office.passwordOf('prosecutorB'), head: office.idOf('headOfProsecution') },
    headPassword: office.passwordOf('headOfProsecution'),
  })
}

/** The order on the first claim, served on all after an attempt that was struck. */
async function serveOrder(caseId: CaseId): Promise<void> {
  await office.as('clerk')
  let { revision } = await office.ask('caseFile.open', { caseId })
  const on = () => ({ caseId, revision, claim: 'c1' })
  const told = { channel: 'inPerson', result: 'delivered', note: 'dostavnica', date: office.clock.today } as const
  const record = async (attempt: { id: string; person?: string }) => {
    ;({ revision } = await office.ask('service.record', { ...on(), attempt: { ...told, ...attempt } }))
  }
  await record({ id: 'sa1' })
  ;({ revision } = await office.ask('service.strike', { ...on(), attempt: 'sa1', reason: 'pogrešan upis' }))
  for (const one of [{ id: 'sa2' }, { id: 'sa3', person: 'd1' }, { id: 'sa4', person: 'd2' }]) await record(one)
  await office.ask('claim.serve', on())
}

/** The award enforced against one debtor, and asked of the State, each after a step that was struck; and not paid for a reason. */
async function enforceAward(caseId: CaseId): Promise<void> {
  office.clock.today = AFTER_FINALITY
  const { revision } = await office.ask('caseFile.open', { caseId })
  const onOrder = { claim: 'c1', reason: 'pogrešan upis' }
  const final = await office.ask('claim.becomeFinal', { caseId, revision, ...onOrder, on: SERVED_ORDER.final })
  const filed = await enforceOrder(office, final)
  const ruling = { id: 'is2', kind: 'ruling', proceeding: 'is1', date: AFTER_FINALITY, outcome: 'allowed' } as const
  const ruled = await office.ask('enforcement.record', { ...filed, claim: 'c1', step: ruling, confirmed: [] })
  const struck = await office.ask('enforcement.strike', { ...ruled, ...onOrder, step: 'is2' })
  const why = { due: '2026-10-01', nonCollection: 'noProperty' } as const
  const postponed = await office.ask('step.postpone', { ...struck, ...onOrder, ...why })
  const refused = await refuseByState(office, postponed)
  await office.ask('stateCompensation.strike', { ...refused, ...onOrder, step: 'nd2' })
}

async function lift(caseId: CaseId): Promise<void> {
  await office.as('headOfCourt')
  const [hold] = (await office.ask('retention.look', { caseId })).holds
  await office.ask('caseFile.releaseHold', { caseId, hold: hold?.id ?? '', reason: 'razlog je prestao' })
}

/** Whether rows of a table go: by name, or with what they hang on. */
function goes(table: string): boolean {
  if (deleted.has(table)) return true
  return keysOf(table).some(
    ({ parent, rule }) => rule === 'CASCADE' && OF_FILE.has(String(parent)) && goes(String(parent)),
  )
}

describe('every table', () => {
  test('is of a file, or it is said why its rows stay', () => {
    const lookups = NAMES.filter(
      (name) =>
        !OF_FILE.has(name) &&
        schema.prepare(`SELECT count(*) AS rows FROM pragma_table_info(?)`).get(name)?.['rows'] === 1,
    )
    const known = [...OF_FILE, ...Object.keys(STAYS), ...Object.keys(FOLLOWED), ...lookups]
    expect(NAMES.filter((name) => !known.includes(name))).toEqual([])
  })

  test.each([...OF_FILE].sort())('%s: an erasure takes its rows', (name) => {
    expect([name, goes(name)]).toEqual([name, true])
  })
})

test('after the erasure of the one file of the office no row of a file is left, and there were some', () => {
  const filled = [...OF_FILE].filter((name) => (before.get(name) ?? 0) > 0)
  const empty = [...OF_FILE].filter(
    (name) => (before.get(name) ?? 0) === 0 && !['erasing', 'erasure_proposal'].includes(name),
  )
  expect(empty.sort()).toEqual(EMPTY_HERE)
  expect(filled.length).toBeGreaterThan(25)
  const left = [...OF_FILE, 'draft', 'search_term'].filter((name) => (after.get(name) ?? 0) > 0)
  expect(left).toEqual([])
})
