import { expect, test } from 'vitest'
import { findNextDue } from '../../../shared/domain/deadlines/nextDue.ts'

const hearings = [
  { date: '2026-05-11', kind: 'main' as const },
  { date: '2026-03-02', kind: 'main' as const },
]
const verdict = { kind: 'conviction' as const, announced: '2026-06-05' }

const ORDINARY = [{ law: 'KZ CG', article: '444', paragraph: '1' }]
const SUMMARY = [{ law: 'KZ CG', article: '444', paragraph: '8' }]

// Days counted by hand from ZKP 236/2, 375/1, 378/1 and, in summary proceedings, 458/5, with the holidays of 2026.
test.each([
  ['filing', {}, '2026-03-01', '2026-03-02', undefined],
  ['filing', {}, '2026-03-02', '2026-03-02', undefined],
  ['filing', {}, '2026-03-03', '2026-05-11', undefined],
  ['filing', {}, '2026-06-01', undefined, undefined],
  ['filing', { mainHearingEnded: '2026-05-11' }, '2026-06-01', '2026-05-11', 'claimFiling'],
  ['decision', {}, '2026-03-03', '2026-05-11', undefined],
  ['decision', { mainHearingEnded: '2026-05-11' }, '2026-05-11', '2026-05-14', 'judgmentAnnouncement'],
  ['decision', { mainHearingEnded: '2026-05-18' }, '2026-05-18', '2026-05-25', 'judgmentAnnouncement'],
  ['decision', { mainHearingEnded: '2026-05-11', verdict }, '2026-06-06', '2026-07-06', 'writtenJudgment'],
  ['delivery', { verdict }, '2026-06-06', '2026-07-06', 'writtenJudgment'],
  ['delivery', { verdict: { ...verdict, announced: '2026-06-13' } }, '2026-06-14', '2026-07-15', 'writtenJudgment'],
  ['delivery', {}, '2026-03-03', '2026-05-11', undefined],
  [
    'delivery',
    { verdict: { ...verdict, announced: '2026-05-20' }, offences: SUMMARY },
    '2026-05-20',
    '2026-05-28',
    'writtenJudgment',
  ],
  [
    'delivery',
    { verdict: { ...verdict, announced: '2026-07-06' }, offences: SUMMARY },
    '2026-07-06',
    '2026-07-15',
    'writtenJudgment',
  ],
  [
    'delivery',
    { verdict: { ...verdict, announced: '2026-05-20' }, offences: [...SUMMARY, ...ORDINARY] },
    '2026-05-20',
    '2026-06-22',
    'writtenJudgment',
  ],
  [
    'delivery',
    { verdict: { ...verdict, announced: '2026-05-20' }, offences: SUMMARY, organised: true },
    '2026-05-20',
    '2026-06-22',
    'writtenJudgment',
  ],
] as const)('waiting for %s with %j on %s is due %s', (wait, facts, today, date, rule) => {
  const due = findNextDue(
    { hearings, ...facts, offences: [...('offences' in facts ? facts.offences : ORDINARY)] },
    wait,
    today,
  )
  expect(due?.date).toBe(date)
  expect(due?.rule).toBe(rule)
})
