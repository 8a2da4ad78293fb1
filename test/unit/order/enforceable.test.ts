import { describe, expect, test } from 'vitest'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import type { FindingCode } from '../../../shared/domain/claim/finding.ts'
import { FINDING_CODES } from '../../support/findingCodes.ts'
import { checkEnforceability } from '../../../shared/domain/order/enforceable.ts'
import type { OrderData } from '../../../shared/domain/order/orderData.ts'
import { newNumberSeries } from '../../../shared/domain/order/numberSeries.ts'
import { composeOrderNumber } from '../../../shared/domain/order/orderNumber.ts'
import { editable, readTrainingCase, type Editable } from '../../support/trainingCase.ts'

// Served Wed 1 July 2026; 15 days end Thu 16 July (13–14 July are holidays, but not the last day); final 17 July;
// 15 days to pay end Sat 1 August, which moves to Mon 3 August; the clause may bear 4 August.
const ORDER: OrderData = {
  number: 'VSPG-IPZ-2026-0001',
  date: '2026-06-15',
  served: '2026-07-01',
  final: '2026-07-17',
  clause: '2026-08-04',
}
const D = 'claims.0.decision'
type Row = readonly [
  code: FindingCode,
  field: string,
  order: Partial<OrderData>,
  change?: (edit: Editable, decision: Decision) => void,
]

const ROWS: readonly Row[] = [
  ['order.decisionInvalid', D, {}, (_, decision) => decision.heads.pop()],
  [
    'order.nothingAwarded',
    `${D}.heads`,
    {},
    (_, decision) => decision.heads.forEach((item) => (item.awardedCents = 0)),
  ],
  ['order.annulled', 'order.annulled', { annulled: '2026-07-10' }],
  [
    'order.alreadyPaid',
    'order.paidCents',
    { paidCents: 2_115_323 },
    (_, decision) => decision.heads.forEach((item) => (item.interestFrom = undefined)),
  ],
  ['order.currencyWrong', 'order.currency', { currency: 'USD' }],
  ['order.serviceMissing', 'order.served', { served: undefined }],
  ['order.serviceMissing', 'order.servedOn.d2', { servedOn: { d1: '2026-07-01' } }],
  ['order.issuedBeforeDecision', 'order.date', { date: '2026-06-14' }],
  ['order.servedBeforeIssue', 'order.served', { served: '2026-06-14' }],
  ['order.servedBeforeRectification', 'order.rectificationServed', { rectified: '2026-07-20' }],
  ['order.finalityMissing', 'order.final', { final: undefined }],
  ['order.finalTooEarly', 'order.final', { final: '2026-07-16' }],
  ['order.finalTooEarly', 'order.final', { servedOn: { d1: '2026-07-01', d2: '2026-07-10' } }],
  ['order.finalTooEarly', 'order.final', { rectified: '2026-07-03', rectificationServed: '2026-07-06' }],
  ['order.finalTooEarly', 'order.final', { summary: true, final: '2026-07-09' }],
  ['order.finalTooEarly', 'order.final', { appeal: { filed: '2026-07-10', decided: '2026-09-01' } }],
  ['order.appealPending', 'order.appeal.decided', { appeal: { filed: '2026-07-10' } }],
  ['order.clauseBeforeFinality', 'order.clause', { clause: '2026-07-16' }],
  ['order.clauseBeforeDeadline', 'order.clause', { clause: '2026-07-20' }],
  [
    'order.creditorUnidentified',
    'people.0.jmbg',
    {},
    ({ person }) => Object.assign(person('v1'), { jmbg: undefined, birthDate: undefined }),
  ],
  ['order.creditorAddressMissing', 'people.3.address', {}, ({ person }) => (person('r1').address = undefined)],
  [
    'order.sealedWithoutRepresentative',
    'people.0.representative',
    {},
    ({ person }) => (person('v1').representative = undefined),
  ],
  ['order.debtorUnidentified', 'people.1.jmbg', {}, ({ person }) => (person('d1').jmbg = undefined)],
  ['order.debtorAddressMissing', 'people.2.address', {}, ({ person }) => (person('d2').address = ' ')],
  ['order.debtorMissing', 'claims', {}, ({ claim }) => (claim.respondents = [])],
  ['order.sharesMissing', `${D}.jointly`, {}, (_, decision) => (decision.jointly = false)],
  ['order.accountMissing', 'people.0.account', {}, ({ person }) => (person('v1').account = undefined)],
  ['order.accountInvalid', 'people.0.account', {}, ({ person }) => (person('v1').account = '510-81767773-22')],
]

