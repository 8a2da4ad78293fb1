import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import Database from '@signalapp/sqlcipher'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createReadHandle } from '../../electron/db/handles.ts'
import { createJournalPages } from '../../electron/db/lists/entryPages.ts'
import { cases10 } from '../../electron/db/migrations/cases10.ts'
import { CASE_CUSTODIES, CASE_SORTS } from '../../shared/contract/caseList.ts'
import type { CaseId } from '../../shared/contract/ids.ts'
import { evidencePdf } from '../support/evidencePdf.ts'
import { attach, fileWith } from '../support/office/attachments.ts'
import { eraseFile, prepareWorkers, proposeErasure, workOnFile } from '../support/office/erasableFile.ts'
import { present, readTrainingCase } from '../support/trainingCase.ts'
import { issueCase01 } from '../support/office/issuedOrder.ts'
import { makePaper } from '../support/office/papers.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { openScheduleOffice, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { useCards } from '../support/office/useCards.ts'
import { usePackets } from '../support/packet/usePackets.ts'
import { useFigures } from '../support/office/useFigures.ts'
import { handClerkOver, useSteps } from '../support/office/useSteps.ts'
import { usePrintBatch } from '../support/office/usePrintBatch.ts'
import { useRelease } from '../support/office/useRelease.ts'
import { useWorkload } from '../support/office/useWorkload.ts'
import { openTestOffice, setUpOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'
import { importTwoClaims, targetOf, type Target } from '../support/office/twoClaims.ts'
import { shortCodeOf } from '../../shared/domain/proof/shortCode.ts'
import { columnsRead, isStatementOf, readNames } from '../support/db/statements.ts'

let office: TestOffice
let scheduled: ScheduleOffice
let statements: readonly string[]
const schema = new DatabaseSync(':memory:')
schema.exec(cases10.sql)

beforeAll(async () => {
  const prepare = vi.spyOn(Database.prototype, 'prepare')
  office = openTestOffice()
  scheduled = await openScheduleOffice()
  await setUpOffice(office)
  await useEveryTable(office)
  await useSchedule(scheduled)
  await usePackets()
  // What the thread that checks the journal asks.
  await withRawCases(office.folder, (db) => [...createJournalPages(createReadHandle(db)).pages()])
  statements = [...new Set(prepare.mock.calls.map(([sql]) => sql))].filter((sql) => isStatementOf(schema, sql))
  prepare.mockRestore()
}, 180_000)
afterAll(async () => {
  await office.close()
  await scheduled.close()
})

/** One file from its import to a printed order, and a second one edited in all its parts and removed from again. */
async function useEveryTable(office: TestOffice): Promise<void> {
  const { caseId, orderId } = await issueCase01(office)
  await correctSealed(office, caseId)
  await signIn(office, 'clerk')
  for (const sort of CASE_SORTS) {
    for (const custody of CASE_CUSTODIES) {
      for (const part of [{}, { find: 'k12 a' }, { after: { value: '', caseKey: 9 } }]) {
        await office.ask('caseFile.list', { sort, custody, ...part })
      }
    }
  }
  for (const filter of [
    {},
    { mine: true },
    { owner: 'nobody' },
    { stage: 'paid' },
    { due: 'none' },
    { year: 2026 },
  ] as const) {
    await office.ask('caseFile.list', { sort: 'due', direction: 'descending', custody: 'any', ...filter })
  }
  await office.ask('caseFile.list', { sort: 'due', custody: 'any', stage: 'noClaim', claimedFrom: 1 })
  const { id } = await office.ask('filter.save', { name: 'moji', kept: { screen: 'today', filter: {} } })
  await office.ask('filter.list', {})
  await office.ask('filter.remove', { id })
  await office.ask('today.worklist', {})
  await office.ask('print.queue', {})
  await office.ask('print.print', { orderId, printer: 'Sudnica', recipient: 'Punomoćnica' })
  await office.ask('print.history', { orderId })
  await office.ask('order.open', { orderId })
  // The code of no act is looked for all the same.
  await office.refused('proof.find', { code: shortCodeOf('0'.repeat(64)) })
  const { paper } = await makePaper(office, caseId, 'service-slip')
  await office.ask('paper.print', { caseId, paper, variant: 'bilingual', printer: 'Sudnica' })
  await office.ask('caseFile.papers', { caseId })
  await office.ask('paper.open', { caseId, paper })
  await usePrintBatch(office, { orderId, caseId, paper })
  await office.ask('journal.list', { caseId })
  await office.ask('caseFile.views', { caseId, person: 'v1' })
  office.dialog.save = join(office.folder, 'izvoz.json')
  await signIn(office, 'judge')
  await office.ask('exchange.export', { caseId, reason: 'Prepis za arhivu suda' })
  await signIn(office, 'prosecutor')
  const { proceedings, people, evidence, claims } = readTrainingCase('case-02')
  const marks = { courtMark: undefined, prosecutionMark: 'Kt.br.77/26' }
  let target = await office.ask('caseFile.create', {
    case: { ...proceedings, ...marks, prosecution: 'VDT-PG', court: 'VSPG' },
  })
  for (const { id, role, name, sex } of people) {
    target = await office.ask('person.save', { ...target, person: { id, role, sex }, identity: { name } })
  }
  for (const item of evidence) target = await office.ask('evidence.save', { ...target, evidence: item })
  for (const { claim } of claims) target = await office.ask('claim.save', { ...target, claim })
  for (const { claim } of claims) target = await office.ask('claim.remove', { ...target, claim: claim.id })
  target = await useAttachments(office, target, evidence[0]?.id ?? '')
  for (const { id } of evidence) target = await office.ask('evidence.remove', { ...target, evidence: id })
  for (const { id } of people) target = await office.ask('person.remove', { ...target, person: id })
  target = targetOf(
    await office.ask('caseFile.saveProceedings', {
      ...target,
      case: { ...proceedings, ...marks, prosecution: 'VDT-PG', court: 'VSPG', hearings: [] },
    }),
  )
  const key = `${target.caseId}/person/v1`
  await office.ask('draft.save', { key, text: 'započeto' })
  await office.ask('draft.load', { key })
  await office.ask('draft.list', { caseId: target.caseId })
  await office.ask('draft.discard', { key })
  await useCards(office)
  office.clock.today = '2026-12-01'
  await office.ask('today.worklist', {})
}

/** The name of a sealed person corrected under an order. */
async function correctSealed(office: TestOffice, caseId: CaseId): Promise<void> {
  const reason = 'lični list je pogrešno prepisan'
  const { revision, people } = await office.ask('caseFile.open', { caseId })
  const { label: _label, identity: _identity, ...person } = present(people.find(({ sealed }) => sealed === true))
  await signIn(office, 'judge')
  const { identity } = await office.ask('person.reveal', { caseId, person: person.id, reason })
  await signIn(office, 'clerk')
  await office.ask('person.correct', { caseId, revision, person, identity: { ...identity, name: 'Druga' }, reason })
  await signIn(office, 'judge')
  await office.ask('person.reveal', { caseId, person: person.id, reason })
}

/** What whoever keeps the schedule does with a file. */
async function useSchedule(office: ScheduleOffice): Promise<void> {
  await useSteps(office)
  await office.as('prosecutorA')
  const { caseId } = await importTwoClaims(office, 1)
  await office.as('headOfProsecution')
  const [absent, person] = [office.idOf('prosecutorA'), office.idOf('prosecutorB')]
  const reason = 'raspored poslova'
  await office.ask('caseFile.assign', { caseId, capacity: 'owner', person: absent, reason })
  await useEmergency(office)
  await office.as('headOfProsecution')
  await office.ask('caseFile.unassign', { caseId, capacity: 'owner', from: absent, reason })
  const { id } = await office.ask('schedule.standIn', { absent, person, from: '2026-06-15', to: '2026-06-16', reason })
  await office.ask('schedule.list', { assignedTo: absent })
  await office.ask('schedule.endStandIn', { id, reason })
  await office.ask('caseFile.exclude', { caseId, person, reason })
  await office.ask('schedule.closeDay', { day: '2026-06-18', reason })
  await office.ask('schedule.openDay', { day: '2026-06-18', reason })
  await office.ask('caseFile.readmit', { caseId, person, reason })
  await useShares(office, caseId)
  await useWorkload(office)
  await useRelease(office)
  await useRetention(office)
  await useFigures(office)
  await handClerkOver(office)
}

/** A file that is held back and let go, whose erasure is proposed, taken back, proposed again and carried out. */
async function useRetention(office: ScheduleOffice): Promise<void> {
  await prepareWorkers(office)
  const { caseId } = await workOnFile(office, 3)
  const reason = 'provjera rokova čuvanja'
  await office.as('judgeA')
  const { id: hold } = await office.ask('caseFile.hold', { caseId, reason })
  await office.ask('retention.list', { list: 'held' })
  await office.ask('caseFile.releaseHold', { caseId, hold, reason })
  await proposeErasure(office, caseId)
  await office.ask('retention.list', { list: 'proposed' })
  await office.ask('retention.due', {})
  await office.ask('retention.look', { caseId })
  await office.ask('caseFile.withdrawErasure', { caseId, reason })
  const { id } = await eraseFile(office, caseId)
  await office.ask('retention.erased', {})
  await office.ask('erasure.print', { id, printer: 'Sudnica' })
}

/** A colleague's file, opened by two people for an hour, and ended. */
async function useEmergency(office: ScheduleOffice): Promise<void> {
  await office.as('prosecutorB')
  await office.ask('emergency.open', {
    ...{ mark: 'Kt.br.1/25', hours: 1, reason: 'nedostupan kolega' },
    ...{ password: office.passwordOf('prosecutorB'), head: office.idOf('headOfProsecution') },
    headPassword: office.passwordOf('headOfProsecution'),
  })
  const [access] = await office.ask('emergency.list', {})
  await office.ask('emergency.report', { id: access?.id ?? '' })
  await office.ask('emergency.end', { id: access?.id ?? '' })
}

/** A victim who lets a coordinator know who she is. */
async function useShares(office: ScheduleOffice, caseId: CaseId): Promise<void> {
  await office.as('coordinatorA')
  await office.as('prosecutorA')
  const { revision, people } = await office.ask('caseFile.open', { caseId })
  const { label: _label, identity: _identity, ...person } = present(people.find(({ id }) => id === 'v1'))
  const consents = [{ recipient: 'coordinator' as const, given: true }]
  const consenting = { ...person, identification: { status: 'formal' as const, consents } }
  const saved = await office.ask('person.save', { caseId, revision, person: consenting })
  const share = { person: 'v1', colleague: office.idOf('coordinatorA'), until: '2026-06-20' }
  await office.ask('person.share', { caseId, revision: saved.revision, ...share })
  await office.as('coordinatorA')
  await office.ask('shared.list', {})
  await office.ask('shared.reveal', { caseId, person: 'v1', reason: 'upućivanje u sklonište' })
  const { paper } = await makePaper(office, caseId, 'legal-aid-request', { claim: 'c1' })
  await office.ask('paper.open', { caseId, paper })
  await office.ask('shared.papers', {})
  await office.ask('draft.save', { key: `${caseId}/shared/v1/x1`, text: '{}' })
}

/** A file attached, described, looked at and taken off again. */
async function useAttachments(office: TestOffice, { caseId }: Target, evidence: string): Promise<Target> {
  const { file } = await attach(
    office,
    caseId,
    evidence,
    fileWith(office, 'nalaz.pdf', await evidencePdf({ pages: ['nalaz'] })),
  )
  await office.ask('attachment.readText', { caseId, evidence, file })
  // With a sealed name what is searched is written anew.
  const { revision } = await office.ask('caseFile.open', { caseId })
  const person = {
    id: 'w9',
    role: 'witness',
    sex: 'f',
    sealed: true,
    pseudonym: { cnr: 'Svjedok 9', en: 'Witness 9' },
  } as const
  const sealed = await office.ask('person.save', { caseId, revision, person, identity: { name: 'Sanja Brkan' } })
  await office.ask('search.inFile', { caseId, typed: 'nalaz', kinds: ['page'] })
  await office.ask('search.find', { typed: 'nalaz Đorđević', opened: [caseId] })
  await office.ask('search.alike', { name: 'Enis Džaković', marks: ['Kt.br.77/26'] })
  await office.ask('attachment.describe', { caseId, evidence, file, custody: { on: '2026-06-11' } })
  await office.ask('attachment.open', { caseId, evidence, file })
  await office.ask('attachment.remove', { caseId, evidence, file, reason: 'Priloženo pogrešnom predmetu' })
  await signIn(office, 'prosecutor')
  return office.ask('person.remove', { caseId, revision: sealed.revision, person: 'w9' })
}

/** Statements over tables of cases.db; the others are those of office.db. */
const names = (sql: string) => readNames(schema, sql)
const TABLES = names("SELECT name FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")

/** Columns that a foreign key binds, on either side: they hold the file together whether or not anybody reads them. */
function columnsBound(): Set<string> {
  const keys = TABLES.flatMap((table) =>
    schema
      .prepare(`SELECT "from", "table" AS parent, "to" FROM pragma_foreign_key_list('${table}')`)
      .all()
      .flatMap(({ from, parent, to }) => [`${table}.${String(from)}`, `${String(parent)}.${String(to)}`]),
  )
  return new Set(keys)
}

test('no statement is planned anew for every call, as one with a bare limit is', () => {
  const limited = statements.filter((sql) => /\bLIMIT \+\$/.test(sql))
  expect(limited.length).toBeGreaterThan(5)
  expect(statements.filter((sql) => /\bLIMIT\s+[$:@?]/i.test(sql))).toEqual([])
})

test('the run reaches enough of the product to judge by', () => {
  expect(statements.length).toBeGreaterThan(100)
})

test('every table is read and written by the product', () => {
  const read = new Set([...columnsRead(schema, statements), ...columnsBound()].map((column) => column.split('.')[0]))
  expect(TABLES.filter((table) => !read.has(table))).toEqual([])
})

test('every column is read by the product, or bound by a key', () => {
  const used = new Set([...columnsRead(schema, statements), ...columnsBound()])
  const columns = TABLES.flatMap((table) =>
    names(`SELECT name FROM pragma_table_xinfo('${table}')`).map((name) => `${table}.${name}`),
  )
  expect(columns.length).toBeGreaterThan(120)
  expect(columns.filter((column) => !used.has(column))).toEqual([])
})

test('every index of its own serves a query of the product', () => {
  const plans = statements
    .flatMap((sql) =>
      schema
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map(({ detail }) => String(detail)),
    )
    .join('\n')
  const indexes = names("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
  expect(indexes.length).toBeGreaterThan(6)
  expect(indexes.filter((index) => !plans.includes(` ${index}`))).toEqual([])
})
