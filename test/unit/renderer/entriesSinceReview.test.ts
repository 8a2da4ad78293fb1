import { expect, test } from 'vitest'
import { entriesSinceReview } from '../../../renderer/features/decision/entriesSinceReview.ts'

const SELF = 'Vesna Žižić'
const entry = (number: number, act: string, person = 'Marko Ćetković') => ({
  epoch: 1,
  number,
  at: '2026-06-15T09:00:00.000Z',
  person,
  act,
})
const JOURNAL = [
  entry(9, 'evidence.save'),
  entry(8, 'caseFile.open'),
  entry(7, 'decision.save', SELF),
  entry(6, 'claim.startReview', SELF),
  entry(5, 'person.save'),
  entry(4, 'claim.startReview', SELF),
  entry(3, 'claim.register'),
]
const numbers = (entries: typeof JOURNAL) => entriesSinceReview(entries, SELF).map(({ number }) => number)

test('what others changed since the first review began: not what was seen, not what the judge did', () => {
  expect(numbers(JOURNAL)).toEqual([9, 5])
})

test('where the beginning is further back, all that is at hand', () => {
  expect(numbers(JOURNAL.slice(0, 3))).toEqual([9])
  expect(numbers([])).toEqual([])
})
