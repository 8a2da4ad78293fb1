import { expect, test } from 'vitest'
import type { EnforcementStep } from '../../../shared/domain/caseFile/enforcement.ts'
import { fromCaseFile } from '../../../shared/exchange/fromCaseFile.ts'
import type { NaknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import { readExchange } from '../../../shared/exchange/readExchange.ts'
import { toCaseFile } from '../../../shared/exchange/toCaseFile.ts'
import { readTrainingForm } from '../../support/trainingCase.ts'

// The enforcement of an award in the exchange form.

const MOTION: EnforcementStep = {
  id: 'is1',
  kind: 'motion',
  date: '2026-07-20',
  debtor: 'd1',
  body: 'bailiff',
  name: 'R. V.',
}
const RULING: EnforcementStep = { id: 'is2', kind: 'ruling', date: '2026-07-28', proceeding: 'is1', outcome: 'allowed' }
const COLLECTED: EnforcementStep = { id: 'is3', kind: 'collected', date: '2026-08-03', proceeding: 'is1', entry: 'u1' }

function formWith(steps: readonly EnforcementStep[], claim = 'c1'): NaknadaCase {
  return {
    ...readTrainingForm('case-01'),
    payments: [{ id: 'u1', date: '2026-08-03', amountCents: 90_000, source: 'bailiff', from: 'd1' }],
    enforcement: steps.map((entry) => ({ claim, entry })),
  }
}
const problemsOf = (form: NaknadaCase) => {
  const reading = readExchange(form)
  return reading.ok ? [] : reading.problems.map(({ field, code }) => [field, code])
}

test('an enforcement comes back as it left', () => {
  const form = formWith([MOTION, RULING, COLLECTED])
  expect(problemsOf(form)).toEqual([])
  const file = toCaseFile(form)
  expect(file.claims[0]?.enforcement).toEqual([MOTION, RULING, COLLECTED])
  expect(toCaseFile(fromCaseFile(file))).toEqual(file)
})

test.each([
  ['on no claim', formWith([MOTION], 'c9'), 'enforcement.0.claim'],
  ['against nobody', formWith([{ ...MOTION, debtor: 'd9' }]), 'enforcement.0.entry.debtor'],
  ['without an outcome', formWith([MOTION, { ...RULING, outcome: undefined }]), 'enforcement.1.entry.outcome'],
  [
    'the same twice',
    formWith([MOTION, RULING, { ...RULING, kind: 'stay', outcome: undefined }]),
    'enforcement.2.entry.id',
  ],
  ['of no payment', formWith([MOTION, RULING, { ...COLLECTED, entry: 'u9' }]), 'enforcement.2.entry.entry'],
  ['out of turn', formWith([MOTION, COLLECTED]), 'enforcement'],
])('a step %s is named', (_what, form, field) => {
  expect(problemsOf(form).map(([at]) => at)).toEqual([field])
})
