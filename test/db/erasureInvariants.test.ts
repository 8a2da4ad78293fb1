import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CLERK, openFilledCases, type CasesDatabase } from '../support/db/casesDatabase.ts'

// What the schema of cases.db allows and refuses of holds, proposals and erasures, by raw SQL past the program.

let cases: CasesDatabase
let series: string
beforeAll(() => {
  cases = openFilledCases(60)
  series = String(cases.db.prepare('SELECT series FROM number_series', { pluck: true }).get())
})
afterAll(() => {
  cases.close()
})

/** Tries statements as one transaction; answers what the engine said against it, or that it was accepted: taken back in either case. */
function refusal(...statements: readonly string[]): string {
  cases.db.exec('BEGIN')
  try {
    for (const sql of statements) cases.db.exec(sql)
    return 'accepted'
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown'
  } finally {
    cases.db.exec('ROLLBACK')
  }
}

const ID = (digit: number): string => String(digit).repeat(32)
/** A certificate with a number, by two people, of the file with the key 1. */
const registered = (sequence = 1, confirmedBy = 'drugi', id = 1): string =>
  `INSERT INTO erasure (id, case_id, office, series, year, sequence, number, erased_at, proposed_by, confirmed_by, sha256, pages, record, pdf)
   VALUES ('${ID(id)}', (SELECT id FROM case_file WHERE case_key = 1), 'VSPG', '${series}', 2060, ${String(sequence)}, 'n', 't', 'prvi',
     '${confirmedBy}', '${ID(1)}${ID(1)}', 1, '{}', x'00')`
const NUMBER = `INSERT INTO erased_number (kind, series, office, year, sequence, erasure) VALUES ('order', 'KR4', 'VSPG', 2060, 1, '${ID(1)}')`
const ERASING = 'INSERT INTO erasing (case_key) VALUES (1)'
const HELD = `INSERT INTO legal_hold (id, case_key, office, person, at, reason)
  VALUES ('${ID(2)}', 1, 'VSPG', '${CLERK}', '2060-01-01', 'inspekcija')`
const PROPOSED = `INSERT INTO erasure_proposal (case_key, id, office, revision, person, at, reason)
  VALUES (1, '${ID(3)}', 'VSPG', 1, '${CLERK}', '2060-01-01', 'istekao rok')`
const ENTRY = `INSERT INTO journal_entry (number, epoch, at, person, act, case_id, text_hash, hash, signature, about, reason, salt)
  SELECT 1 + coalesce(max(number), 0), 1, 't', 'p', 'caseFile.create', (SELECT id FROM case_file WHERE case_key = 1), zeroblob(32),
    zeroblob(32), zeroblob(64), '{}', 'razlog', randomblob(16) FROM journal_entry`
const OTHER_ENTRY = ENTRY.replace('case_key = 1', 'case_key = 2')
const ENTRY_OF_NONE = ENTRY.replace('(SELECT id FROM case_file WHERE case_key = 1)', 'NULL')
const BLANKED = 'UPDATE journal_entry SET about = NULL, reason = NULL, salt = zeroblob(16)'
const OF_FILE = 'WHERE case_id = (SELECT id FROM case_file WHERE case_key = 1)'

describe('refused', () => {
  test.each<readonly [string, readonly string[]]>([
    ['a file is taken out whose erasure is not registered', [ERASING]],
    ['two files are taken out at once', [registered(), ERASING, 'INSERT INTO erasing (case_key) VALUES (2)']],
    ['a certificate out of its order', [registered(2)]],
    ['a certificate by one person', [registered(1, 'prvi')]],
    ['a second certificate of a file', [registered(), registered(2, 'drugi', 4)]],
    ['a certificate is changed', [registered(), "UPDATE erasure SET pdf = x'01'"]],
    ['a certificate is removed', [registered(), 'DELETE FROM erasure']],
    ['a number that was erased is taken back', [registered(), NUMBER, 'DELETE FROM erased_number']],
    ['an order goes whose file stays', [registered(), ERASING, 'DELETE FROM order_paper']],
    ['a text of an entry goes while no file does', [ENTRY, `${BLANKED} ${OF_FILE}`]],
    [
      'an entry of another file loses its text',
      [
        ENTRY,
        OTHER_ENTRY,
        registered(),
        ERASING,
        `${BLANKED} WHERE case_id <> (SELECT id FROM case_file WHERE case_key = 1)`,
      ],
    ],
    [
      'an entry of no file loses its text',
      [ENTRY, ENTRY_OF_NONE, registered(), ERASING, `${BLANKED} WHERE case_id IS NULL`],
    ],
    [
      'an entry of the file gets another text',
      [ENTRY, registered(), ERASING, `UPDATE journal_entry SET reason = 'drugi' ${OF_FILE}`],
    ],
    [
      'an entry of the file gets another act',
      [ENTRY, registered(), ERASING, `${BLANKED}, act = 'caseFile.open' ${OF_FILE}`],
    ],
    ['an entry of the file goes', [ENTRY, registered(), ERASING, `DELETE FROM journal_entry ${OF_FILE}`]],
    ['an erasure is proposed of what is held', [HELD, PROPOSED]],
    ['a second proposal', [PROPOSED, PROPOSED.replace(ID(3), ID(5))]],
    ['a proposal gets another reason', [PROPOSED, "UPDATE erasure_proposal SET reason = 'drugi'"]],
    ['a hold gets another reason', [HELD, "UPDATE legal_hold SET reason = 'drugi'"]],
    [
      'a hold is lifted twice',
      [HELD, "UPDATE legal_hold SET released_at = '2060-01-02'", "UPDATE legal_hold SET released_at = '2060-01-03'"],
    ],
    ['a hold goes', [HELD, 'DELETE FROM legal_hold']],
  ])('%s', (_what, statements) => {
    expect(refusal(...statements)).not.toBe('accepted')
  })

  test('a transaction ends while a file is taken out', () => {
    cases.db.exec('BEGIN')
    cases.db.exec(registered())
    cases.db.exec(ERASING)
    expect(() => {
      cases.db.exec('COMMIT')
    }).toThrow(/FOREIGN KEY/)
    cases.db.exec('ROLLBACK')
  })
})

describe('accepted', () => {
  test.each<readonly [string, readonly string[]]>([
    [
      'a registered file is taken out, the text of its entries with it',
      [ENTRY, registered(), ERASING, `${BLANKED} ${OF_FILE}`],
    ],
    ['a hold, and its end', [HELD, "UPDATE legal_hold SET released_at = '2060-01-02'", PROPOSED]],
    ['a proposal, and its end', [PROPOSED, 'DELETE FROM erasure_proposal']],
  ])('%s', (_what, statements) => {
    expect(refusal(...statements)).toBe('accepted')
  })
})
