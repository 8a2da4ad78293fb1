import { expect, test } from 'vitest'
import { countByStep, stepOfField } from '../../../renderer/features/claim/guidedQuestions.ts'

const HEADS = [{ code: 'M04' }, { code: '' }, { code: 'N05' }]

test.each([
  ['claimant', 'parties'],
  ['respondents.0', 'parties'],
  ['informedOfRight', 'statements'],
  ['askedAsWitness.date', 'statements'],
  ['costs.0.amountCents', 'more'],
  ['heads.0.amountCents', 'work'],
  ['heads.2', 'rights'],
  ['heads.1.code', undefined],
  ['heads.9.code', undefined],
])('%s is asked under %s', (field, step) => {
  expect(stepOfField(field, HEADS)).toBe(step)
})

test('what the gate finds in the claim is counted with its question, what it finds elsewhere with none', () => {
  const found = [
    { field: 'claims.0.claim.heads.0.amountCents', severity: 'blocker' },
    { field: 'claims.0.claim.heads.0.evidence', severity: 'warning' },
    { field: 'claims.0.claim.heads.1.code', severity: 'blocker' },
    { field: 'claims.0.claim.filed', severity: 'warning' },
    { field: 'claims.0.claim', severity: 'warning' },
    { field: 'people.0.account', severity: 'blocker' },
  ] as const
  expect(countByStep(found, HEADS)).toEqual({
    work: { blockers: 1, warnings: 1 },
    statements: { blockers: 0, warnings: 1 },
  })
})
