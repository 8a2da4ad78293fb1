import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWriteHandle } from '../../electron/db/handles.ts'
import { createCaseList, type CaseListQuery, type CaseListRow } from '../../electron/db/lists/caseList.ts'
import { CASE_SORTS, SORT_DIRECTIONS } from '../../shared/contract/caseList.ts'
import { STAGES } from '../../shared/domain/claim/stages.ts'
import type { PersonId } from '../../shared/domain/staff/account.ts'
import { TODAY } from '../bench/scale/fillCases.ts'
import { generateFile } from '../bench/scale/generateFile.ts'
import { type CasesDatabase, CLERK, EVERYTHING, openFilledCases } from '../support/db/casesDatabase.ts'
import { COURT } from '../support/office/people.ts'

type List = CasesDatabase['reader']['lists']['caseFiles']

let cases: CasesDatabase
/** The same list, but it never looks up the few files a filter leaves: it walks along the order. */
let walking: List
beforeAll(() => {
  cases = openFilledCases(200)
  cases.tables.transaction(TODAY, () => {
    for (const number of [3, 5, 8, 13]) cases.tables.assignments.save(generateFile(number).id, COURT, 'owner', CLERK)
  })
  walking = createCaseList(createWriteHandle(cases.db), -1)
})
afterAll(() => {
  cases.close()
})

type Query = Partial<CaseListQuery>

function allFiles(query: Query, list = cases.reader.lists.caseFiles): readonly CaseListRow[] {
  const rows: CaseListRow[] = []
  const asked = {
    office: COURT,
    today: TODAY,
    sort: 'due',
    custody: 'any',
    sight: EVERYTHING,
    limit: 30,
    ...query,
  } as const
  let after: CaseListQuery['after']
  do {
    const page = list.page({ ...asked, after })
    rows.push(...page.rows)
    after = page.next
  } while (after !== undefined)
  return rows
}

function yearOf({ courtMark, prosecutionMark }: CaseListRow): string | undefined {
  return (courtMark ?? prosecutionMark ?? '').split('/')[1]
}

const WEEK = '2026-06-23'
const FILTERS: readonly (readonly [string, NonNullable<CaseListQuery['filter']>, (row: CaseListRow) => boolean])[] = [
  ['a common stage', { stage: 'paid' }, ({ stages }) => stages.includes('paid')],
  ['a rare stage', { stage: 'decided' }, ({ stages }) => stages.includes('decided')],
  ['how far at least', { stage: 'reached.decided' }, ({ stages }) => stages.some((stage) => STAGES[stage].decided)],
  ['nobody', { owner: 'nobody' }, ({ owner }) => owner === ''],
  ['somebody', { owner: CLERK as PersonId }, ({ owner }) => owner === CLERK],
  ['what is late', { due: 'overdue' }, ({ due }) => due !== undefined && due < TODAY],
  ['what comes later', { due: 'later' }, ({ due }) => due !== undefined && due >= WEEK],
  ['what has no day', { due: 'none' }, ({ due }) => due === undefined],
  ['a year', { year: 2024 }, (row) => yearOf(row) === '24'],
  [
    'sums from … to',
    { claimedFrom: 2_000_000, claimedTo: 3_000_000 },
    ({ claimedCents }) => claimedCents >= 2_000_000 && claimedCents <= 3_000_000,
  ],
  ['sums up to …', { claimedTo: 900_000 }, ({ claimedCents }) => claimedCents <= 900_000],
  [
    'several at once',
    { stage: 'paid', year: 2023, claimedFrom: 1_000_000 },
    (row) => row.stages.includes('paid') && yearOf(row) === '23' && row.claimedCents >= 1_000_000,
  ],
]
test.each(FILTERS)('narrowed to %s: exactly those files, in every order', (_name, filter, isMeant) => {
  for (const sort of CASE_SORTS) {
    for (const direction of SORT_DIRECTIONS) {
      const all = allFiles({ sort, direction })
      const meant = all.filter(isMeant)
      expect(meant.length).toBeGreaterThan(0)
      expect(allFiles({ sort, direction, filter })).toEqual(meant)
      expect(allFiles({ sort, direction, filter }, walking)).toEqual(meant)
      // To whom not everything is shown, a filter shows nothing more.
      const query = { sort, direction, filter, sight: { reader: 'x', owners: [''] } }
      const seen = meant.filter(({ owner }) => owner === '')
      expect(allFiles(query)).toEqual(seen)
      expect(allFiles(query, walking)).toEqual(seen)
    }
  }
})
