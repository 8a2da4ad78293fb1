import { describe, expect, test } from 'vitest'
import { ENFORCEMENT_KINDS, type EnforcementStep } from '../../../shared/domain/caseFile/enforcement.ts'
import { answerEnforcement } from '../../../shared/domain/enforcement/enforcementInput.ts'
import { checkStepDay, followProceedings } from '../../../shared/domain/enforcement/proceedings.ts'
import { nextKinds } from '../../../shared/domain/enforcement/proceedingState.ts'
import { checkParts, STEP_PARTS, toldPartsOf } from '../../../shared/domain/enforcement/stepParts.ts'

// The enforcement of one award, from the motion to its end. Days are written by hand.

type Told = Partial<EnforcementStep> & Pick<EnforcementStep, 'kind' | 'date'>
const MOTION: Told = { kind: 'motion', date: '2026-05-27', debtor: 'd1', body: 'bailiff', name: 'R. V.' }
const RULING: Told = { kind: 'ruling', date: '2026-06-12', outcome: 'allowed' }
const REFUSED: Told = { ...RULING, outcome: 'refused' }
const OBJECTION: Told = { kind: 'objection', date: '2026-06-20', party: 'debtor' }
const UPHELD: Told = { kind: 'objectionDecided', date: '2026-06-26', outcome: 'upheld' }
const DISMISSED: Told = { ...UPHELD, outcome: 'dismissed' }
const STAY: Told = { kind: 'stay', date: '2026-07-01' }
const END: Told = { kind: 'end', date: '2026-09-01', outcome: 'noAssets' }

/** Steps of one enforcement: the first is its motion. */
function chain(...told: readonly Told[]): readonly EnforcementStep[] {
  return told.map((one, index) => ({
    ...(one.kind === 'motion' ? {} : { proceeding: 's1' }),
    ...one,
    id: one.id ?? `s${String(index + 1)}`,
  }))
}
function nextAfter(...told: readonly Told[]): readonly string[] {
  const found = followProceedings(chain(...told))
  if (!found.ok) throw new Error(found.error.code)
  return nextKinds(found.value[0]?.state ?? { filed: '' })
}
const refusal = (...told: readonly Told[]) => {
  const found = followProceedings(chain(...told))
  return found.ok ? undefined : found.error
}

describe('what may follow', () => {
  test.each([
    ['on the motion', [MOTION], 'advance ruling end'],
    ['on a ruling that allows it', [MOTION, RULING], 'advance objection attachment inventory collected stay end'],
    ['on a refusal', [MOTION, REFUSED], 'advance objection end'],
    [
      'while an objection waits, which suspends nothing',
      [MOTION, RULING, OBJECTION],
      'advance objectionDecided attachment inventory collected stay end',
    ],
    [
      'on an objection that was dismissed',
      [MOTION, RULING, OBJECTION, DISMISSED],
      'advance objection attachment inventory collected stay end',
    ],
    [
      'on an objection that was upheld: the motion is decided anew',
      [MOTION, RULING, OBJECTION, UPHELD],
      'advance ruling end',
    ],
    [
      'on an account that was attached: nothing to sell',
      [MOTION, RULING, { kind: 'attachment', date: '2026-06-24', object: 'account' }],
      'advance objection attachment inventory collected stay end',
    ],
    [
      'on movables that were attached',
      [MOTION, RULING, { kind: 'attachment', date: '2026-06-24', object: 'movables' }],
      'advance objection attachment inventory sale collected stay end',
    ],
    [
      'during a stay: money that comes in is taken',
      [MOTION, RULING, STAY],
      'advance objection collected resumption end',
    ],
    [
      'once it goes on',
      [MOTION, RULING, STAY, { kind: 'resumption', date: '2026-08-01' }],
      'advance objection attachment inventory collected stay end',
    ],
    ['on the end', [MOTION, RULING, END], ''],
  ] as const)('%s', (_when, told, kinds) => {
    expect(nextAfter(...told).join(' ')).toBe(kinds)
  })

  test('a step out of turn is refused, one before the step that it rests on too', () => {
    expect(refusal(MOTION, OBJECTION)).toEqual({ code: 'enforcement.outOfTurn', field: 'kind' })
    expect(refusal(MOTION, RULING, { ...OBJECTION, date: '2026-06-11' })).toEqual({
      code: 'enforcement.beforeStep',
      field: 'date',
      params: { day: '2026-06-12' },
    })
    expect(refusal(MOTION, RULING, { ...OBJECTION, date: '2026-06-12' })).toBeUndefined()
  })

  test('one debtor is enforced against once at a time, another beside them, the same again after the end', () => {
    const again = { ...MOTION, id: 'm2', date: '2026-10-01' }
    expect(refusal(MOTION, again)?.code).toBe('enforcement.runsAlready')
    expect(refusal(MOTION, { ...again, debtor: 'd2' })).toBeUndefined()
    expect(refusal(MOTION, END, again)).toBeUndefined()
  })

  test('a step of a motion that is not there is refused', () => {
    expect(refusal(MOTION, { ...RULING, proceeding: 's9' })?.code).toBe('enforcement.unknownProceeding')
  })
})

