import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SEALED_FIELDS } from '../../shared/domain/caseFile/identity.ts'
import { PERSON_ROLES } from '../../shared/domain/caseFile/person.ts'
import { CLAIM_ACTS } from '../../shared/domain/claim/acts.ts'
import { CLAIM_STAGES } from '../../shared/domain/claim/stages.ts'
import { PRINT_STATES } from '../../shared/contract/printing.ts'
import { CLERK, openFilledCases, refusalOf, type CasesDatabase } from '../support/db/casesDatabase.ts'

let cases: CasesDatabase
beforeAll(() => {
  cases = openFilledCases(60)
})
afterAll(() => {
  cases.close()
})

const refusal = (sql: string) => refusalOf(cases, sql)

const ONE_ORDER = 'SELECT min(order_key) FROM order_act'
const DECIDED_HEAD = '(case_key, claim_id, head_id) = (SELECT case_key, claim_id, head_id FROM decision_head LIMIT 1)'

describe('what points nowhere cannot be written', () => {
  test.each([
    ['a claim of nobody', "UPDATE claim SET claimant = 'nobody'"],
    ['a claim in no file', 'UPDATE claim SET case_key = 999999 WHERE case_key = 1'],
    ['a stage nobody knows', "UPDATE claim SET stage = 'lost' WHERE case_key = 1"],
    ['a respondent who is not there', "UPDATE claim_respondent SET person_id = 'nobody'"],
    ['a link to missing evidence', "UPDATE head_evidence SET evidence_id = 'nothing'"],
    ['a decided head that was not claimed', "UPDATE decision_head SET head_id = 'nothing' WHERE " + DECIDED_HEAD],
    ['a decision by nobody', "UPDATE decision SET judge = 'nobody'"],
    ['a person represented by nobody', "UPDATE person SET representative = 'nobody' WHERE case_key = 1 AND id = 'v1'"],
    ['a role nobody knows', "UPDATE person SET role = 'ghost' WHERE case_key = 1"],
    [
      'a file assigned to nobody',
      `INSERT INTO assignment VALUES (1, (SELECT court FROM case_file WHERE case_key = 1), 'owner', 'nobody')`,
    ],
    [
      'a capacity nobody knows',
      `INSERT INTO assignment VALUES (1, (SELECT court FROM case_file WHERE case_key = 1), 'ghost', '${CLERK}')`,
    ],
    ['an exclusion of nobody', "INSERT INTO exclusion VALUES ('nobody', 1)"],
    [
      'a stand-in for nobody',
      `INSERT INTO stand_in VALUES (printf('%032d', 1), 'VSPG', '${CLERK}', 'nobody', '2026-01-01', '2026-01-02')`,
    ],
    [
      'an emergency access of nobody',
      `INSERT INTO emergency_access VALUES (printf('%032d', 1), 1, 'VSPG', 'nobody', '${CLERK}', '${CLERK}', '1', '2', NULL)`,
    ],
    [
      'a draft of nobody',
      "INSERT INTO draft VALUES ('0000000000000000', 'f', '0000000000000000', 'now', zeroblob(60), zeroblob(40))",
    ],
    ['a referral of nobody', `INSERT INTO referral VALUES (1, 're1', 'nobody', 'shelter', '{"steps":[]}')`],
    ['a referral to a help nobody knows', `INSERT INTO referral VALUES (1, 're1', 'v1', 'ghost', '{"steps":[]}')`],
    ['an order on a claim that is not there', orderInsert("'c99'", "'issue'", 1)],
    ['an order of an act nobody knows', orderInsert('claim_id', "'invent'", 1)],
  ])('%s', (_what, sql) => {
    expect(refusal(sql)).toMatch(/FOREIGN KEY|frozen|out of order|no order/)
  })
})

