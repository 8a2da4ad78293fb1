import { expect, test } from 'vitest'
import { findNextDue } from '../../../shared/domain/deadlines/nextDue.ts'

const hearings = [
  { date: '2026-05-11', kind: 'main' as const },
  { date: '2026-03-02', kind: 'main' as const },
]
const verdict = { kind: 'conviction' as const, announced: '2026-06-05' }

// Days counted by hand from ZKP 236/2, 375/1 and 378/1 with the holidays of 2026.
test.each([
  ['filing', {}, '2026-03-01', '2026-03-02', undefined],
  ['filing', {}, '2026-03-02', '2026-03-02', undefined],
  ['filing', {}, '2026-03-03', '2026-05-11', undefined],
  ['filing', {}, '2026-06-01', undefined, undefined],
  ['filing', { mainHearingEnded: '2026-05-11' }, '2026-06-01', '2026-05-11', 'D1'],
  ['decision', {}, '2026-03-03', '2026-05-11', undefined],
  ['decision', { mainHearingEnded: '2026-05-11' }, '2026-05-11', '2026-05-14', 'D3'],
  ['decision', { mainHearingEnded: '2026-05-18' }, '2026-05-18', '2026-05-25', 'D3'],
  ['decision', { mainHearingEnded: '2026-05-11', verdict }, '2026-06-06', '2026-07-06', 'D4'],
  ['delivery', { verdict }, '2026-06-06', '2026-07-06', 'D4'],
  ['delivery', { verdict: { ...verdict, announced: '2026-06-13' } }, '2026-06-14', '2026-07-15', 'D4'],
  ['delivery', {}, '2026-03-03', '2026-05-11', undefined],
] as const)('waiting for %s with %j on %s is due %s', (wait, facts, today, date, rule) => {
  const due = findNextDue({ hearings, ...facts }, wait, today)
  expect(due?.date).toBe(date)
  expect(due?.rule).toBe(rule)
})
