import { describe, expect, test } from 'vitest'
import { CLAIM_STAGES, type ClaimStage } from '../../../shared/domain/claim/stages.ts'
import {
  isUnpaid,
  judgeRetention,
  lastDayOf,
  type RetentionFacts,
} from '../../../shared/domain/retention/judgeRetention.ts'
import { present, readTrainingCase } from '../../support/trainingCase.ts'

const FACTS: RetentionFacts = {
  stages: ['paid'],
  lastDay: '2026-06-15',
  nextDue: undefined,
  isHeld: false,
  isUnpaid: false,
}
const judge = (facts: Partial<RetentionFacts>, today: string) => judgeRetention({ ...FACTS, ...facts }, today)

describe('how long a file stays', () => {
  test('both ends of the period belong to it', () => {
    expect(judge({}, '2031-06-15')).toEqual({
      rule: 'settled',
      from: '2026-06-15',
      until: '2031-06-15',
      obstacles: ['notYet'],
    })
    expect(judge({}, '2031-06-16').obstacles).toEqual([])
  })

  test.each<readonly [string, readonly ClaimStage[]]>([
    ['2036-06-15', []],
    ['2031-06-15', ['withdrawn', 'paid']],
    ['2036-06-15', ['paid', 'civilAction']],
    ['2036-06-15', ['uncollectable', 'paid']],
    ['2036-06-15', ['enforceable']],
    ['2046-06-15', ['paid', 'draft', 'civilAction']],
    ['2046-06-15', ['annulled']],
  ])('the longest of its claims counts: until %s with %j', (until, stages) => {
    expect(judge({ stages }, '2026-06-15').until).toBe(until)
  })

  test.each(CLAIM_STAGES)('a claim that is %s has a rule', (stage) => {
    expect(judge({ stages: [stage] }, '2026-06-15').until > '2030').toBe(true)
  })

  test('a leap day ends on the last day of February', () => {
    expect(judge({ lastDay: '2024-02-29' }, '2026-06-15').until).toBe('2029-02-28')
  })
})

describe('what stands against erasing it', () => {
  const LATER = '2060-01-15'
  test.each<readonly [readonly string[], Partial<RetentionFacts>]>([
    [[], {}],
    [[], { nextDue: '2060-01-14' }],
    [['running'], { nextDue: LATER }],
    [['held'], { isHeld: true }],
    [['unpaid'], { isUnpaid: true }],
    [['held', 'running', 'unpaid'], { isHeld: true, isUnpaid: true, nextDue: '2061-01-01' }],
    [['notYet'], { lastDay: '2058-01-01' }],
  ])('%j', (obstacles, facts) => {
    expect(judge(facts, LATER).obstacles).toEqual(obstacles)
  })
})

const file = readTrainingCase('case-01')
const decided = present(file.claims[0])
const awarded = present(decided.decision).heads.reduce((sum, { awardedCents }) => sum + awardedCents, 0)
const paid = (amountCents: number) => [{ date: '2026-09-01', amountCents, source: 'debtor' as const }]

describe('an order is unpaid', () => {
  test.each<readonly [boolean, ClaimStage, number]>([
    [false, 'decided', 0],
    [true, 'issued', 0],
    [true, 'enforceable', awarded - 1],
    [false, 'enforceable', awarded],
    [false, 'issued', awarded],
    [false, 'paid', 0],
    [false, 'uncollectable', 0],
    [false, 'civilAction', 0],
    [false, 'annulled', 0],
  ])('%j: %s, %i cents paid', (expected, stage, amountCents) => {
    expect(awarded).toBeGreaterThan(1)
    const payments = amountCents === 0 ? [] : paid(amountCents)
    expect(isUnpaid([{ ...decided, stage, payments }])).toBe(expected)
  })

  test('one of several is enough', () => {
    const settled = { ...decided, stage: 'paid' as const }
    expect(isUnpaid([settled, { ...decided, stage: 'final' }])).toBe(true)
    expect(isUnpaid([settled, settled])).toBe(false)
  })

  test('nothing is where all is referred', () => {
    const decision = present(decided.decision)
    const heads = decision.heads.map((head) => ({ ...head, awardedCents: 0 }))
    expect(isUnpaid([{ ...decided, stage: 'issued', decision: { ...decision, heads } }])).toBe(false)
  })
})

describe('the last day that a file tells of', () => {
  const empty = { proceedings: { ...file.proceedings, hearings: [] }, claims: [] }
  const only = (proceedings: object) => {
    const { indictment: _i, mainHearingEnded: _m, verdict: _v, events: _e, ...rest } = empty.proceedings
    return lastDayOf({ proceedings: { ...rest, ...proceedings }, claims: [] })
  }

  test('is none where it tells of none', () => {
    expect(only({})).toBeUndefined()
  })

  test.each<readonly [string, object]>([
    ['2026-03-01', { indictment: { date: '2026-03-01' } }],
    ['2026-04-01', { indictment: { date: '2026-03-01', confirmed: '2026-04-01' } }],
    ['2027-01-01', { hearings: [{ id: 'h1', kind: 'main', date: '2027-01-01' }] }],
    ['2027-02-01', { hearings: [{ id: 'h1', kind: 'main', date: '2027-01-01', adjournedTo: '2027-02-01' }] }],
    ['2027-03-01', { mainHearingEnded: '2027-03-01' }],
  ])('%s', (day, proceedings) => {
    expect(only(proceedings)).toBe(day)
  })

  test('is that of a payment where money came in last', () => {
    expect(
      lastDayOf({
        proceedings: file.proceedings,
        claims: [{ ...decided, payments: [{ ...present(paid(1)[0]), date: '2040-05-05' }] }],
      }),
    ).toBe('2040-05-05')
  })
})