describe('whether an order can be enforced', () => {
  test('a served, final order whose period for payment has ended can', () => {
    expect(checkEnforceability(readTrainingCase('case-01'), 'c1', ORDER)).toEqual({ ready: true, findings: [] })
  })
  const rows = ROWS.map(([code, field, order, change]) => ({ code, field, order, change }))
  test.each(rows)('$code at $field', ({ code, field, order, change }) => {
    const edit = editable(readTrainingCase('case-01'))
    change?.(edit, edit.decision)
    const { ready, findings } = checkEnforceability(edit.file, 'c1', { ...ORDER, ...order })
    expect(findings.map((one) => `${one.code} ${one.field}`)).toContain(`${code} ${field}`)
    expect(ready).toBe(findings.every(({ severity }) => severity === 'warning'))
  })
  test('every code of the catalogue has a row', () => {
    // What is looked at before the issue alone is tested by `issuePoints.test.ts`.
    const beforeIssue = ['order.awardedWithoutEvidence', 'order.gateOpen']
    const tested = new Set<string>([...ROWS.map(([code]) => code), ...beforeIssue])
    expect(FINDING_CODES.filter((code) => code.startsWith('order.') && !tested.has(code))).toEqual([])
  })
  test.each([
    ['a waiver of appeal makes it final at once', { appealWaived: true, final: '2026-07-02' }],
    ['an appeal decided makes it final that day', { appeal: { filed: '2026-07-03', decided: '2026-07-17' } }],
    ['the clause is not asked for while the period runs', { clause: undefined }],
    ['summary proceedings have eight days', { summary: true, final: '2026-07-10' }],
    ['the principal paid leaves the interest to enforce', { paidCents: 2_115_323 }],
  ] as const)('%s', (_name, order) => {
    expect(checkEnforceability(readTrainingCase('case-01'), 'c1', { ...ORDER, ...order }).findings).toEqual([])
  })
  test('a sealed creditor is never reached at the own address', () => {
    const edit = editable(readTrainingCase('case-01'))
    edit.person('r1').address = undefined
    expect(edit.person('v1').address).toBeDefined()
    expect(checkEnforceability(edit.file, 'c1', ORDER).ready).toBe(false)
    edit.person('v1').sealed = false
    expect(checkEnforceability(edit.file, 'c1', ORDER).ready).toBe(true)
  })
})

describe('the number of an order', () => {
  test.each([
    ['VSPG', 2026, 'KR4', 1, 'VSPG-IPZ-2026-KR4-0001'],
    ['OSBP', 2027, 'BB9', 123_456, 'OSBP-IPZ-2027-BB9-123456'],
  ])('%s %i %s %i', (court, year, series, sequence, number) => {
    expect(composeOrderNumber(court, year, series, sequence)).toEqual({ ok: true, value: number })
  })
  test.each([
    ['VDT-PG', 2026, 'KR4', 1, 'court'],
    ['XXXX', 2026, 'KR4', 1, 'court'],
    ['VSPG', 2026, 'KR4', 0, 'sequence'],
    ['VSPG', 2026, 'KR4', 1.5, 'sequence'],
    ['VSPG', Number.NaN, 'KR4', 1, 'year'],
    ['VSPG', 26, 'KR4', 1, 'year'],
    ['VSPG', 2026, 'K4', 1, 'series'],
    ['VSPG', 2026, 'KA4', 1, 'series'],
    ['VSPG', 2026, 'KR0', 1, 'series'],
  ])('%s %d %s %d is refused', (court, year, series, sequence, field) => {
    expect(composeOrderNumber(court, year, series, sequence)).toMatchObject({ ok: false, error: { field } })
  })
  test('a series by chance is one that a number may carry', () => {
    expect(newNumberSeries((below) => below - 1)).toBe('ZZ9')
    expect(newNumberSeries(() => 0)).toBe('BB2')
  })
})
