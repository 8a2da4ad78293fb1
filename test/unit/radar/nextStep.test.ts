import { describe, expect, test } from 'vitest'
import { ageOf, lastDueDay, nextReminder, remindersOf } from '../../../shared/domain/radar/ageing.ts'
import {
  checkNextStep,
  firstStep,
  isFollowed,
  proposeDue,
  STEP_KINDS,
  stepKindsAt,
} from '../../../shared/domain/radar/nextStep.ts'
import { CLAIM_STAGES } from '../../../shared/domain/claim/stages.ts'

// Days counted by hand on a calendar: enforceable since 26 May 2026, as in the mock-up of the screen.

const SINCE = '2026-05-26'

describe('ageing', () => {
  test.each([
    [0, '2026-05-26'],
    [16, '2026-06-11'],
    [30, '2026-06-25'],
    [90, '2026-08-24'],
    [180, '2026-11-22'],
    [240, '2027-01-21'],
  ])('%i days after is %s, passed on that day and not before', (days, on) => {
    const dayBefore = new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10)
    expect(remindersOf(SINCE, on)).toContainEqual({ days, on, isPassed: true })
    expect(remindersOf(SINCE, dayBefore)).toContainEqual({ days, on, isPassed: false })
  })

  test('the next reminder is the first that is still to come, and none after the last', () => {
    expect(nextReminder(SINCE, '2026-06-11')).toBe('2026-06-25')
    expect(nextReminder(SINCE, '2027-01-21')).toBeUndefined()
  })

  test('a debt is 181 days old on 23 November, and never younger than nothing', () => {
    expect(ageOf(SINCE, '2026-11-23')).toBe(181)
    expect(ageOf(SINCE, '2026-05-01')).toBe(0)
  })
})

describe('the first step', () => {
  test('before the clause is to put it on, from when it may be; where that is not known, after the first wait', () => {
    const today = '2026-05-10'
    expect(firstStep({ stage: 'final', enforceableFrom: '2026-05-26' }, today)).toEqual({ kind: 'clause', due: SINCE })
    expect(firstStep({ stage: 'final', enforceableFrom: '2026-05-01' }, today)).toEqual({ kind: 'clause', due: today })
    expect(firstStep({ stage: 'final' }, today)).toEqual({ kind: 'clause', due: '2026-05-26' })
    expect(firstStep({ stage: 'final', enforceableFrom: '2028-01-01' }, today).due).toBe(lastDueDay(today))
  })

  test('after it is to call on the debtor, on the next reminder; of an old debt after the first wait', () => {
    const since = { stage: 'enforceable', since: SINCE } as const
    expect(firstStep(since, '2026-05-27')).toEqual({ kind: 'callDebtor', due: '2026-06-11' })
    expect(firstStep(since, '2027-03-01')).toEqual({ kind: 'callDebtor', due: '2027-03-17' })
    expect(proposeDue(undefined, '2027-03-01')).toBe('2027-03-17')
  })
})

describe('a step', () => {
  const today = '2026-06-01'
  const code = (step: Parameters<typeof checkNextStep>[0], stage: 'final' | 'enforceable' = 'enforceable') => {
    const checked = checkNextStep(step, stage, today)
    return checked.ok ? 'taken' : checked.error.code
  }

  test('is for today at the earliest and for 180 days on at the latest', () => {
    expect(code({ kind: 'askBailiff', due: '2026-05-31' })).toBe('step.dueInPast')
    expect(code({ kind: 'askBailiff', due: '2026-06-01' })).toBe('taken')
    expect(code({ kind: 'askBailiff', due: '2026-11-28' })).toBe('taken')
    expect(code({ kind: 'askBailiff', due: '2026-11-29' })).toBe('step.dueTooLate')
  })

  test('of no kind of the list says what it is; the clause is put on once', () => {
    expect(code({ kind: 'other', due: today })).toBe('step.noteMissing')
    expect(code({ kind: 'other', due: today, note: 'pisati ambasadi' })).toBe('taken')
    expect(code({ kind: 'clause', due: today })).toBe('step.clauseGiven')
    expect(code({ kind: 'clause', due: today }, 'final')).toBe('taken')
    expect(stepKindsAt('final')).toEqual(STEP_KINDS)
  })

  test('is asked of orders that are final and not over, and of no other', () => {
    expect(CLAIM_STAGES.filter(isFollowed)).toEqual(['final', 'enforceable'])
  })
})
