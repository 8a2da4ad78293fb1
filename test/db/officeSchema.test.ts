import { DatabaseSync } from 'node:sqlite'
import Database from '@signalapp/sqlcipher'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createWriteHandle } from '../../electron/db/handles.ts'
import { createCaseEntryPages, createJournalPages } from '../../electron/db/lists/entryPages.ts'
import { office10 } from '../../electron/db/migrations/office10.ts'
import { createErasureReads } from '../../electron/db/tables/erasureTable.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { withRawOffice } from '../support/office/rawDatabase.ts'
import { openTestOffice, setUpOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'
import { columnsRead, isStatementOf, readNames } from '../support/db/statements.ts'

const schema = new DatabaseSync(':memory:')
schema.exec(office10.sql)
let office: TestOffice
let statements: readonly string[]

beforeAll(async () => {
  const prepare = vi.spyOn(Database.prototype, 'prepare')
  office = openTestOffice()
  await setUpOffice(office)
  await office.ask('caseFile.forward', await importCase01(office))
  await signIn(office, 'administrator')
  await office.ask('office.emblems', {})
  await office.ask('rights.print', { roles: ['administrator'], printer: 'Sudnica' })
  await office.ask('draft.save', { key: 'office/act/account_1', text: '{}' })
  await office.ask('draft.load', { key: 'office/act/account_1' })
  await office.ask('draft.discard', { key: 'office/act/account_1' })
  await office.ask('recovery.status', {})
  await office.ask('backup.list', {})
  await office.ask('staff.list', {})
  await office.ask('update.state', {})
  await signIn(office, 'auditor')
  for (const journal of ['office', 'cases'] as const) {
    await office.ask('audit.list', { journal })
    await office.ask('audit.list', { journal, before: { epoch: 1, number: 2 } })
  }
  // What the thread that verifies asks.
  await withRawOffice(office.folder, (db) => {
    const handle = createWriteHandle(db)
    for (const pages of [createJournalPages(handle), createCaseEntryPages(handle)]) {
      pages.count()
      pages.branch(1, 2)
      pages.days()
      Array.from(pages.pages())
    }
  })
  // What is asked of it where an older cases.db was brought back (security/erasureRestored).
  await withRawOffice(office.folder, (db) => createErasureReads(createWriteHandle(db)).find('none'))
  statements = [...new Set(prepare.mock.calls.map(([sql]) => sql))].filter((sql) => isStatementOf(schema, sql))
  prepare.mockRestore()
})
afterAll(() => office.close())

const names = (sql: string) => readNames(schema, sql)

test('every column of office.db is read by the product', () => {
  const read = columnsRead(schema, statements)
  const columns = names("SELECT name FROM sqlite_schema WHERE type = 'table'").flatMap((table) =>
    names(`SELECT name FROM pragma_table_xinfo('${table}')`).map((name) => `${table}.${name}`),
  )
  expect(columns.length).toBeGreaterThan(25)
  expect(columns.filter((column) => !read.has(column))).toEqual([])
})

// The last entry alone is read from the end of its key; counting is the thread's.
test('no reading statement of office.db scans a journal or sorts what its key orders', () => {
  const plans = statements
    .filter((sql) => /^\s*(?:SELECT|WITH)/.test(sql) && !/count\(\*\)|LIMIT 1$/.test(sql))
    .flatMap((sql) =>
      schema
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map(({ detail }) => `${String(detail)} ← ${sql.slice(0, 60)}`),
    )
  expect(plans.length).toBeGreaterThan(8)
  expect(plans.filter((plan) => /SCAN (?:journal_entry|case_entry)(?! USING COVERING)|TEMP B-TREE/.test(plan))).toEqual(
    [],
  )
})
