import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CLERK, openFilledCases, refusalOf, type CasesDatabase } from '../support/db/casesDatabase.ts'

// What follows an order, by raw SQL: its ledger, its service, its finality, and that no unpaid one is forgotten.

let cases: CasesDatabase
beforeAll(() => {
  cases = openFilledCases(60)
})
afterAll(() => {
  cases.close()
})
const refusal = (sql: string) => refusalOf(cases, sql)

const FINAL_CLAIM = `INSERT INTO claim (case_key, id, position, stage, claimant, claimed_cents, awarded_cents)
  SELECT case_key, 'c9', 9, 'final', claimant, 1, 1 FROM claim LIMIT 1`
/** An order that was final and awarded nothing, which nobody follows, awards something. */
const AWARDED_AFTER_ALL = `UPDATE claim SET stage = 'enforceable', awarded_cents = 0 WHERE stage = 'issued';
  UPDATE claim SET awarded_cents = 1 WHERE stage = 'enforceable' AND awarded_cents = 0`
const ONE_ORDER = 'SELECT min(order_key) FROM order_act'

// Of the first claim of the first file.
const PAID = { id: 'p1', date: '2026-05-01', amountCents: 5_000 }
function entryInsert(
  ordinal: number,
  kind: string,
  body: Readonly<Record<string, unknown> & { id: string }>,
  verb = 'INSERT',
): string {
  const text = JSON.stringify({ kind, ...body })
  return `${verb} INTO ledger_entry (case_key, claim_id, ordinal, id, kind, body) VALUES (1, 'c1', ${ordinal}, '${body.id}', '${kind}', '${text}')`
}
const paid = entryInsert(1, 'payment', PAID)
const reversal = (id: string, entry: string) => ({ id, date: '2026-05-02', entry })

describe('the ledger of an award', () => {
  test('a person who paid', () => {
    const insert = "INSERT INTO person (case_key, id, position, role) VALUES (1, 'w1', 99, 'witness');"
    const gone = "DELETE FROM person WHERE case_key = 1 AND id = 'w1'"
    expect(refusal(`${insert} ${entryInsert(1, 'payment', { ...PAID, from: 'w1' })}; ${gone}`)).toMatch(/FOREIGN KEY/)
  })

  test.each([
    ['an entry that is changed', `${paid}; UPDATE ledger_entry SET body = replace(body, '5000', '1')`, 'frozen'],
    ['an entry that is taken out', `${paid}; DELETE FROM ledger_entry`, 'frozen'],
    ['an entry that takes the place of another', `${paid}; ${entryInsert(1, 'payment', PAID, 'REPLACE')}`, 'frozen'],
    ['an entry with the id of another', `${paid}; ${entryInsert(2, 'payment', PAID, 'REPLACE')}`, 'frozen'],
    ['an entry past the next', entryInsert(2, 'payment', PAID), 'out of order'],
    ['an entry of a kind nobody knows', entryInsert(1, 'gift', PAID), 'CHECK'],
    ['a payment of nothing that is known', entryInsert(1, 'payment', { id: 'p1', ...{ date: '2026-05-01' } }), 'CHECK'],
    ['a payment of less than nothing', entryInsert(1, 'payment', { ...PAID, amountCents: -1 }), 'CHECK'],
    ['a payment of nobody', entryInsert(1, 'payment', { ...PAID, ...{ from: 'nobody' } }), 'FOREIGN KEY'],
    ['a counter-entry to nothing', entryInsert(1, 'reversal', reversal('r1', 'p9')), 'FOREIGN KEY'],
    [
      'a payment that undoes another',
      `${paid}; ${entryInsert(2, 'payment', { ...PAID, ...reversal('p2', 'p1') })}`,
      'CHECK',
    ],
    [
      'a payment undone twice',
      `${paid}; ${entryInsert(2, 'reversal', reversal('r1', 'p1'))}; ${entryInsert(3, 'reversal', reversal('r2', 'p1'), 'REPLACE')}`,
      'frozen',
    ],
    [
      'a counter-entry that is undone',
      `${paid}; ${entryInsert(2, 'reversal', reversal('r1', 'p1'))}; ${entryInsert(3, 'reversal', reversal('r2', 'r1'))}`,
      'a reversal stands',
    ],
  ])('refuses %s', (_what, sql, why) => {
    expect(refusal(sql)).toContain(why)
  })

  test('takes a payment and its counter-entry', () => {
    const both = `${paid}; ${entryInsert(2, 'reversal', reversal('r1', 'p1'))}`
    expect(refusal(`${both}; ROLLBACK; BEGIN`)).toBe('accepted')
  })
})

