import { describe, expect, test } from 'vitest'
import {
  findClaimVerdict,
  findReleased,
  findVerdict,
  isConvicted,
  type Judged,
} from '../../../shared/domain/caseFile/verdicts.ts'
import type { SeparateVerdict } from '../../../shared/domain/caseFile/proceedings.ts'

// Two accused, trafficking and pimping charged against both; written down before the rule was asked (ZKP 239/1, 239/3, 374).
const OFFENCES = [
  { id: 'o1', law: 'KZ', article: '444', paragraph: '1' },
  { id: 'o2', law: 'KZ', article: '210', paragraph: '1' },
]
const ANNOUNCED = '2026-06-12'
const judged = (kind: 'conviction' | 'acquittal', separate?: SeparateVerdict[]): Judged => ({
  offences: OFFENCES,
  verdict: { kind, announced: ANNOUNCED, ...(separate === undefined ? {} : { separate }) },
})
const BOTH = { respondents: ['d1', 'd2'] }

describe('one verdict per offence and accused', () => {
  test('that of the very offence comes before that of the accused, and this before that of all', () => {
    const found = judged('conviction', [
      { accused: 'd1', kind: 'chargeRejected' },
      { accused: 'd1', offence: 'o2', kind: 'acquittal' },
    ])
    expect(findVerdict(found, 'd1', 'o1')).toBe('chargeRejected')
    expect(findVerdict(found, 'd1', 'o2')).toBe('acquittal')
    expect(findVerdict(found, 'd1')).toBe('chargeRejected')
    expect(findVerdict(found, 'd2', 'o2')).toBe('conviction')
  })

  test('acquitted of one, convicted of another: the claim follows the offence it comes from', () => {
    const found = judged('conviction', [{ accused: 'd1', offence: 'o1', kind: 'acquittal' }])
    const fromFirst = { respondents: ['d1'], offences: ['o1'] }
    const fromSecond = { respondents: ['d1'], offences: ['o2'] }
    expect([isConvicted(found, fromFirst, 'd1'), findClaimVerdict(found, fromFirst)]).toEqual([false, 'acquittal'])
    expect([isConvicted(found, fromSecond, 'd1'), findClaimVerdict(found, fromSecond)]).toEqual([true, 'conviction'])
    // A claim that names no offence comes from all: one conviction carries it.
    expect(findClaimVerdict(found, { respondents: ['d1'] })).toBe('conviction')
  })

  test('one acquitted, one convicted: the claim is a conviction’s, and the acquitted one is released', () => {
    const found = judged('conviction', [{ accused: 'd2', kind: 'acquittal' }])
    expect(findClaimVerdict(found, BOTH)).toBe('conviction')
    expect(findReleased(found, BOTH)).toEqual(['d2'])
    expect(findReleased(judged('acquittal', [{ accused: 'd1', kind: 'conviction' }]), BOTH)).toEqual(['d2'])
  })

  test('all acquitted, each apart: nobody is left, and the claim follows the first', () => {
    const found = judged('conviction', [
      { accused: 'd1', kind: 'chargeRejected' },
      { accused: 'd2', kind: 'acquittal' },
    ])
    expect([findClaimVerdict(found, BOTH), findReleased(found, BOTH)]).toEqual(['chargeRejected', ['d1', 'd2']])
  })

  test('a claim that names only what is charged no more follows every charge', () => {
    const found = judged('conviction', [{ accused: 'd1', offence: 'o1', kind: 'acquittal' }])
    const gone = { respondents: ['d1', 'd2'], offences: ['o9'] }
    expect([findClaimVerdict(found, gone), findReleased(found, gone)]).toEqual(['conviction', []])
  })

  test('before the verdict nobody is released, and offences without an id are judged as the accused is', () => {
    expect([findClaimVerdict({ offences: OFFENCES }, BOTH), findReleased({ offences: OFFENCES }, BOTH)]).toEqual([
      undefined,
      [],
    ])
    const unnamed = {
      ...judged('conviction', [{ accused: 'd2', kind: 'acquittal' }]),
      offences: [{ law: 'KZ', article: '444' }],
    }
    expect(findReleased(unnamed, BOTH)).toEqual(['d2'])
  })
})