test('only an inventory and a sale are recorded ahead of their day', () => {
  const ahead = ENFORCEMENT_KINDS.filter((kind) => checkStepDay({ kind, date: '2026-06-16' }, '2026-06-15').ok)
  expect(ahead).toEqual(['inventory', 'sale'])
  expect(ENFORCEMENT_KINDS.every((kind) => checkStepDay({ kind, date: '2026-06-15' }, '2026-06-15').ok)).toBe(true)
})

describe('what belongs to a step', () => {
  const step = (told: Told): EnforcementStep => ({ id: 's1', ...told })
  test.each([
    ['a motion before nobody', { ...MOTION, name: undefined }, 'enforcement.partMissing', 'name'],
    [
      'a ruling without an outcome',
      { ...RULING, proceeding: 's1', outcome: undefined },
      'enforcement.partMissing',
      'outcome',
    ],
    [
      'a ruling that is dismissed',
      { ...RULING, proceeding: 's1', outcome: 'dismissed' },
      'enforcement.partUnfit',
      'outcome',
    ],
    ['a stay of an amount', { ...STAY, proceeding: 's1', amountCents: 5 }, 'enforcement.partUnfit', 'amountCents'],
    ['a step of no motion', STAY, 'enforcement.partMissing', 'proceeding'],
  ] as const)('%s is refused', (_what, told, code, field) => {
    expect(checkParts(step(told as Told), STEP_PARTS[told.kind])).toEqual({ ok: false, error: { code, field } })
  })

  test('a collected sum is told by its amount and kept by its entry in the ledger', () => {
    const told = { id: 's1', kind: 'collected', date: '2026-11-02', proceeding: 's0', amountCents: 90_000 } as const
    expect(checkParts(told, toldPartsOf('collected')).ok).toBe(true)
    expect(checkParts(told, STEP_PARTS.collected)).toMatchObject({ error: { field: 'entry' } })
  })
})

test('the rule of the command line answers how each enforcement stands', () => {
  expect(answerEnforcement({ steps: [...chain(MOTION, RULING, STAY)] })).toEqual({
    ok: true,
    value: {
      proceedings: [
        {
          motion: 's1',
          filed: '2026-05-27',
          allowed: '2026-06-12',
          stayed: '2026-07-01',
          next: ['advance', 'objection', 'collected', 'resumption', 'end'],
        },
      ],
    },
  })
  const twice = [...chain(MOTION), ...chain(MOTION)]
  expect(answerEnforcement({ steps: twice })).toMatchObject({
    error: { code: 'enforcement.idTwice', field: 'steps.1.id' },
  })
  expect(answerEnforcement({ steps: [...chain(MOTION, { ...RULING, outcome: undefined })] })).toMatchObject({
    error: { code: 'enforcement.partMissing', field: 'steps.1.outcome' },
  })
})
