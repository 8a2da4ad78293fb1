import { describe, expect, test } from 'vitest'
import { STATE_KINDS, type StateStep } from '../../../shared/domain/caseFile/stateCompensation.ts'
import { checkStateParts, STATE_PARTS, toldStatePartsOf } from '../../../shared/domain/stateCompensation/stateParts.ts'
import { followState, nextStateKinds } from '../../../shared/domain/stateCompensation/stateProceeding.ts'

// From the application to the State to what the debtor gives back. Days and sums are written by hand.

type Told = Partial<StateStep> & Pick<StateStep, 'kind' | 'date'>
const APPLIED: Told = { kind: 'application', date: '2027-03-01' }
const GRANTED: Told = { kind: 'decision', date: '2027-05-10', outcome: 'granted', amountCents: 300_000 }
const REFUSED: Told = { kind: 'decision', date: '2027-05-10', outcome: 'refused' }
const REMEDY: Told = { kind: 'remedy', date: '2027-05-20' }
const PAID: Told = { kind: 'payment', date: '2027-06-01', entry: 'u1' }
const BACK: Told = { kind: 'reimbursement', date: '2027-07-01', debtor: 'd1', amountCents: 100 }
const AMOUNTS = new Map([
  ['u1', 200_000],
  ['u2', 100_001],
])

const follow = (...told: readonly Told[]) =>
  followState(
    told.map((one, index) => ({ ...one, id: `s${String(index)}` })),
    (entry) => AMOUNTS.get(entry),
  )
function stateAfter(...told: readonly Told[]) {
  const found = follow(...told)
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}
const next = (...told: readonly Told[]) => nextStateKinds(stateAfter(...told)).join(' ')
const refusal = (...told: readonly Told[]) => {
  const found = follow(...told)
  return found.ok ? undefined : found.error
}

test.each([
  ['at first', [], 'application'],
  ['on the application', [APPLIED], 'withdrawal decision'],
  ['on its withdrawal: a new one', [APPLIED, { kind: 'withdrawal', date: '2027-03-05' }], 'application'],
  ['on a refusal: a remedy, or a new application', [APPLIED, REFUSED], 'application remedy'],
  ['while a remedy against a refusal waits', [APPLIED, REFUSED, REMEDY], 'decision'],
  ['on a sum granted', [APPLIED, GRANTED], 'remedy payment'],
  ['while a remedy waits for more, which stops no payment', [APPLIED, GRANTED, REMEDY], 'decision payment'],
  ['once something is paid', [APPLIED, GRANTED, PAID], 'remedy payment reimbursement'],
  [
    'on a refusal that fell by a remedy',
    [APPLIED, REFUSED, REMEDY, { ...GRANTED, date: '2027-08-01' }],
    'remedy payment',
  ],
] as const)('what may follow %s', (_when, steps, expected) => {
  expect(next(...steps)).toBe(expected)
})

describe('what may not be', () => {
  test.each([
    ['a payment that nothing granted', [APPLIED, PAID], 'stateCompensation.outOfTurn'],
    ['a payment on a refusal', [APPLIED, REFUSED, PAID], 'stateCompensation.outOfTurn'],
    ['money given back before the State paid', [APPLIED, GRANTED, BACK], 'stateCompensation.outOfTurn'],
    ['two applications at once', [APPLIED, APPLIED], 'stateCompensation.outOfTurn'],
    [
      'a decision of before the application',
      [APPLIED, { ...REFUSED, date: '2027-02-28' }],
      'stateCompensation.beforeStep',
    ],
    [
      'an application anew of before the refusal',
      [APPLIED, REFUSED, { ...APPLIED, date: '2027-05-09' }],
      'stateCompensation.beforeStep',
    ],
    [
      'an application anew of before the withdrawal',
      [APPLIED, { kind: 'withdrawal', date: '2027-03-05' }, APPLIED],
      'stateCompensation.beforeStep',
    ],
    [
      'money given back before it was paid',
      [APPLIED, GRANTED, PAID, { ...BACK, date: '2027-05-31' }],
      'stateCompensation.beforeStep',
    ],
  ] as const)('%s', (_what, steps, code) => {
    expect(refusal(...steps)?.code).toBe(code)
  })

  test('payments above the granted sum by one cent', () => {
    expect(refusal(APPLIED, GRANTED, PAID, { ...PAID, entry: 'u2' })).toMatchObject({
      code: 'stateCompensation.aboveGranted',
      params: { left: 100_000 },
    })
  })
})

test('a payment that was reversed frees the granted sum', () => {
  const state = stateAfter(APPLIED, GRANTED, { ...PAID, entry: 'gone' }, PAID)
  expect(state).toMatchObject({ paidCents: 200_000, paidSince: '2027-06-01', granted: { cents: 300_000 } })
})

test('a decision on a remedy may grant less than was paid; nothing is paid any more then', () => {
  const less: Told = { ...GRANTED, date: '2027-08-01', amountCents: 150_000 }
  expect(stateAfter(APPLIED, GRANTED, PAID, REMEDY, less)).toMatchObject({
    paidCents: 200_000,
    granted: { day: '2027-08-01', cents: 150_000 },
  })
  expect(refusal(APPLIED, GRANTED, PAID, REMEDY, less, { ...PAID, date: '2027-08-02', entry: 'u2' })).toMatchObject({
    params: { left: 0 },
  })
})

test.each([
  [{ kind: 'decision' }, 'partMissing', 'outcome'],
  [{ kind: 'decision', outcome: 'granted' }, 'partMissing', 'amountCents'],
  [{ kind: 'decision', outcome: 'granted', amountCents: 0 }, 'sumMissing', 'amountCents'],
  [{ kind: 'decision', outcome: 'refused', amountCents: 1 }, 'partUnfit', 'amountCents'],
  [{ kind: 'application', outcome: 'granted' }, 'partUnfit', 'outcome'],
  [{ kind: 'payment' }, 'partMissing', 'entry'],
  [{ kind: 'reimbursement', amountCents: 5 }, 'partMissing', 'debtor'],
  [{ kind: 'remedy', debtor: 'd1' }, 'partUnfit', 'debtor'],
] as const)('of a step %o something is missing or does not belong to it', (told, code, field) => {
  const step = { id: 's1', date: '2027-05-05', ...told }
  expect(checkStateParts(step, STATE_PARTS[step.kind])).toMatchObject({
    error: { code: `stateCompensation.${code}`, field },
  })
})

test('a payment is told by its amount, everything else as it is kept', () => {
  for (const kind of STATE_KINDS) {
    expect(toldStatePartsOf(kind)).toEqual(kind === 'payment' ? { needs: ['amountCents'] } : STATE_PARTS[kind])
  }
})