describe('what happened to an order', () => {
  const of = `SELECT case_key, claim_id, kind, ordinal FROM order_act WHERE order_key = (${ONE_ORDER})`
  const attempt = (id: string, served = "'2026-06-16'") =>
    `INSERT INTO service_attempt (case_key, claim_id, act, ordinal, id, served_on, body)
      SELECT case_key, claim_id, kind, ordinal, '${id}', ${served}, '{}' FROM (${of});`
  const legal = (kind: string, ordinal: number, order = 1) =>
    `INSERT INTO legal_act (case_key, claim_id, kind, ordinal, on_order, day)
      SELECT case_key, claim_id, '${kind}', ${String(ordinal)}, ${String(order)}, '2026-07-01' FROM (${of});`
  const struck = `INSERT INTO struck_attempt (attempt_key, reason) SELECT attempt_key, 'pogrešan' FROM service_attempt WHERE id = 'sa1';`

  /** A ruling on that order, as it is written with its paper, and what it makes of the order. */
  const ruling = (kind: string, ordinal: number, more: Readonly<Record<string, string>> = {}) => {
    const columns = { kind: `'${kind}'`, ordinal: String(ordinal), claim_id: 'claim_id', series: 'series', ...more }
    return `INSERT INTO order_act (id, case_key, office, year, sequence, number, mark, injured_cnr, injured_en, issued, judge_name,
        judge_sex, sha256, pages, awarded_cents, ${Object.keys(columns).join(', ')})
      SELECT lower(hex(randomblob(16))), case_key, office, year, (SELECT 1 + max(sequence) FROM order_act AS one
        WHERE one.series = of.series AND one.office = of.office AND one.year = of.year), 'X-' || hex(randomblob(4)), mark, '', '', issued,
        judge_name, judge_sex, sha256, pages, 1, ${Object.values(columns).join(', ')}
      FROM order_act AS of WHERE order_key = (${ONE_ORDER});`
  }

  test('a ruling on an order, with what it makes of it, is taken', () => {
    const both = `${ruling('rectify', 1)} ${legal('rectify', 1)} ${ruling('correct', 1)} ${legal('correct', 1)}`
    expect(refusal(`${both} ROLLBACK; BEGIN`)).toBe('accepted')
  })

  test.each([
    [
      'a ruling changed',
      `${ruling('correct', 1)} UPDATE order_act SET awarded_cents = 2 WHERE kind = 'correct'`,
      'frozen',
    ],
    ['a ruling taken out', `${ruling('correct', 1)} DELETE FROM order_act WHERE kind = 'correct'`, 'frozen'],
    ['a ruling past the next of its kind', ruling('rectify', 2), 'out of order'],
    ['a ruling with a gap in the register', ruling('correct', 1).replace('1 + max', '2 + max'), 'out of order'],
    ['a ruling without its pages', ruling('correct', 1).replace('sha256, pages, 1', 'sha256, NULL, 1'), 'CHECK'],
    ['a ruling on a claim without an order', ruling('correct', 1, { claim_id: "'c99'" }), 'no order'],
    ['an act that bears no paper among the orders', ruling('becomeFinal', 1), 'no order'],
    ['what a ruling makes of an order, without the ruling', legal('rectify', 1), 'no ruling'],
    ['the same of another ruling', `${ruling('rectify', 1)} ${legal('correct', 1)}`, 'no ruling'],
    ['a ruling told of twice', `${ruling('correct', 1)} ${legal('correct', 1)} ${legal('correct', 1)}`, 'out of order'],
  ])('%s is refused', (_what, sql, said) => {
    expect(refusal(sql)).toContain(said)
  })

  test.each([
    ['an attempt changed', `${attempt('sa1')} UPDATE service_attempt SET served_on = '2026-06-01'`, 'frozen'],
    ['an attempt deleted', `${attempt('sa1')} DELETE FROM service_attempt`, 'frozen'],
    ['served twice', `${attempt('sa1')} ${attempt('sa2')}`, 'served already'],
    ['a struck attempt brought back', `${attempt('sa1')} ${struck} DELETE FROM struck_attempt`, 'frozen'],
    [
      'served on nobody of the file',
      attempt('sa1').replace('served_on, body', 'person_id, body').replace("'2026-06-16'", "'nobody'"),
      'FOREIGN KEY',
    ],
    [
      'service of an order that is not there',
      attempt('sa1').replace("kind, ordinal, 'sa1'", "kind, 9, 'sa1'"),
      'FOREIGN KEY',
    ],
    ['an act changed', `${legal('becomeFinal', 1)} UPDATE legal_act SET day = '2026-06-01'`, 'frozen'],
    ['an act deleted', `${legal('becomeFinal', 1)} DELETE FROM legal_act`, 'frozen'],
    ['an act out of turn', legal('becomeFinal', 2), 'out of order'],
    ['an act on an order that is not there', legal('becomeFinal', 1, 2), 'no order'],
    ['an act nobody knows', legal('invent', 1), 'FOREIGN KEY'],
    [
      'an act shown by a scan that is not there',
      legal('annul', 1).replace('day)', 'day, evidence_id)').replace("'2026-07-01'", "'2026-07-01', 'e99'"),
      'FOREIGN KEY',
    ],
  ])('%s is refused', (_what, sql, said) => {
    expect(refusal(sql)).toContain(said)
  })

  const step = (id: string, kind: string, more: Readonly<Record<string, string>> = {}) => {
    const columns = { proceeding_id: "'m1'", ...(kind === 'motion' ? { debtor_id: ONE_PERSON } : {}), ...more }
    return `INSERT INTO enforcement_step (case_key, claim_id, id, kind, body, ${Object.keys(columns).join(', ')})
      VALUES (1, 'c1', '${id}', '${kind}', '{"date":"2026-07-20"}', ${Object.values(columns).join(', ')});`
  }
  const ONE_PERSON = '(SELECT min(id) FROM person WHERE case_key = 1)'
  const motion = step('m1', 'motion')
  const struckStep = (id: string) =>
    `INSERT INTO struck_step (step_key, reason) SELECT step_key, 'pogrešan' FROM enforcement_step WHERE id = '${id}';`
  const entry = { entry_id: "'p1'" }

  test.each([
    ['a step changed', `${motion} UPDATE enforcement_step SET body = '{"date":"2026-07-21"}'`, 'frozen'],
    ['a step deleted', `${motion} DELETE FROM enforcement_step`, 'frozen'],
    ['a struck step brought back', `${motion} ${struckStep('m1')} DELETE FROM struck_step`, 'frozen'],
    ['a step struck twice', `${motion} ${struckStep('m1')} ${struckStep('m1')}`, 'UNIQUE'],
    ['a step of no motion', step('s1', 'ruling'), 'no motion'],
    ['a step of a motion that was struck', `${motion} ${struckStep('m1')} ${step('s1', 'ruling')}`, 'no motion'],
    [
      'a step of another step',
      `${motion} ${step('s1', 'ruling')} ${step('s2', 'stay', { proceeding_id: "'s1'" })}`,
      'no motion',
    ],
    ['a motion of another motion', `${motion} ${step('m2', 'motion')}`, 'CHECK'],
    ['a motion against nobody', step('m1', 'motion', { debtor_id: 'NULL' }), 'CHECK'],
    ['a motion against somebody of no file', step('m1', 'motion', { debtor_id: "'nobody'" }), 'FOREIGN KEY'],
    ['a step of a kind nobody knows', `${motion} ${step('s1', 'gift')}`, 'CHECK'],
    ['a step of no day', `${motion} ${step('s1', 'stay').replace('date', 'day')}`, 'CHECK'],
    ['a sum collected and not in the ledger', `${motion} ${step('s1', 'collected', entry)}`, 'FOREIGN KEY'],
    ['a sum collected without an entry', `${motion} ${step('s1', 'collected')}`, 'CHECK'],
    [
      'one sum collected twice',
      `${motion} ${paid}; ${step('s1', 'collected', entry)} ${step('s2', 'collected', entry)}`,
      'collected already',
    ],
  ])('of an enforcement %s is refused', (_what, sql, said) => {
    expect(refusal(sql)).toContain(said)
  })

  test('an enforcement with its money is taken', () => {
    expect(refusal(`${motion} ${paid}; ${step('s1', 'collected', entry)} ROLLBACK; BEGIN`)).toBe('accepted')
  })

  test('an attempt that was struck makes room for another', () => {
    expect(refusal(`${attempt('sa1')} ${struck} ${attempt('sa2')} ROLLBACK; BEGIN`)).toBe('accepted')
  })
})

