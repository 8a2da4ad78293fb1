import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decisionForm,
  decisionToForm,
  readDecision,
  splitHead,
} from '../../../renderer/features/decision/decisionForm.ts'
import { editable, trainingCase } from '../../support/trainingCase.ts'
import { formatNumber } from '../../../shared/format/amount.ts'

const { claim, decision } = editable(trainingCase('case-01'))

test('a decision comes back from its form unchanged', () => {
  const form = decisionToForm(claim, decision, '2026-06-15')
  const { judge: _judge, ...typed } = decision
  expect(readDecision(form, claim)).toEqual({ decision: typed, problems: {} })
})

test('the draft of a decision is stored word for word', () => {
  const form = { ...decisionToForm(claim, decision, '2026-06-15'), daysToPay: 'petn' }
  expect(decisionForm.parse(JSON.parse(JSON.stringify(form)))).toEqual(form)
})

test('awarded and referred always make what was claimed', () => {
  const claimed = fc.integer({ min: 0, max: 99_999_999_999_999 })
  fc.assert(
    fc.property(claimed, fc.double({ min: 0, max: 1, noNaN: true }), (cents, share) => {
      const awarded = Math.floor(cents * share)
      const split = splitHead(cents, formatNumber(awarded, 'cnr'))
      expect(split).toEqual({ awarded, referred: cents - awarded, problem: undefined })
    }),
  )
})

test.each([
  ['', { awarded: undefined, referred: undefined, problem: undefined }],
  ['1.234,5x', { awarded: undefined, referred: undefined, problem: 'amount.invalid' }],
  ['6.000,01', { awarded: undefined, referred: undefined, problem: 'decision.aboveClaim' }],
  ['0', { awarded: 0, referred: 600_000, problem: undefined }],
])('of 6.000,00 claimed, typing "%s" gives the split', (typed, split) => {
  expect(splitHead(600_000, typed)).toEqual(split)
})

test('a new decision decides nothing by itself: no amount and no interest', () => {
  const form = decisionToForm(claim, undefined, '2026-06-15')
  expect(form.heads.map(({ awarded, interest }) => [awarded, interest])).toEqual(claim.heads.map(() => ['', '']))
  expect(readDecision(form, claim).decision.heads).toEqual([])
})
