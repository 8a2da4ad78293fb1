import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { COURSE } from '../../../shared/domain/statistics/course.ts'
import { canonicalFigures, figuresForm, frozenFigures } from '../../../shared/domain/statistics/frozenFigures.ts'
import { computeMonitoring } from '../../../shared/domain/statistics/monitoring.ts'
import { caseOf } from '../../support/courseCases.ts'

const CASES = COURSE.flatMap((course, at) =>
  Array.from({ length: at + 2 }, (_one, place) =>
    caseOf({ course, year: 2020 + place, court: place % 2 === 0 ? 'VSPG' : 'VSBP', sex: place % 3 === 0 ? 'm' : 'f' }),
  ),
)

test.each([
  ['no case', []],
  ['one case', CASES.slice(0, 1)],
  ['cases of every course', CASES],
])('the figures of %s are read as they were made', (_name, cases) => {
  for (const k of [1, 5]) {
    const figures = computeMonitoring(cases, '2026-11-27', k)
    const form = { ...figuresForm(figures), fingerprint: 'a'.repeat(64) }
    expect(frozenFigures.parse(JSON.parse(JSON.stringify(form)))).toEqual(form)
  }
})

test('the text under the fingerprint has its keys in order at every depth, and lists stay as they are', () => {
  const text = canonicalFigures(computeMonitoring([], undefined))
  expect(text).toMatch(/^\{"at":null,"cases":0,"course":\{"cells":\[\[0,0,0,0,0,0,0\]\],"columnTotals":/)
  expect(text).toContain('"columns":["notInformed","informed","filed","referred","awarded","final","paid"]')
  expect(text).toContain('"format":"naknada-figures"')
  expect(createHash('sha256').update(text).digest('hex')).toMatchInlineSnapshot(
    `"6f10ab264776191b3cac31572266c2fe5c8f3bba991532ba719862fc3d8b6f99"`,
  )
})

test.each([
  ['another key', { note: 'x' }],
  ['half a person', { people: 0.5 }],
  ['fewer than none', { cases: -1 }],
  ['another version', { version: 2 }],
  ['a day that does not exist', { at: '2026-02-30' }],
])('%s is no figure', (_name, change) => {
  const form = { ...figuresForm(computeMonitoring(CASES, undefined)), fingerprint: 'a'.repeat(64), ...change }
  expect(frozenFigures.safeParse(form).success).toBe(false)
})
