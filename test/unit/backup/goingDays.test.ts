import { expect, test } from 'vitest'
import { findGoingDays } from '../../../shared/domain/backup/goingDays.ts'

const proven = (madeOn: string) => ({ name: madeOn, madeOn, isProven: true })

// Worked out by hand from seven days, four weeks (from Monday) and twelve months, with a proven copy every day from tomorrow on.
test.each<readonly [string, string, readonly string[], string]>([
  ['the newest of its week stays four weeks', '2026-07-06', ['2026-06-15', '2026-06-14'], '2026-06-14'],
  ['any other stays seven days', '2026-06-20', ['2026-06-15', '2026-06-14', '2026-06-13'], '2026-06-13'],
  ['the only one of a week that is over stays as the newest of that week', '2026-07-06', ['2026-06-10'], '2026-06-10'],
])('%s: until %s', (_why, goes, names, name) => {
  expect(findGoingDays(names.map(proven), '2026-06-15').get(name)).toBe(goes)
})

test('the newest of its month stays twelve months', () => {
  expect(findGoingDays([proven('2026-06-30')], '2026-06-30').get('2026-06-30')).toBe('2027-06-01')
})

test('every copy goes some day, and of no copy nothing is promised', () => {
  const names = Array.from({ length: 9 }, (_one, at) => `2026-06-0${String(9 - at)}`)
  expect(findGoingDays(names.map(proven), '2026-06-15').size).toBe(9)
  expect(findGoingDays([], '2026-06-15').size).toBe(0)
})
