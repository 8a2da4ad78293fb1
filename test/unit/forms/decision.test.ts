import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answerField,
  decideHead,
  decisionAnswers,
  decisionForm,
  decisionOf,
  readAnswer,
  type HeadAnswer,
} from '../../../renderer/forms/decision.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import { computeRemainder } from '../../../shared/domain/decision/remainder.ts'
import { formatNumber } from '../../../shared/format/amount.ts'
import { present, readTrainingCase } from '../../support/trainingCase.ts'

const { claim, decision } = present(readTrainingCase('case-01').claims[0])
const stored = present(decision)
const answers = decisionAnswers(claim, stored, '2026-06-15')
const typed = decisionForm.toForm(answers)
const first = present(typed.heads[0])
const read = (heads: typeof typed.heads) => decisionForm.readForm({ ...typed, heads }, answers)

test('a decision comes back from its form unchanged', () => {
  const { value, problems } = decisionForm.readForm(typed, answers)
  const { judge, ...withoutJudge } = stored
  expect(judge).not.toBe('')
  expect(problems).toEqual({})
  expect(decisionOf(present(value), claim.id)).toEqual(withoutJudge)
})

test('a new decision decides nothing by itself: no amount, no interest; the days to pay are those of the table', () => {
  const fresh = decisionAnswers(claim, undefined, '2026-06-15')
  const form = decisionForm.toForm(fresh)
  expect(form.heads.map(({ awardedCents, interest }) => [awardedCents, interest.mode])).toEqual(
    claim.heads.map(() => ['', '']),
  )
  expect([form.date, form.daysToPay]).toEqual(['15.06.2026.', '15'])
  expect(decisionOf(present(decisionForm.readForm(form, fresh).value), claim.id).heads).toEqual([])
})

test('a new decision orders nobody to pay who was acquitted, and jointly only where several are left', () => {
  const proposed = (released: readonly string[]) => {
    const { debtors, jointly } = decisionAnswers(claim, undefined, '2026-06-15', released)
    return { debtors, jointly }
  }
  expect(claim).toMatchObject({ respondents: ['d1', 'd2'], jointly: true })
  expect(proposed([])).toEqual({ debtors: undefined, jointly: true })
  expect(proposed(['d2'])).toEqual({ debtors: ['d1'], jointly: undefined })
  // Nobody is left to order: the whole claim is referred.
  expect(proposed(['d1', 'd2'])).toEqual({ debtors: undefined, jointly: true })
  expect(decisionAnswers(claim, { ...stored, debtors: ['d2'] }, '2026-06-15', ['d2']).debtors).toEqual(['d2'])
})

test('a day or a number of days that cannot be read leaves no decision, not an invented one', () => {
  const { value, problems } = decisionForm.readForm({ ...typed, date: 'juče', daysToPay: 'petn' }, answers)
  expect(value).toBeUndefined()
  expect(problems).toEqual({ daysToPay: { code: 'number.invalid' }, date: { code: 'date.invalid' } })
})

test('a row read by itself says what it says in the form', () => {
  const whole = present(decisionForm.readForm(typed, answers).value).heads
  expect(typed.heads.map((row, at) => readAnswer(row, present(claim.heads[at]).amountCents))).toEqual(whole)
  expect(readAnswer({ ...first, awardedCents: '1,00' }, 728000)).toMatchObject({
    awardedCents: 100,
    claimedCents: 728000,
  })
  expect(readAnswer({ ...first, awardedCents: 'sto' }, 728000)?.awardedCents).toBeUndefined()
})

describe('what is awarded', () => {
  const claimed = present(claim.heads[0]).amountCents ?? 0

  test('is named where it is above the claim, and the head is undecided', () => {
    const { value, problems } = read([{ ...first, awardedCents: formatNumber(claimed + 1, 'cnr') }])
    expect(problems).toEqual({ 'heads.0.awardedCents': { code: 'decision.aboveClaim' } })
    expect(decisionOf(present(value), claim.id).heads).toEqual([])
  })

  test('and what is referred always make what was claimed', () => {
    fc.assert(
      fc.property(fc.nat({ max: claimed }), (cents) => {
        const { value } = read([{ ...first, awardedCents: formatNumber(cents, 'cnr') }])
        const [head] = decisionOf(present(value), claim.id).heads
        expect((head?.awardedCents ?? 0) + (head?.referredCents ?? 0)).toBe(claimed)
      }),
    )
    expect(computeRemainder(null, 0)).toBe(0)
    expect(computeRemainder(5, 9)).toBe(0)
  })
})

describe('one head', () => {
  const answer: HeadAnswer = { id: 'h1', claimedCents: 500 }
  const text = { cnr: 'a', en: 'b' }
  test('is undecided without an answer', () => {
    expect(decideHead({ ...answer, noReliableBasis: text })).toBeUndefined()
  })
  test('keeps the two tests only where something is referred', () => {
    const tests = { noReliableBasis: text, wouldDelay: undefined }
    expect(decideHead({ ...answer, ...tests, awardedCents: 500 })).toEqual({ head: 'h1', awardedCents: 500 })
    expect(decideHead({ ...answer, ...tests, awardedCents: 200 })).toEqual({
      head: 'h1',
      awardedCents: 200,
      referredCents: 300,
      referral: { noReliableBasis: text },
    })
    expect(decideHead({ ...answer, claimedCents: null, granted: false })).toMatchObject({
      granted: false,
      referral: {},
    })
  })
  test('has interest from a day only where the judge chose one', () => {
    expect(decideHead({ ...answer, awardedCents: 500, interest: { mode: 'none' } })).not.toHaveProperty('interestFrom')
    expect(decideHead({ ...answer, awardedCents: 500, interest: { mode: 'date', from: '2026-01-02' } })).toHaveProperty(
      'interestFrom',
      '2026-01-02',
    )
  })
})

describe('a fault of the decision leads to where it is typed', () => {
  const decision: Pick<Decision, 'heads'> = { heads: [{ head: 'b', awardedCents: 1 }] }
  const heads = { heads: [{ id: 'a' }, { id: 'b' }] }
  test.each([
    ['decision.heads.0.awardedCents', 'decision.heads.1.awardedCents'],
    ['decision.heads.0.referredCents', 'decision.heads.1.awardedCents'],
    ['decisions.3.heads.0.referral.wouldDelay.en', 'decisions.3.heads.1.wouldDelay.en'],
    ['claims.0.decision.heads.0.interestFrom', 'claims.0.decision.heads.1.interest'],
    ['decision.heads.0.reasons.en', 'decision.heads.1.reasons.en'],
    ['decision.heads', 'decision.heads'],
    ['decision.date', 'decision.date'],
    ['case.verdict', 'case.verdict'],
  ])('%s → %s', (field, place) => {
    expect(answerField(field, decision, heads)).toBe(place)
  })
})
