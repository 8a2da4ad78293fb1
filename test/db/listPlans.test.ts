import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWriteHandle } from '../../electron/db/handles.ts'
import { createCaseList, type CaseListQuery } from '../../electron/db/lists/caseList.ts'
import { CASE_CUSTODIES, CASE_SORTS, SORT_DIRECTIONS } from '../../shared/contract/caseList.ts'
import { TASKS } from '../../shared/domain/claim/work.ts'
import { WAITING_STAGES } from '../../shared/domain/workload/waiting.ts'
import { TODAY } from '../bench/scale/fillCases.ts'
import { readSearched } from '../../shared/text/searchWords.ts'
import { type CasesDatabase, EVERYTHING, openFilledCases } from '../support/db/casesDatabase.ts'
import { watchStatements } from '../support/db/watchStatements.ts'
import { COURT } from '../support/office/people.ts'

let cases: CasesDatabase
/** The list where a filter leaves more files than are put in order by themselves. */
let walking: CasesDatabase['reader']['lists']['caseFiles']
beforeAll(() => {
  cases = openFilledCases(400)
  walking = createCaseList(createWriteHandle(cases.db), -1)
})
afterAll(() => {
  cases.close()
})

const FILTERS: readonly (readonly [string, NonNullable<CaseListQuery['filter']>])[] = [
  ['nothing', {}],
  ['an owner', { owner: 'nobody' }],
  ['a stage', { stage: 'paid' }],
  ['how far at least', { stage: 'reached.final' }],
  ['no claim', { stage: 'noClaim' }],
  ['a time', { due: 'overdue' }],
  ['a year', { year: 2024 }],
  ['a sum', { claimedFrom: 1, claimedTo: 2 }],
]
/** Work of every kind. */
const WORK = { tasks: TASKS, own: ['x'] }
const list = { office: COURT, today: TODAY, sight: EVERYTHING, limit: 50 }
const QUERIES: readonly (readonly [name: string, ask: () => unknown])[] = [
  ...CASE_SORTS.flatMap((sort) =>
    CASE_CUSTODIES.flatMap((custody) =>
      [undefined, { value: '', caseKey: 50 }].map(
        (after) =>
          [
            `files by ${sort}, custody ${custody}, ${after === undefined ? 'first' : 'next'} page`,
            () => cases.reader.lists.caseFiles.page({ ...list, sort, custody, after }),
          ] as const,
      ),
    ),
  ),
  ...CASE_SORTS.flatMap((sort) =>
    SORT_DIRECTIONS.flatMap((direction) =>
      FILTERS.map(
        ([name, filter]) =>
          [
            `files by ${sort}, ${direction}, narrowed to ${name}`,
            () => walking.page({ ...list, sort, direction, custody: 'any', filter, after: { value: '', caseKey: 50 } }),
          ] as const,
      ),
    ),
  ),
  [
    'files of two owners',
    () =>
      cases.reader.lists.caseFiles.page({
        ...list,
        today: TODAY,
        sort: 'due',
        custody: 'any',
        sight: { reader: 'x', owners: ['', 'x'] },
        after: undefined,
      }),
  ],
  ['number of files', () => cases.reader.lists.caseFiles.count(COURT, 'any', EVERYTHING)],
  ['work', () => cases.reader.lists.work.page({ ...list, ...WORK, from: TODAY, to: '2026-07-01', after: undefined })],
  [
    'numbers of work',
    () => cases.reader.lists.work.counts({ office: COURT, sight: EVERYTHING, ...WORK }, [TODAY, '2026-07-01']),
  ],
  ...[
    {},
    { owner: 'x' },
    { dueBefore: TODAY },
    { sinceAtMost: TODAY },
    { owner: 'x', dueBefore: TODAY, sinceAtMost: TODAY },
  ].flatMap((filter) =>
    [EVERYTHING, { reader: 'x', owners: ['', 'x'] }].flatMap((sight): (typeof QUERIES)[number][] => {
      const asked = { office: COURT, sight, filter }
      const name = `unpaid orders by ${Object.keys(filter).join(', ')}, ${sight.owners === undefined ? 'all' : 'own'} files`
      return [
        [name, () => cases.reader.lists.unpaid.page({ ...asked, after: undefined, limit: 50 })],
        [`${name}, counted`, () => cases.reader.lists.unpaid.count(asked, TODAY)],
      ]
    }),
  ),
  ...[undefined, 'x'].flatMap((person): (typeof QUERIES)[number][] => {
    const asked = { office: COURT, reader: 'x', person }
    const whose = person === undefined ? 'the office' : 'one person'
    return [
      [`what is open of ${whose}`, () => cases.reader.lists.workload.open(asked)],
      [`what is late of ${whose}`, () => cases.reader.lists.workload.late(asked, 'inReview', TODAY)],
      [`what waits longest of ${whose}`, () => cases.reader.lists.workload.longest(asked, WAITING_STAGES, 20)],
    ]
  }),
  ['days at stages', () => cases.reader.lists.workload.stays(COURT)],
  ['funnel', () => cases.reader.lists.funnel.ofOffice(COURT, EVERYTHING)],
  ['what was never printed', () => cases.reader.lists.printWaiting.count(COURT, EVERYTHING)],
  ['printer', () => cases.reader.lists.prints.page({ office: COURT, sight: EVERYTHING, after: undefined, limit: 50 })],
  [
    'papers of a file',
    () =>
      cases.reader.lists.papers.page({
        caseId: 'a'.repeat(32),
        office: COURT,
        after: { place: 1, age: -5 },
        limit: 50,
      }),
  ],
  [
    'papers for the printer',
    () => cases.reader.lists.paperPrints.page({ office: COURT, sight: EVERYTHING, after: undefined, limit: 50 }),
  ],
  ['numbers of papers', () => cases.reader.lists.papers.counts('a'.repeat(32), COURT)],
  [
    'journal of a file',
    () => {
      const withheld = { acts: ['caseFile.makePaper'], people: ['x'] }
      return cases.reader.lists.journal.ofCase({ caseId: 'a'.repeat(32), before: 100, limit: 50, withheld })
    },
  ],
  ['hearings that passed', () => cases.tables.refreshWork('2020-01-01', 20)],
]

