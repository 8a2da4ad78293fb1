import { describe, expect, test } from 'vitest'
import type { ClaimActRecord } from '../../../shared/domain/caseFile/claimActRecord.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import { amendDecision, standingDecision } from '../../../shared/domain/decision/standingDecision.ts'
import { applyRuling, typedRuling } from '../../../shared/domain/order/ruling.ts'
import { present, readTrainingCase } from '../../support/trainingCase.ts'

// Case-01: h3 422,73 in full, h4 4.000,00 of 6.000,00, days to pay 15; counted by hand.

const { claim, decision } = present(readTrainingCase('case-01').claims[0])
const issued = present(decision)
const onOrder = { ordinal: 1, order: 1, date: '2026-07-10' }
const ISSUE: ClaimActRecord = { act: 'issue', ordinal: 1, date: '2026-06-15' }
const head = (found: Decision, id: string) => found.heads.find((one) => one.head === id)
function standing(...acts: readonly ClaimActRecord[]): Decision {
  const found = standingDecision(claim, issued, [ISSUE, ...acts])
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}

test('without an act on it a decision stands as it was issued', () => {
  expect(standing()).toEqual(issued)
})

test('acts are read over it in their order, whichever they are', () => {
  const corrected: ClaimActRecord = {
    act: 'correct',
    ...onOrder,
    amended: { heads: [{ head: 'h4', awardedCents: 410_000 }] },
  }
  const changed: ClaimActRecord = { act: 'modifyOnAppeal', ...onOrder, heads: [{ head: 'h4', awardedCents: 250_000 }] }
  const rectified: ClaimActRecord = {
    ...{ act: 'rectify', ...onOrder },
    amended: { heads: [{ head: 'h4', interestFrom: '2026-06-15' }], daysToPay: 20 },
  }
  expect(head(standing(corrected), 'h4')).toMatchObject({ awardedCents: 410_000, referredCents: 190_000 })
  expect(head(standing(corrected, changed), 'h4')).toMatchObject({ awardedCents: 250_000, referredCents: 350_000 })
  expect(head(standing(changed, corrected), 'h4')).toMatchObject({ awardedCents: 410_000, referredCents: 190_000 })
  const last = standing(corrected, changed, rectified)
  expect([head(last, 'h4'), last.daysToPay]).toMatchObject([{ awardedCents: 250_000, interestFrom: '2026-06-15' }, 20])
  // A ruling on words alone and acts that change no amount leave all of it as it was.
  expect(standing({ act: 'correct', ...onOrder }, { act: 'becomeFinal', ...onOrder })).toEqual(issued)
})

test('acts on an order that fell are not read over the one that took its place', () => {
  const corrected: ClaimActRecord = { act: 'correct', ...onOrder, amended: { daysToPay: 30 } }
  expect(standing(corrected, { act: 'issue', ordinal: 2, date: '2026-09-10' })).toEqual(issued)
})

test('of what is awarded in full after a correction nothing is referred, and no reason for it is left', () => {
  const amended = amendDecision(claim, issued, { heads: [{ head: 'h4', awardedCents: 600_000 }] })
  const found = amended.ok ? head(amended.value, 'h4') : undefined
  expect(found).toEqual({ head: 'h4', awardedCents: 600_000 })
})

describe('a ruling', () => {
  const reasons = { cnr: 'razlozi', en: 'reasons' }
  const words = { cnr: 'a', en: 'b' }
  test.each([
    ['that corrects nothing', { heads: [] }, 'ruling.nothing', undefined],
    ['that puts what stands', { daysToPay: 15 }, 'ruling.unchanged', 'daysToPay'],
    [
      'of an amount that stands',
      { heads: [{ head: 'h4', awardedCents: 400_000 }] },
      'ruling.unchanged',
      'heads.0.awardedCents',
    ],
    [
      'of words that are the same',
      { passages: [{ place: words, wrong: words, right: words }] },
      'ruling.unchanged',
      'passages.0.right',
    ],
    [
      'that supplements what was decided',
      { kind: 'omission' as const, heads: [{ head: 'h1', interestFrom: '2026-01-01' }] },
      'ruling.notPassedOver',
      'heads.0.interestFrom',
    ],
    [
      'that supplements words',
      { kind: 'omission' as const, passages: [{ place: words, wrong: words, right: words }] },
      'ruling.notPassedOver',
      'passages',
    ],
    [
      'above the claim',
      { heads: [{ head: 'h4', awardedCents: 600_001 }] },
      'ruling.aboveClaimed',
      'heads.0.awardedCents',
    ],
    ['on a head that is not there', { heads: [{ head: 'h9', awardedCents: 1 }] }, 'ruling.headUnknown', 'heads.0.head'],
    [
      'on one head twice',
      {
        heads: [
          { head: 'h4', awardedCents: 1 },
          { head: 'h4', awardedCents: 2 },
        ],
      },
      'ruling.headTwice',
      'heads.1.head',
    ],
  ])('%s is refused', (_what, part, code, field) => {
    const refused = applyRuling(claim, issued, { kind: 'obviousError', reasons, ...part })
    expect(refused.ok ? undefined : [refused.error.code, refused.error.field]).toEqual([code, field])
  })

  test('needs its reasons in both languages, and knows no other kind', () => {
    const whole = { kind: 'obviousError', reasons, daysToPay: 20 }
    expect(typedRuling.safeParse(whole).success).toBe(true)
    expect(typedRuling.safeParse({ ...whole, reasons: { cnr: 'razlozi', en: '' } }).success).toBe(false)
    expect(typedRuling.safeParse({ ...whole, kind: 'other' }).success).toBe(false)
    expect(typedRuling.safeParse({ ...whole, heads: [{ head: 'h4', awardedCents: -1 }] }).success).toBe(false)
  })
})