describe('a final unpaid order', () => {
  const FOLLOWED = "SELECT case_key, id FROM claim WHERE stage = 'enforceable' AND awarded_cents > 0 LIMIT 1"
  const ofFollowed = (columns: string) => `(${columns}) = (${FOLLOWED})`
  const unissued = "WHERE stage = 'issued' AND awarded_cents > 0"
  const toFinal = `UPDATE claim SET stage = 'final' ${unissued}`
  const step = (more = "'2026-07-01'") =>
    `INSERT INTO next_step (case_key, claim_id, office, owner, due, kind)
      SELECT case_key, id, 'KR4', '${CLERK}', ${more}, 'callDebtor' FROM claim WHERE followed IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM next_step WHERE next_step.case_key = claim.case_key AND claim_id = id)`
  const gone = `INSERT INTO staff (id, gone) VALUES ('${'d'.repeat(16)}', 1)`
  const inactive = `INSERT INTO staff (id, active) VALUES ('${'d'.repeat(16)}', 0)`
  const given = `UPDATE next_step SET owner = '${'d'.repeat(16)}'`

  test.each([
    ['made final without a step', toFinal, 'FOREIGN KEY'],
    ['without its step', `DELETE FROM next_step WHERE ${ofFollowed('case_key, claim_id')}`, 'FOREIGN KEY'],
    ['inserted final without a step', FINAL_CLAIM, 'FOREIGN KEY'],
    ['brought back from paid without a step', "UPDATE claim SET stage = 'final' WHERE stage = 'paid'", 'FOREIGN KEY'],
    ['awarded something after all', AWARDED_AFTER_ALL, 'FOREIGN KEY'],
    ['whose step is of another claim', "UPDATE next_step SET claim_id = 'c99'", 'of another claim'],
    ['whose step has no owner', 'UPDATE next_step SET owner = NULL', 'NOT NULL'],
    ['whose step has no day', 'UPDATE next_step SET due = NULL', 'NOT NULL'],
    ['whose step is on no day there is', "UPDATE next_step SET due = '2026-02-30'", 'CHECK'],
    ['whose step is of a kind nobody knows', "UPDATE next_step SET kind = 'wait'", 'FOREIGN KEY'],
    ['followed by nobody known', "UPDATE next_step SET owner = 'ffffffffffffffff'", 'no owner'],
    ['given to somebody who is gone', `${gone}; ${given}`, 'no owner'],
    ['given to somebody who cannot sign in', `${inactive}; ${given}`, 'no owner'],
    ['whose owner goes', `UPDATE staff SET gone = 1 WHERE id = '${CLERK}'`, 'follows an order'],
    ['whose owner is taken out', `DELETE FROM staff WHERE id = '${CLERK}'`, 'FOREIGN KEY'],
    [
      'whose owner is excluded from the file',
      `INSERT INTO exclusion (person, case_key) SELECT owner, case_key FROM next_step LIMIT 1`,
      'follows an order',
    ],
    [
      'replaced by a row that is none',
      `REPLACE INTO claim (case_key, id, position, stage, claimant, claimed_cents, awarded_cents)
        SELECT case_key, id, position, 'final', claimant, claimed_cents, awarded_cents FROM claim ${unissued}`,
      'FOREIGN KEY',
    ],
  ])('%s is refused', (_what, sql, said) => {
    expect(refusal(sql)).toContain(said)
  })

  const reason = (ordinal: number, more: Readonly<Record<string, string>> = {}, stage = 'enforceable') => {
    const columns = {
      ordinal: String(ordinal),
      reason: "'other'",
      noted_on: "'2026-07-01'",
      noted_by: `'${CLERK}'`,
      ...more,
    }
    return `INSERT INTO non_collection (case_key, claim_id, ${Object.keys(columns).join(', ')})
      SELECT case_key, id, ${Object.values(columns).join(', ')} FROM claim WHERE stage = '${stage}' LIMIT 1;`
  }
  test.each([
    ['changed', `${reason(1)} UPDATE non_collection SET reason = 'noProperty'`, 'frozen'],
    ['taken out', `${reason(1)} DELETE FROM non_collection`, 'frozen'],
    ['past the next', reason(2), 'out of order'],
    ['put in the place of another', `${reason(1)} ${reason(1).replace('INSERT', 'REPLACE')}`, 'out of order'],
    ['nobody knows', reason(1, { reason: "'lazy'" }), 'FOREIGN KEY'],
    ['on no day there is', reason(1, { noted_on: "'2026-02-30'" }), 'CHECK'],
    ['said by nobody known', reason(1, { noted_by: "'ffffffffffffffff'" }), 'FOREIGN KEY'],
    ['before it can be enforced', reason(1, {}, 'issued'), 'not unpaid'],
  ])('is not paid for a reason %s: refused', (_what, sql, said) => {
    expect(refusal(sql)).toContain(said)
  })

  test('is not paid for a reason, and then for another', () => {
    expect(refusal(`${reason(1)} ${reason(2)} ROLLBACK; BEGIN`)).toBe('accepted')
  })

  test('nothing but such an order has a step', () => {
    const issued = `INSERT INTO next_step (case_key, claim_id, office, owner, due, kind)
      SELECT case_key, id, 'KR4', '${CLERK}', '2026-07-01', 'other' FROM claim ${unissued}`
    expect(refusal(issued)).toContain('not followed')
    const count = (sql: string) => Number(cases.db.prepare(`SELECT count(*) AS count FROM ${sql}`).get()?.['count'])
    cases.db.exec('BEGIN')
    cases.db.exec("UPDATE claim SET stage = 'paid' WHERE stage IN ('final', 'enforceable')")
    expect(count('next_step')).toBe(0)
    cases.db.exec('ROLLBACK')
    expect(count('next_step')).toBe(count('claim WHERE followed IS NOT NULL'))
    expect(count('next_step')).toBeGreaterThan(5)
  })

  test('with an owner and a day is taken, and so is an owner who cannot sign in from now on', () => {
    expect(refusal(`${toFinal}; ${step()}; ROLLBACK; BEGIN`)).toBe('accepted')
    expect(refusal(`UPDATE staff SET active = 0 WHERE id = '${CLERK}'; ROLLBACK; BEGIN`)).toBe('accepted')
  })
})