/** The plan of every statement that a query runs, as the engine tells it. */
function plansOf(ask: () => unknown): readonly string[] {
  const carriedOut = new Set<string>()
  const stop = watchStatements((sql, carryOut) => {
    carriedOut.add(sql)
    return carryOut()
  })
  ask()
  stop()
  const statements = [...carriedOut].filter((sql) => /^\s*(?:SELECT|INSERT|UPDATE|DELETE)/.test(sql))
  expect(statements.length).toBeGreaterThan(0)
  return statements.flatMap((sql) =>
    cases.db
      .prepare(`EXPLAIN QUERY PLAN ${sql.replace(/\$\w+/g, 'NULL')}`, { persistent: false })
      .all()
      .map(({ detail }) => String(detail)),
  )
}

// A part of the same statement, read once, or the few closed days, which are wanted whole; anything else that is scanned is a table.
const PARTS = /^SCAN (?:entry|item|one|json_each|closed_day|\(subquery-\d+\))/

describe.each([
  ['as it was made', 'SELECT 1'],
  ['after the engine has counted its rows', 'ANALYZE'],
])('the plan, %s,', (_when, first) => {
  beforeAll(() => {
    cases.db.exec(first)
  })
  test.each(QUERIES)('of %s scans no table and sorts nothing that an index orders', (_name, ask) => {
    const plan = plansOf(ask)
    expect(plan.filter((step) => step.startsWith('SCAN') && !PARTS.test(step))).toEqual([])
    expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([])
  })

  test.each(FILTERS.slice(1))(
    'of a list narrowed to %s, few files of which are left, begins with them',
    (_name, filter) => {
      const plan = plansOf(() =>
        cases.reader.lists.caseFiles.page({
          ...list,
          sort: 'due',
          custody: 'any',
          filter: { ...filter, claimedTo: 0 },
          after: undefined,
        }),
      )
      expect(plan.filter((step) => step.startsWith('SCAN') && !PARTS.test(step))).toEqual([])
      expect(
        plan.some((step) => /SEARCH office_case USING .*\(office=\? AND (?:\w+=\? AND )?case_key=\?/.test(step)),
      ).toBe(true)
    },
  )

  test('of finding a file begins with the words typed', () => {
    const plan = plansOf(() =>
      cases.reader.lists.caseFiles.find('k 12 ostecena', { ...list, sort: 'due', custody: 'any' }),
    )
    expect(plan.filter((step) => step.startsWith('SCAN') && !PARTS.test(step))).toEqual([])
    expect(plan).toContain('SEARCH case_word USING PRIMARY KEY (word>? AND word<?)')
    expect(plan.some((step) => /SEARCH office_case USING PRIMARY KEY \(office=\? AND case_key=\?\)/.test(step))).toBe(
      true,
    )
  })

  test('of the search begins with its words, and asks of each file whether it may be seen', () => {
    const words = readSearched('nalaz vještaka', 6)
    const plan = plansOf(() =>
      cases.reader.lists.search.ofKind('paper', {
        office: COURT,
        sight: { reader: 'x', owners: ['', 'x'] },
        words,
        limit: 6,
      }),
    )
    expect(plan.some((step) => /^SCAN hit VIRTUAL TABLE INDEX \d+:.*M/.test(step))).toBe(true)
    const scans = plan.filter((step) => step.startsWith('SCAN') && !PARTS.test(step))
    expect(scans.filter((step) => !/^SCAN (?:hit VIRTUAL|search_term VIRTUAL|listed|wanted|\()/.test(step))).toEqual([])
    expect(plan.some((step) => /SEARCH entry EXISTS USING .*\(office=\? AND .*case_key=\?\)/.test(step))).toBe(true)
  })

  test('of a sealed name begins with its tokens', () => {
    const words = readSearched('Šćekić', 6)
    const plan = plansOf(() => cases.reader.lists.search.sealed(COURT, { reader: 'x', absent: [] }, words))
    expect(plan.some((step) => /SEARCH one USING PRIMARY KEY \(token=\?\)/.test(step))).toBe(true)
  })
})
