import { expect, test } from 'vitest'
import { decisionAnswers, decisionForm, decisionOf } from '../../../renderer/forms/decision.ts'
import { answerInterest, applyForced, awardUndecided } from '../../../renderer/forms/decisionForAll.ts'
import { formatNumber } from '../../../shared/format/amount.ts'
import { present, readTrainingCase } from '../../support/trainingCase.ts'

const { claim } = present(readTrainingCase('case-01').claims[0])
const { heads } = claim
const fresh = decisionForm.toForm(decisionAnswers(claim, undefined, '2026-06-15'))
const withAmount = (at: number, awardedCents: string) => ({
  ...fresh,
  heads: fresh.heads.map((row, index) => (index === at ? { ...row, awardedCents } : row)),
})
const amounts = (typed: typeof fresh) => typed.heads.map(({ awardedCents }) => awardedCents)

test('what is undecided is awarded in full; an answer that stands stays, also one that cannot be read', () => {
  const asked = heads.map(({ amountCents }) => formatNumber(amountCents ?? 0, 'cnr'))
  expect(amounts(awardUndecided(fresh, heads))).toEqual(asked)
  expect(amounts(awardUndecided(withAmount(3, '4.000,00'), heads))).toEqual(asked.with(3, '4.000,00'))
  expect(amounts(awardUndecided(withAmount(0, 'sto'), heads))[0]).toBe('sto')
  const all = awardUndecided(fresh, heads)
  expect(awardUndecided(all, heads)).toBe(all)
})

test('a thing that is claimed back has no amount and waits for its own answer', () => {
  const noMoney = heads.map((head) => ({ ...head, amountCents: null }))
  expect(awardUndecided(fresh, noMoney)).toBe(fresh)
})

test('interest is answered as claimed: from the day asked for, none where none is asked for, nothing where nothing is awarded', () => {
  const answered = answerInterest(awardUndecided(withAmount(4, '0,00'), heads), heads)
  expect(answered.heads.map(({ interest }) => [interest.mode, interest.from])).toEqual(
    heads.map(({ interestFrom }, at) => {
      if (at === 4) return ['', '']
      return interestFrom === undefined ? ['none', ''] : ['date', interestFrom.split('-').toReversed().join('.') + '.']
    }),
  )
  expect(answerInterest(answered, heads)).toBe(answered)
  expect(answerInterest(fresh, heads)).toBe(fresh)
})

test('an answer on interest that stands is not changed', () => {
  const awarded = awardUndecided(fresh, heads)
  const rows = awarded.heads.map((row, at) =>
    at === 0 ? { ...row, interest: { ...row.interest, mode: 'none' } } : row,
  )
  const [first] = answerInterest({ ...awarded, heads: rows }, heads).heads
  expect(first?.interest.mode).toBe('none')
})

test('what the law forces is carried out head by head, and once carried out leaves nothing to do', () => {
  const row = present(fresh.heads[0])
  const typed = {
    ...fresh,
    heads: fresh.heads.map((one) => ({
      ...one,
      awardedCents: '12,00',
      interest: { ...row.interest, mode: 'none' },
      noReliableBasis: { ...row.noReliableBasis, cnr: 'Nema nalaza.' },
      reasons: { ...row.reasons, cnr: 'Svjedokinja je saslušana.' },
    })),
  }
  const referred = applyForced(typed, heads, () => 'referred')
  expect(amounts(referred)).toEqual(heads.map(() => '0,00'))
  expect(referred.heads.map((one) => [one.interest.mode, one.noReliableBasis.cnr, one.reasons.cnr])).toEqual(
    heads.map(() => ['', '', 'Svjedokinja je saslušana.']),
  )
  expect(applyForced(referred, heads, () => 'referred')).toBe(referred)
  const undecided = applyForced(typed, heads, () => 'undecided')
  expect(amounts(undecided)).toEqual(heads.map(() => ''))
  const agreed = applyForced(typed, heads, ({ id }) => (id === 'h1' ? 'agreed' : undefined))
  expect(amounts(agreed)).toEqual(amounts(typed).with(0, formatNumber(present(heads[0]).amountCents ?? 0, 'cnr')))
  expect(applyForced(typed, heads, () => undefined)).toBe(typed)
})

test('a thing whose offence fell is answered with no, and one that was agreed with yes', () => {
  const things = heads.map((head) => ({ ...head, code: 'R01' as const, amountCents: null }))
  const granted = (result: 'referred' | 'agreed') =>
    applyForced(fresh, things, () => result).heads.map((one) => one.granted)
  expect(granted('referred')).toEqual(heads.map(() => 'no'))
  expect(granted('agreed')).toEqual(heads.map(() => 'yes'))
})

test('tests of the statute that were typed before a head fell do not reach the decision', () => {
  const tests = { noReliableBasis: { cnr: 'Nema nalaza.', en: 'No report.' } }
  const answers = {
    ...decisionAnswers(claim, undefined, '2026-06-15'),
    heads: heads.map(({ id, amountCents }) => ({ id, claimedCents: amountCents, awardedCents: 0, ...tests })),
  }
  const decided = decisionOf(answers, claim.id, (head) => head === 'h1')
  expect(decided.heads.map(({ referral }) => referral)).toEqual([undefined, ...heads.slice(1).map(() => tests)])
})