describe('what is known of the workload', () => {
  const stay = (ordinal: number, to = 'NULL') =>
    `INSERT INTO claim_stay (case_key, claim_id, ordinal, office, stage, from_day, to_day)
      VALUES (1, 'c8', ${String(ordinal)}, 'KR4', 'inReview', '2026-05-01', ${to});`
  const claim = `INSERT INTO claim (case_key, id, position, stage, claimant, claimed_cents, awarded_cents)
    SELECT case_key, 'c8', 8, 'inReview', claimant, 0, 0 FROM claim WHERE case_key = 1 LIMIT 1;`
  const standard = (ordinal: number, more = "'inReview', 30") =>
    `INSERT INTO time_standard (office, ordinal, stage, days, from_day) VALUES ('KR4', ${String(ordinal)}, ${more}, '2026-05-01');`
  const unit = (id: string, name = 'Prvo') =>
    `INSERT INTO unit (office, id, name) VALUES ('KR4', '${id.repeat(32)}', '${name}');`
  const member = (id: string) =>
    `INSERT INTO unit_member (office, person, unit) VALUES ('KR4', '${CLERK}', '${id.repeat(32)}');`

  test.each([
    ['two stays at once', `${claim} ${stay(1)} ${stay(2)}`, 'out of order'],
    ['a stay past the next', `${claim} ${stay(2)}`, 'out of order'],
    ['a stay that ends before it began', `${claim} ${stay(1, "'2026-04-30'")}`, 'CHECK'],
    [
      'a stay that ends twice',
      `${claim} ${stay(1, "'2026-05-02'")} UPDATE claim_stay SET to_day = '2026-05-03' WHERE claim_id = 'c8'`,
      'frozen',
    ],
    [
      'a stay that began on another day',
      `${claim} ${stay(1)} UPDATE claim_stay SET from_day = '2026-01-01' WHERE claim_id = 'c8'`,
      'frozen',
    ],
    ['a standard changed', `${standard(1)} UPDATE time_standard SET days = 99`, 'frozen'],
    ['a standard taken out', `${standard(1)} DELETE FROM time_standard`, 'frozen'],
    ['a standard past the next', standard(2), 'out of order'],
    ['a standard of no days', standard(1, "'inReview', 0"), 'CHECK'],
    ['a standard for a stage nobody knows', standard(1, "'lost', 30"), 'FOREIGN KEY'],
    ['two units of one name', `${unit('a')} ${unit('b')}`, 'UNIQUE'],
    ['one in two units', `${unit('a')} ${unit('b', 'Drugo')} ${member('a')} ${member('b')}`, 'UNIQUE'],
    ['one in a unit that is not there', member('a'), 'FOREIGN KEY'],
  ])('%s is refused', (_what, sql, said) => {
    expect(refusal(sql)).toContain(said)
  })

  test('days that a claim lay are counted, and no more once the claim is gone', () => {
    const count = () =>
      cases.db
        .prepare("SELECT stays FROM stay_count WHERE office = 'KR4' AND stage = 'inReview' AND days = 4", {
          pluck: true,
        })
        .get()
    cases.db.exec(`BEGIN; ${claim} ${stay(1, "'2026-05-05'")}`)
    expect(count()).toBe(1)
    cases.db.exec("DELETE FROM claim WHERE case_key = 1 AND id = 'c8'")
    expect(count()).toBe(0)
    cases.db.exec('ROLLBACK')
  })
})

