import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const PAGE = readFileSync('docs/asvs.md', 'utf8')
const ANSWERS = ['yes', 'stated', 'part', 'no', 'n/a']

/** How many requirements of levels 1 and 2 a section has, of level 3 besides in V11, V14 and V16; they are its first ones. */
const SECTIONS: Readonly<Record<string, number>> = {
  ...{ 'V1.1': 2, 'V1.2': 9, 'V1.3': 11, 'V1.4': 3, 'V1.5': 2, 'V2.1': 3, 'V2.2': 3, 'V2.3': 4, 'V2.4': 1 },
  ...{ 'V3.2': 2, 'V3.3': 4, 'V3.4': 6, 'V3.5': 5, 'V3.7': 2, 'V4.1': 3, 'V4.2': 1, 'V4.3': 2, 'V4.4': 4 },
  ...{ 'V5.1': 1, 'V5.2': 3, 'V5.3': 2, 'V5.4': 3, 'V6.1': 3, 'V6.2': 12, 'V6.3': 4, 'V6.4': 4, 'V6.5': 5 },
  ...{ 'V6.6': 3, 'V6.8': 4, 'V7.1': 3, 'V7.2': 4, 'V7.3': 2, 'V7.4': 5, 'V7.5': 2, 'V7.6': 2, 'V8.1': 2 },
  ...{ 'V8.2': 3, 'V8.3': 1, 'V8.4': 1, 'V9.1': 3, 'V9.2': 4, 'V10.1': 2, 'V10.2': 2, 'V10.3': 4, 'V10.4': 11 },
  ...{ 'V10.5': 5, 'V10.6': 2, 'V10.7': 3, 'V11.1': 4, 'V11.2': 5, 'V11.3': 5, 'V11.4': 4, 'V11.5': 2, 'V11.6': 2 },
  ...{ 'V11.7': 2, 'V12.1': 3, 'V12.2': 2, 'V12.3': 4, 'V13.1': 1, 'V13.2': 5, 'V13.3': 2, 'V13.4': 5, 'V14.1': 2 },
  ...{ 'V14.2': 8, 'V14.3': 3, 'V15.1': 3, 'V15.2': 3, 'V15.3': 7, 'V16.1': 1, 'V16.2': 5, 'V16.3': 4, 'V16.4': 3 },
  ...{ 'V16.5': 4, 'V17.1': 1, 'V17.2': 4, 'V17.3': 2 },
}

const rows = PAGE.split('\n').flatMap((line) => {
  const [, section, first, last, answer, why] =
    /^\| (V\d+\.\d+)\.(\d+)(?:–(\d+))? +\| (\S+) +\| (.+?) +\|$/.exec(line) ?? []
  if (section === undefined || first === undefined || answer === undefined || why === undefined) return []
  const length = Number(last ?? first) - Number(first) + 1
  const numbers = Array.from({ length }, (_, index) => `${section}.${String(Number(first) + index)}`)
  return [{ numbers, answer, why, tests: [...why.matchAll(/`(test\/[\w/.-]+)`/g)].map(([, path]) => path ?? '') }]
})

test('every requirement stands in the table once, in order, and no other', () => {
  const wanted = Object.entries(SECTIONS).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, index) => `${section}.${String(index + 1)}`),
  )
  expect(rows.flatMap(({ numbers }) => numbers)).toEqual(wanted)
  expect(wanted).toHaveLength(268)
})

test('every answer is one of five, a yes names a test, and whatever is written has a place', () => {
  expect(rows.filter(({ answer }) => !ANSWERS.includes(answer))).toEqual([])
  expect(rows.filter(({ answer, tests }) => answer === 'yes' && tests.length === 0)).toEqual([])
  expect(rows.filter(({ answer, why }) => answer === 'stated' && !/\]\([\w/-]+\.md\)/.test(why))).toEqual([])
})

test('every test that is named exists', () => {
  const named = new Set(rows.flatMap(({ tests }) => tests))
  expect([...named].filter((path) => !existsSync(path))).toEqual([])
  expect(named.size).toBeGreaterThan(30)
})
