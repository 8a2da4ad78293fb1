import { expect, test } from 'vitest'
import { lastReason, type NonCollection } from '../../../shared/domain/caseFile/nonCollection.ts'
import { collectClaimFacts } from '../../../shared/domain/statistics/facts.ts'
import { slimCase } from '../../../shared/domain/statistics/slimCase.ts'
import { stateOn } from '../../../shared/domain/statistics/stateOn.ts'
import { fromCaseFile } from '../../../shared/exchange/fromCaseFile.ts'
import type { NaknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import { readExchange } from '../../../shared/exchange/readExchange.ts'
import { toCaseFile } from '../../../shared/exchange/toCaseFile.ts'
import { readTrainingForm } from '../../support/trainingCase.ts'

// Why awards were not paid, in the exchange form and in the figures.

const RECORDED: readonly NonCollection[] = [
  { date: '2026-08-10', reason: 'enforcementNotStarted' },
  { date: '2026-09-10', reason: 'noProperty' },
]

function formWith(entries: readonly NonCollection[], claim = 'c1'): NaknadaCase {
  return { ...readTrainingForm('case-01'), nonCollection: entries.map((entry) => ({ claim, entry })) }
}
const problemsOf = (form: unknown) => {
  const reading = readExchange(form)
  return reading.ok ? [] : reading.problems.map(({ field, code }) => [field, code])
}

test('the reasons of an award come back as they left; a form without any says nothing of them', () => {
  const form = formWith(RECORDED)
  expect(problemsOf(form)).toEqual([])
  const file = toCaseFile(form)
  expect(file.claims[0]?.nonCollection).toEqual(RECORDED)
  expect(toCaseFile(fromCaseFile(file))).toEqual(file)
  expect(fromCaseFile(toCaseFile(readTrainingForm('case-01')))).not.toHaveProperty('nonCollection')
})

test.each([
  ['on no claim', formWith(RECORDED, 'c9'), 'nonCollection.0.claim'],
  [
    'that nobody knows',
    { ...formWith([]), nonCollection: [{ claim: 'c1', entry: { date: '2026-08-10', reason: 'lazy' } }] },
    'nonCollection.0.entry.reason',
  ],
  ['of none', formWith([]), 'nonCollection'],
])('a reason %s is refused', (_what, form, field) => {
  expect(problemsOf(form).map(([place]) => place)).toContain(field)
})

test('the last counts, and on an earlier day the one known then; of a slim case the same', () => {
  expect([lastReason(), lastReason([]), lastReason(RECORDED)]).toEqual([undefined, undefined, 'noProperty'])
  const whole = { file: toCaseFile(formWith(RECORDED)) }
  const reasonOn = (day: string) =>
    collectClaimFacts(stateOn(slimCase(whole), day)).flatMap(({ reason }) => reason ?? 'paid or nothing awarded')
  expect(reasonOn('2026-12-31')).toEqual(['noProperty'])
  expect(reasonOn('2026-09-09')).toEqual(['enforcementNotStarted'])
  expect(reasonOn('2026-08-09')).toEqual(['unknown'])
})
