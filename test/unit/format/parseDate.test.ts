import { expect, test } from 'vitest'
import { parseDate, readTypedDate } from '../../../shared/format/parseDate.ts'

test.each([
  ['17.09.2026.', '2026-09-17'],
  ['17.9.2026', '2026-09-17'],
  [' 1. 2. 2026. ', '2026-02-01'],
  ['2026-09-17', '2026-09-17'],
  ['29.02.2024.', '2024-02-29'],
  ['31.12.1999.', '1999-12-31'],
])('»%s« is %s', (text, date) => {
  expect(parseDate(text)).toEqual({ ok: true, value: date })
  expect(parseDate(readTypedDate(date))).toEqual({ ok: true, value: date })
})

test.each([
  '',
  '30.02.2026.',
  '29.02.2025.',
  '31.04.2026.',
  '0.1.2026.',
  '1.13.2026.',
  '1.1.26',
  '17/09/2026',
  '1.1.1700.',
])('»%s« is no date', (text) => {
  expect(parseDate(text)).toEqual({ ok: false, error: { code: 'date.invalid' } })
})
