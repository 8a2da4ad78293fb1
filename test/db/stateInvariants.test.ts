import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFilledCases, refusalOf, type CasesDatabase } from '../support/db/casesDatabase.ts'

// What the State was asked for, decided and paid, by raw SQL, on the first claim of the first file.

let cases: CasesDatabase
beforeAll(() => {
  cases = openFilledCases(60)
})
afterAll(() => {
  cases.close()
})
const refusal = (sql: string) => refusalOf(cases, sql)

const ENTRY = { entry_id: "'p1'" }
const paymentOf = (source: string) =>
  `INSERT INTO ledger_entry (case_key, claim_id, ordinal, id, kind, body) VALUES (1, 'c1', 1, 'p1', 'payment',
    '{"kind":"payment","id":"p1","date":"2026-05-01","amountCents":5000,"source":"${source}"}')`
const ofState = (id: string, kind: string, more: Readonly<Record<string, string>> = {}, rest = {}) => {
  const body = JSON.stringify({ date: '2026-07-20', ...(kind === 'decision' ? { outcome: 'granted' } : {}), ...rest })
  const columns = { case_key: '1', claim_id: "'c1'", id: `'${id}'`, kind: `'${kind}'`, body: `'${body}'`, ...more }
  return `INSERT INTO state_step (${Object.keys(columns).join(', ')}) VALUES (${Object.values(columns).join(', ')});`
}
const application = ofState('n1', 'application')
const granted = `${application} ${ofState('n2', 'decision')}`
const struckOfState = (id: string) =>
  `INSERT INTO struck_state_step (state_step_key, reason) SELECT state_step_key, 'pogrešan' FROM state_step WHERE id = '${id}';`
const paidByState = paymentOf('state')
const stateEntry = ofState('n3', 'payment', ENTRY)

test.each([
  ['a step changed', `${application} UPDATE state_step SET body = '{"date":"2026-07-21"}'`, 'frozen'],
  ['a step deleted', `${application} DELETE FROM state_step`, 'frozen'],
  ['a struck step brought back', `${application} ${struckOfState('n1')} DELETE FROM struck_state_step`, 'frozen'],
  ['a step struck twice', `${application} ${struckOfState('n1')} ${struckOfState('n1')}`, 'UNIQUE'],
  ['a step of no application', ofState('n2', 'decision'), 'no application'],
  [
    'a step of an application that was struck',
    `${application} ${struckOfState('n1')} ${ofState('n2', 'decision')}`,
    'no application',
  ],
  ['a step of a kind nobody knows', `${application} ${ofState('n2', 'gift')}`, 'CHECK'],
  ['a step of no day', ofState('n1', 'application').replace('date', 'day'), 'CHECK'],
  ['a decision of no outcome', `${application} ${ofState('n2', 'decision').replace('outcome', 'end')}`, 'CHECK'],
  ['a payment that nothing granted', `${application} ${paidByState}; ${stateEntry}`, 'nothing granted'],
  [
    'a payment on a refusal',
    `${application} ${ofState('n2', 'decision', {}, { outcome: 'refused' })} ${paidByState}; ${stateEntry}`,
    'nothing granted',
  ],
  [
    'a payment on a decision that was struck',
    `${granted} ${struckOfState('n2')} ${paidByState}; ${stateEntry}`,
    'nothing granted',
  ],
  ['a payment that is not in the ledger', `${granted} ${stateEntry}`, 'FOREIGN KEY'],
  ['a payment without an entry', `${granted} ${ofState('n3', 'payment')}`, 'CHECK'],
  ['a payment of a debtor as one of the State', `${granted} ${paymentOf('debtor')}; ${stateEntry}`, 'not of the State'],
  [
    'one payment told of twice',
    `${granted} ${paidByState}; ${stateEntry} ${ofState('n4', 'payment', ENTRY)}`,
    'paid already',
  ],
  ['money given back by nobody', `${granted} ${ofState('n5', 'reimbursement')}`, 'CHECK'],
  [
    'money given back by somebody of no file',
    `${granted} ${ofState('n5', 'reimbursement', { debtor_id: "'nobody'" })}`,
    'FOREIGN KEY',
  ],
])('of a compensation by the State %s is refused', (_what, sql, said) => {
  expect(refusal(sql)).toContain(said)
})

test('a compensation by the State with its payment is taken', () => {
  expect(refusal(`${granted} ${paidByState}; ${stateEntry} ROLLBACK; BEGIN`)).toBe('accepted')
})
