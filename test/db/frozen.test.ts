import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findLeaks } from '../../shared/domain/privacy/leak.ts'
import { naknadaCase } from '../../shared/exchange/naknadaCase.ts'
import { readFileSync } from 'node:fs'
import { openBegun } from '../support/office/begunOffice.ts'
import { CASE_01 } from '../support/office/issuedOrder.ts'
import { openWithOtherCipher } from '../support/office/otherCipher.ts'
import { caseKeysOf, withRawCases } from '../support/office/rawDatabase.ts'
import type { TestOffice } from '../support/office/testOffice.ts'

let office: TestOffice
beforeAll(async () => {
  ;({ office } = await openBegun('issued'))
  await office.ask('session.lock', {})
})
afterAll(() => office.close())

const ROW = `SELECT hex(sha256) || hex(pdf) || hex(ciphertext) || number || issued || judge_name
  FROM order_act JOIN order_paper USING (order_key) JOIN order_snapshot USING (order_key)`

describe('an issued order', () => {
  test.each([
    "UPDATE order_paper SET pdf = x'00'",
    'UPDATE order_snapshot SET ciphertext = wrapped_key',
    "UPDATE order_act SET number = '9/2026'",
    'UPDATE OR REPLACE order_act SET awarded_cents = 1',
    'DELETE FROM order_act',
    'DELETE FROM order_paper',
    'DELETE FROM order_snapshot',
    `REPLACE INTO order_act SELECT order_key, id, case_key, claim_id, kind, ordinal, series, office, year, sequence, 'x', mark,
       injured_cnr, injured_en, issued, judge_name, judge_sex, sha256, pages, awarded_cents FROM order_act`,
    "REPLACE INTO order_paper SELECT order_key, x'00' FROM order_act",
    'REPLACE INTO order_snapshot SELECT order_key, wrapped_key, wrapped_key FROM order_snapshot',
    'DELETE FROM claim',
    'DELETE FROM case_file',
    "UPDATE case_file SET id = 'ffffffffffffffffffffffffffffffff'",
    'DELETE FROM journal_entry',
    "UPDATE journal_entry SET reason = 'drugi razlog'",
  ])('cannot be changed by %s', async (sql) => {
    await withRawCases(office.folder, (db) => {
      const before = db.prepare(ROW).all()
      expect(() => {
        db.exec(sql)
      }).toThrow()
      expect(db.prepare(ROW).all()).toEqual(before)
    })
  })
})

test('nothing of a sealed person stands in any table for a holder of the case key alone', async () => {
  const people = naknadaCase.parse(JSON.parse(readFileSync(CASE_01, 'utf8'))).people
  const sealed = people.filter((person) => person.sealed === true)
  const others = people.filter((person) => person.sealed !== true)
  const dump = await withRawCases(office.folder, (db) => {
    // The index of the search cannot be read as a table: what it keeps stands in tables of its own, its words in search_term.
    const sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'search_word'"
    const tables = db.prepare(sql, { pluck: true }).all()
    expect(tables).toEqual(expect.arrayContaining(['search_word_data', 'search_term']))
    return tables.flatMap((name) => db.prepare(`SELECT * FROM ${String(name)}`).all())
  })
  const cells = dump.flatMap((row) => Object.values(row))
  expect(cells.length).toBeGreaterThan(300)
  const texts = cells.filter((cell) => typeof cell === 'string')
  expect(texts.flatMap((text) => findLeaks(text, sealed, others))).toEqual([])
  for (const cell of cells.filter((one) => one instanceof Uint8Array)) {
    const bytes = Buffer.from(cell as Uint8Array)
    for (const secret of ['Šćekić', 'Đurđica', '0704998265000']) expect(bytes.includes(secret)).toBe(false)
  }
})

test('the file opens in another build of SQLCipher with the same key', async () => {
  const keys = await caseKeysOf(office.folder, 'judge')
  const db = openWithOtherCipher(join(office.folder, 'cases.db'), keys.case)
  expect(db.prepare('SELECT count(*) AS orders FROM order_act').all()).toEqual([{ orders: 1 }])
  db.close()
})