describe('what others rest on cannot be deleted', () => {
  test.each([
    ['evidence of a head', 'DELETE FROM evidence'],
    ['a claimant', "DELETE FROM person WHERE id = 'v1'"],
    ['a respondent', "DELETE FROM person WHERE id = 'd2'"],
    ['a representative', "DELETE FROM person WHERE id = 'r1'"],
    ['a judge who decided', "DELETE FROM person WHERE id = 'j1' AND case_key = (SELECT min(case_key) FROM decision)"],
    [
      'a claim with an order',
      'DELETE FROM claim WHERE (case_key, id) = (SELECT case_key, claim_id FROM order_act LIMIT 1)',
    ],
    ['a file', 'DELETE FROM case_file'],
    ['a stage that is in use', 'DELETE FROM claim_stage'],
    ['one who printed', `DELETE FROM staff WHERE id = '${CLERK}'`],
    ['the series of numbers', 'DELETE FROM number_series'],
  ])('%s', (_what, sql) => {
    expect(refusal(sql)).toMatch(/FOREIGN KEY|frozen/)
  })

  test('a person who was at a hearing', () => {
    const insert = "INSERT INTO person (case_key, id, position, role) VALUES (1, 'w1', 99, 'witness');"
    const hearing = 'SELECT min(position) FROM hearing WHERE case_key = 1'
    const present = `INSERT INTO hearing_present VALUES (1, (${hearing}), 99, 'w1');`
    expect(refusal(`${insert} ${present} DELETE FROM person WHERE case_key = 1 AND id = 'w1'`)).toMatch(/FOREIGN KEY/)
    expect(refusal(present)).toMatch(/FOREIGN KEY/)
    const cancelled = `${insert} ${present} DELETE FROM hearing WHERE case_key = 1;`
    expect(refusal(`${cancelled} DELETE FROM person WHERE case_key = 1 AND id = 'w1'; ROLLBACK; BEGIN`)).toBe(
      'accepted',
    )
  })

  test('a person who was referred to help', () => {
    const insert = "INSERT INTO person (case_key, id, position, role) VALUES (1, 'w1', 99, 'witness');"
    const referred = `INSERT INTO referral VALUES (1, 're1', 'w1', 'shelter', '{"steps":[]}');`
    const leaves = "DELETE FROM person WHERE case_key = 1 AND id = 'w1'"
    expect(refusal(`${insert} ${referred} ${leaves}`)).toMatch(/FOREIGN KEY/)
    expect(refusal(`${insert} ${leaves}; ROLLBACK; BEGIN`)).toBe('accepted')
  })

  test.each([
    ['of a succession', `{"succession":{"of":"w1"}}`],
    ['of a measure', `{"measures":[{"id":"m1","target":"w1"}]}`],
  ])('a person %s', (_what, body) => {
    const insert = "INSERT INTO person (case_key, id, position, role) VALUES (1, 'w1', 99, 'witness');"
    const name = `UPDATE claim_body SET body = '${body}' WHERE case_key = 1;`
    expect(refusal(`${insert} ${name} DELETE FROM person WHERE case_key = 1 AND id = 'w1'`)).toContain('in use')
    expect(refusal(`${insert} DELETE FROM person WHERE case_key = 1 AND id = 'w1'; ROLLBACK; BEGIN`)).toBe('accepted')
  })
})

describe('a seal is no flag', () => {
  const sealed = '(SELECT min(case_key) FROM person_identity WHERE sealed_identity IS NOT NULL)'
  const one = `case_key = ${sealed} AND sealed_identity IS NOT NULL`
  test.each([
    ['both open and sealed', `UPDATE person_identity SET open_identity = '{"name":"X"}' WHERE ${one}`],
    ['neither open nor sealed', `UPDATE person_identity SET sealed_identity = NULL, wrapped_key = NULL WHERE ${one}`],
    ['sealed without its key', `UPDATE person_identity SET wrapped_key = NULL WHERE ${one}`],
    ['sealed without a pseudonym', `UPDATE person_identity SET pseudonym_cnr = NULL, pseudonym_en = NULL WHERE ${one}`],
    ['open without a name', `UPDATE person_identity SET open_identity = '{}' WHERE open_identity IS NOT NULL`],
  ])('nobody is %s', (_what, sql) => {
    expect(refusal(sql)).toContain('CHECK')
  })

  test.each(SEALED_FIELDS)('no body of a person holds %s', (field) => {
    expect(refusal(`UPDATE person_body SET body = json_set(body, '$.${field}', 'x') WHERE case_key = 1`)).toContain(
      'CHECK',
    )
  })
})

