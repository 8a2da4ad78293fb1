import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLAIM_STAGES, STAGES } from '../../../shared/domain/claim/stages.ts'
import { medianDays } from '../../../shared/domain/workload/medianDays.ts'
import { checkStandard, isLate, lateSince, standardOn } from '../../../shared/domain/workload/timeStandard.ts'
import { checkUnit } from '../../../shared/domain/workload/unit.ts'
import { OPEN_STAGES, openAt, WAITING_STAGES, type Lying } from '../../../shared/domain/workload/waiting.ts'
import { personId } from '../../../shared/domain/staff/account.ts'

describe('the median of days', () => {
  test('of none is none; of one it is that one; of two, what lies between, rounded', () => {
    expect(medianDays([])).toBeUndefined()
    expect(medianDays([{ days: 4, stays: 0 }])).toBeUndefined()
    expect(medianDays([{ days: 4, stays: 1 }])).toEqual({ days: 4, stays: 1 })
    expect(
      medianDays([
        { days: 9, stays: 1 },
        { days: 4, stays: 1 },
      ]),
    ).toEqual({ days: 7, stays: 2 })
    expect(
      medianDays([
        { days: 100, stays: 1 },
        { days: 2, stays: 2 },
        { days: 3, stays: 2 },
      ]),
    ).toEqual({ days: 3, stays: 5 })
  })

  test('is that of the days written out one by one', () => {
    const days = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(days, (all) => {
        const counts = [...new Set(all)].map((one) => ({
          days: one,
          stays: all.filter((other) => other === one).length,
        }))
        const ordered = all.toSorted((one, other) => one - other)
        const middle = ordered.length / 2
        const pair = [ordered[Math.ceil(middle) - 1] ?? 0, ordered[Math.floor(middle)] ?? 0]
        expect(medianDays(counts)).toEqual({
          days: Math.round(((pair[0] ?? 0) + (pair[1] ?? 0)) / 2),
          stays: all.length,
        })
      }),
    )
  })
})

describe('where a file is open', () => {
  const lying = (stage: Lying['stage'], since: string): Lying => ({ stage, organ: STAGES[stage].organ, since })
  const here = { isKept: true, hasClaims: true }

  test('an office has what its organ is to act on, at the least advanced stage, since the first came there', () => {
    const claims = [lying('decided', '2026-01-01'), lying('inReview', '2026-03-01'), lying('inReview', '2026-02-01')]
    expect(openAt('court', claims, here)).toEqual({ stage: 'inReview', since: '2026-02-01' })
    expect(openAt('prosecution', claims, here)).toBeUndefined()
    const back = [...claims, lying('returned', '2026-04-01')]
    expect(openAt('prosecution', back, { ...here, isKept: false })).toEqual({ stage: 'returned', since: '2026-04-01' })
  })

  test('without a claim it is open where it is kept; with nothing but closed claims nowhere', () => {
    expect(openAt('court', [], { isKept: true, hasClaims: false })).toEqual({ stage: 'noClaim' })
    expect(openAt('court', [], { isKept: false, hasClaims: false })).toBeUndefined()
    expect(openAt('court', [], here)).toBeUndefined()
  })

  test('stages that wait for an act of the office are those of the table of stages', () => {
    expect(CLAIM_STAGES.filter((stage) => !OPEN_STAGES.includes(stage))).toEqual([
      ...['paid', 'uncollectable', 'withdrawn', 'civilAction'],
    ])
    expect(OPEN_STAGES.filter((stage) => !WAITING_STAGES.includes(stage))).toEqual(['appealed', 'enforceable'])
  })
})

describe('a time standard', () => {
  const set = [
    { stage: 'inReview', days: 30, from: '2026-01-01' },
    { stage: 'decided', days: 8, from: '2026-01-01' },
    { stage: 'inReview', days: 20, from: '2026-05-01' },
    { stage: 'inReview', days: null, from: '2026-07-01' },
  ] as const

  test('is in force from its day on, until the next; as shipped there is none', () => {
    expect(
      ['2025-12-31', '2026-01-01', '2026-04-30', '2026-05-01', '2026-07-01'].map((day) =>
        standardOn(set, 'inReview', day),
      ),
    ).toEqual([...[undefined, 30, 30, 20, undefined]])
    expect(standardOn([], 'inReview', '2026-05-01')).toBeUndefined()
  })

  test('is passed on the day after its last', () => {
    expect([isLate('2026-05-01', 30, '2026-05-31'), isLate('2026-05-01', 30, '2026-06-01')]).toEqual([false, true])
    expect(isLate('2020-05-01', undefined, '2026-06-01')).toBe(false)
    expect(lateSince(30, '2026-06-01')).toBe('2026-05-01')
  })

  test('is set for a stage that somebody works at, and to something else', () => {
    const [today, kind] = ['2026-06-01', 'court'] as const
    expect(checkStandard(set, { stage: 'draft', days: 5, kind }, today)).toMatchObject({
      error: { code: 'workload.stageClosed' },
    })
    expect(checkStandard(set, { stage: 'draft', days: 5, kind: 'prosecution' }, today).ok).toBe(true)
    expect(checkStandard(set, { stage: 'paid', days: 5, kind }, today)).toMatchObject({
      error: { code: 'workload.stageClosed' },
    })
    expect(checkStandard(set, { stage: 'inReview', days: 20, kind }, today)).toMatchObject({
      error: { code: 'workload.standardSame' },
    })
    expect(checkStandard(set, { stage: 'issued', days: null, kind }, today)).toMatchObject({
      error: { code: 'workload.standardSame' },
    })
    expect(checkStandard(set, { stage: 'inReview', days: null, kind }, today).ok).toBe(true)
  })
})

describe('a unit', () => {
  const [anna, boris, ceca] = ['a', 'b', 'c'].map((one) => personId.parse(one.repeat(16)))
  const kept = [{ id: '1'.repeat(32), name: 'Treće vijeće', members: [anna].flatMap((one) => one ?? []) }]
  const staff = [anna, boris].flatMap((one) => one ?? [])
  const codeOf = (name: string, members: readonly (typeof anna)[], id?: string) => {
    const checked = checkUnit({ name, members: members.flatMap((one) => one ?? []), id }, kept, staff)
    return checked.ok ? 'ok' : checked.error.code
  }

  test('has a name of its own and people of the office, each in one unit alone', () => {
    expect(codeOf('Drugo vijeće', [boris])).toBe('ok')
    expect(codeOf('  ', [boris])).toBe('unit.nameMissing')
    expect(codeOf(' treće VIJEĆE', [boris])).toBe('unit.nameTaken')
    expect(codeOf('Drugo vijeće', [ceca])).toBe('unit.memberUnknown')
    expect(codeOf('Drugo vijeće', [anna])).toBe('unit.memberElsewhere')
    expect(codeOf('Treće vijeće', [anna, boris], '1'.repeat(32))).toBe('ok')
  })
})
