import { expect, test } from 'vitest'
import { findNextHearing } from '../../../shared/domain/deadlines/nextHearing.ts'

const on = (date: string) => ({ date, kind: 'main' as const })

test.each([
  ['the next day, not the last of the list', ['2026-12-14', '2026-11-30', '2027-01-11'], '2026-11-30'],
  ['today is still ahead', ['2026-11-23', '2026-11-30'], '2026-11-23'],
  ['a past one is not announced', ['2026-11-22', '2026-12-01'], '2026-12-01'],
  ['none where all are past', ['2026-11-22', '2025-12-01'], undefined],
  ['none where there is none', [], undefined],
])('%s', (_what, dates, expected) => {
  expect(findNextHearing(dates.map(on), '2026-11-23')?.date).toBe(expected)
})