describe('what was issued, printed or numbered stays', () => {
  test.each([
    ['a number left out', orderInsert('claim_id', "'correct'", 1, 'sequence + 1000')],
    ['an act left out', orderInsert('claim_id', "'correct'", 2)],
    ['the same act again', orderInsert('claim_id', "'issue'", 1)],
    ['a second series', "INSERT INTO number_series VALUES ('ZZ9')"],
    ['another series', "UPDATE number_series SET series = 'ZZ9'"],
    ['a copy that was never queued', printInsert("'sent'", 99)],
    ['a copy left out', printInsert("'queued'", 99)],
    ['a copy by one who has left', `UPDATE staff SET active = 0; ${printInsert("'queued'", 'NULL')}`],
    ['a copy confirmed twice', "UPDATE print_record SET state = 'failed' WHERE state = 'sent'"],
    ['a copy for somebody else', "UPDATE print_record SET recipient = 'X', state = 'sent'"],
    ['a copy deleted', 'DELETE FROM print_record'],
    ['a copy lost that there is not', `INSERT INTO lost_copy VALUES ((${ONE_ORDER}), 99, 'now', '${CLERK}', 'x')`],
    ['a file under another id', "UPDATE case_file SET id = printf('%032d', case_key)"],
    ['an office that is both', 'UPDATE case_file SET court = prosecution'],
    ['a file assigned by a stranger', `INSERT INTO assignment VALUES (1, 'OSBP', 'owner', '${CLERK}')`],
    [
      'a file assigned to one who is excluded',
      `INSERT INTO exclusion VALUES ('${CLERK}', 1);
        INSERT INTO assignment VALUES (1, (SELECT court FROM case_file WHERE case_key = 1), 'owner', '${CLERK}')`,
    ],
    [
      'one excluded who has the file',
      `INSERT INTO assignment VALUES (1, (SELECT court FROM case_file WHERE case_key = 1), 'owner', '${CLERK}');
        INSERT INTO exclusion VALUES ('${CLERK}', 1)`,
    ],
    ['a text of the search under the key of another file', 'UPDATE search_entry SET case_key = 2 WHERE case_key = 1'],
    [
      'a text of the search under the key of another kind',
      "UPDATE search_entry SET kind = 'page' WHERE kind = 'person'",
    ],
    ['custody elsewhere', "UPDATE case_file SET custody = 'OSBP'"],
  ])('%s is refused', (_what, sql) => {
    expect(refusal(sql)).not.toBe('accepted')
  })

  test('a further act on the same claim is a row more', () => {
    const acts = [orderInsert('claim_id', "'rectify'", 1), orderInsert('claim_id', "'rectify'", 2)]
    expect(refusal(`${acts.join('; ')}; ROLLBACK; BEGIN`)).toBe('accepted')
  })

  test('a queued copy is confirmed once, and counts when it was sent', () => {
    const queued = printInsert("'queued'", 'NULL')
    const key = `order_key = (${ONE_ORDER})`
    const confirm = `UPDATE print_record SET state = 'sent' WHERE state = 'queued'`
    cases.db.exec('BEGIN')
    const copies = (): unknown => cases.db.prepare(`SELECT copies FROM print_queue WHERE ${key}`, { pluck: true }).get()
    const before = Number(copies())
    cases.db.exec(queued)
    expect(copies()).toBe(before)
    cases.db.exec(confirm)
    expect(copies()).toBe(before + 1)
    cases.db.exec('ROLLBACK')
  })
})

test('every list of the domain is its lookup table', () => {
  const names = (table: string): unknown[] =>
    cases.db.prepare(`SELECT name FROM ${table}`, { pluck: true }).all().sort()
  expect(names('claim_stage')).toEqual([...CLAIM_STAGES].sort())
  expect(names('claim_act')).toEqual([...CLAIM_ACTS].sort())
  expect(names('person_role')).toEqual([...PERSON_ROLES].sort())
  expect(names('print_state')).toEqual([...PRINT_STATES].sort())
})

function orderInsert(
  claim: string,
  kind: string,
  ordinal: number,
  sequence = `(SELECT max(sequence) FROM order_act AS last
    WHERE last.series = order_act.series AND last.office = order_act.office AND last.year = order_act.year) + 1`,
): string {
  const key = `order_key + ${String(ordinal * 1_000_000)}`
  return `INSERT INTO order_act SELECT ${key}, printf('%032d', ${key}), case_key, ${claim}, ${kind}, ${String(ordinal)}, series,
    office, year, ${sequence}, number, mark, injured_cnr, injured_en, issued, judge_name, judge_sex, sha256, pages, awarded_cents, decided_by,
    evidence_id FROM order_act WHERE order_key = (${ONE_ORDER})`
}

function printInsert(state: string, copy: number | 'NULL'): string {
  const next =
    copy === 'NULL'
      ? `(SELECT coalesce(max(copy), 0) + 1 FROM print_record WHERE order_key = (${ONE_ORDER}))`
      : String(copy)
  return `INSERT INTO print_record VALUES ((${ONE_ORDER}), ${next}, 'A', 'a', 'P', '${CLERK}', 'now', NULL, ${state})`
}
