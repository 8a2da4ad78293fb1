import { expect, test } from 'vitest'
import { hearingsOf, withAdjournedDays } from '../../../shared/domain/caseFile/hearings.ts'
import { countCaseDeadlines } from '../../../shared/domain/deadlines/caseDeadlines.ts'
import { compareDeadlines, mayMoveDeadlines } from '../../../shared/domain/deadlines/compareDeadlines.ts'
import { findNextHearing } from '../../../shared/domain/deadlines/nextHearing.ts'
import { readTrainingCase } from '../../support/trainingCase.ts'

const file = readTrainingCase('case-01')
const TODAY = '2026-06-16'
const at = (course: Partial<typeof file.proceedings>) => ({ ...file, proceedings: { ...file.proceedings, ...course } })
const verdict = (announced: string) => ({ verdict: { kind: 'conviction' as const, announced } })

test('a date that changes moves what runs from it, and nothing else', () => {
  const before = countCaseDeadlines(at(verdict('2026-06-15')))
  expect(compareDeadlines(before, before)).toEqual([])
  const later = countCaseDeadlines(at(verdict('2026-06-18')))
  expect(compareDeadlines(before, later)).toEqual([
    { deadline: { rule: 'writtenJudgment' }, before: '2026-07-15', after: '2026-07-20' },
  ])
})

test('words and marks move no limit; a date, an offence and another court may', () => {
  const { proceedings } = file
  const may = (course: Partial<typeof proceedings>) => mayMoveDeadlines(proceedings, { ...proceedings, ...course })
  expect(may({ facts: { cnr: 'Drugo.', en: 'Other.' }, courtMark: 'K.br.1/26', gainCents: 1, plea: true })).toBe(false)
  expect(may(verdict('2026-06-18'))).toBe(true)
  expect(may({ hearings: proceedings.hearings.slice(1) })).toBe(true)
  expect(may({ organised: true })).toBe(true)
  expect(may({ court: 'OSPG' })).toBe(true)
})

test('a limit that arises has no day before, one that falls away none after', () => {
  const { mainHearingEnded: _ended, verdict: _verdict, ...open } = file.proceedings
  const before = countCaseDeadlines({ ...file, proceedings: open })
  const after = countCaseDeadlines(at({ mainHearingEnded: '2026-06-12', ...verdict('2026-06-15') }))
  const moved = compareDeadlines(before, after)
  expect(moved).toContainEqual({ deadline: { rule: 'judgmentAnnouncement' }, after: '2026-06-15' })
  expect(compareDeadlines(after, before)).toContainEqual({
    deadline: { rule: 'judgmentAnnouncement' },
    before: '2026-06-15',
  })
})

const adjourned = {
  date: '2026-06-20',
  kind: 'main',
  outcome: 'adjourned',
  adjournedTo: '2026-09-21',
  closed: true,
} as const

test('a hearing that is put off makes the day it is put off to, once, and is none itself', () => {
  const once = withAdjournedDays({ ...file.proceedings, hearings: [adjourned] })
  expect(once.hearings).toEqual([adjourned, { date: '2026-09-21', kind: 'main', closed: true }])
  expect(withAdjournedDays(once)).toBe(once)
  expect(hearingsOf(once, 'main').map(({ hearing, index }) => [hearing.date, index])).toEqual([['2026-09-21', 1]])
  expect(findNextHearing(once.hearings, TODAY)?.date).toBe('2026-09-21')
  expect(findNextHearing([{ date: '2026-06-20', kind: 'main', outcome: 'cancelled' }], TODAY)).toBeUndefined()
})
