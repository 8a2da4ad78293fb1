import { z } from 'zod'
import type { CaseCustody, CaseSort } from '../../../shared/contract/caseFile.ts'
import { STAGES, type ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { addUpCents } from '../../../shared/domain/money/cents.ts'
import type { ReadHandle } from '../handles.ts'
import { createBodyReader } from '../readBody.ts'
import { readAll, readOne } from '../rows.ts'
import { hitsOf } from './caseSearch.ts'
import { excludedFrom, peopleList } from '../tables/caseFileTable.ts'
import { NO_DUE } from '../tables/noDue.ts'
import { claimLines, fileLine, type ClaimLines, type FileLine } from '../tables/shownLines.ts'
import { countSeen, filesOwnedBy, filesSeenBy, sightParameters, type Sight } from './sight.ts'
import { pageOf, type Page } from './page.ts'

/** What a list is ordered by: columns of office_case, each in an index. */
const SORTS: Readonly<Record<CaseSort, string>> = {
  due: 'due',
  mark: 'mark_sort',
  injured: 'label_sort',
  age: '-case_key',
}

/** Where a page goes on: behind the file with this value and number. */
export type CaseCursor = Readonly<{ value: string | number; caseKey: number }>
export type CaseListQuery = Readonly<{
  office: string
  today: string
  sort: CaseSort
  custody: CaseCustody
  sight: Sight
  after: CaseCursor | undefined
  limit: number
}>

const countRow = z.object({ files: z.int() })
const row = z.object({
  caseKey: z.int(),
  value: z.union([z.string(), z.number()]),
  due: z.string(),
  owner: z.string(),
  clerk: z.string(),
  excluded: peopleList,
  line: z.string(),
  claims: z.string(),
})

/** A line of the list: what is shown of a file, as an office may see it on a day. */
export type CaseListRow = Omit<FileLine, 'hearings'> &
  Pick<z.infer<typeof row>, 'caseKey' | 'value' | 'owner' | 'clerk' | 'excluded'> &
  Readonly<{
    due: string | undefined
    nextHearing: string | null
    stages: readonly ClaimStage[]
    claimedCents: number
    awardedCents: number
  }>

const ROWS = `SELECT entry.case_key AS caseKey, entry.value, entry.due, entry.owner, entry.clerk,
  ${excludedFrom('entry')} AS excluded, line, claims`

function createLineReader() {
  const readLine = createBodyReader(fileLine)
  const readClaims = createBodyReader(claimLines)
  return ({ line, claims, due, ...key }: z.infer<typeof row>, office: string, today: string): CaseListRow => {
    const { hearings, ...shown } = readLine(line)
    const list = readClaims(claims)
    return {
      ...key,
      ...shown,
      due: due === NO_DUE ? undefined : due,
      nextHearing: hearings.find((day) => day >= today) ?? null,
      stages: list.map(([stage]) => stage),
      claimedCents: addUpCents(list.map(([, claimed]) => claimed)),
      awardedCents: addUpCents(list.filter(isAwardShown(shown.court === office)).map(([, , awarded]) => awarded)),
    }
  }
}

// What a court considers awarding is its own business until the decision is out.
function isAwardShown(isCourt: boolean): (claim: ClaimLines[number]) => boolean {
  return ([stage]) => isCourt || STAGES[stage].issued
}

/** Case files of an office, a page at a time. */
export function createCaseList(db: ReadHandle) {
  const readLine = createLineReader()
  return {
    page({ office, today, sort, custody, sight, after, limit }: CaseListQuery): Page<CaseListRow, CaseCursor> {
      const parameters = {
        office,
        limit: limit + 1,
        ...sightParameters(sight),
        ...(after === undefined ? {} : { value: after.value, caseKey: after.caseKey }),
      }
      const found = readAll(db, row, pageSql(sort, custody, after !== undefined, sight), parameters)
      const { rows, ...next } = pageOf(found, limit, ({ value, caseKey }) => ({ value, caseKey }))
      return { ...next, rows: rows.map((one) => readLine(one, office, today)) }
    },
    /** The files that bear a mark or a label as typed, in the order asked for: at most `limit`, and no further page. */
    find(typed: string, query: Omit<CaseListQuery, 'after'>): readonly CaseListRow[] {
      const { office, today, sort, custody, sight, limit } = query
      const hits = hitsOf(db, typed, sight)
      if (hits === undefined) return []
      // The files found lead: an office may have a hundred thousand others.
      const sql = `${ROWS} FROM (
          SELECT case_key, due, owner, clerk, ${SORTS[sort]} AS value FROM (${hits.sql}) CROSS JOIN office_case USING (case_key)
          WHERE office = $office AND is_elsewhere IN (${PLACES[custody].join(', ')}) ${filesSeenBy(sight)}) AS entry
        JOIN case_line USING (case_key) ORDER BY entry.value, entry.case_key LIMIT $limit`
      const found = readAll(db, row, sql, { office, limit, ...sightParameters(sight), ...hits.parameters })
      return found.map((one) => readLine(one, office, today))
    },
    count(office: string, custody: CaseCustody, sight: Sight): number {
      const inPlace = `office = $office AND is_elsewhere IN (${PLACES[custody].join(', ')})`
      const sql = `SELECT coalesce(sum(files), 0) AS files FROM (${countSeen(
        `SELECT files FROM office_case_count WHERE ${inPlace}`,
        `SELECT -1 FROM office_case WHERE ${inPlace}`,
        sight,
        filesOwnedBy(sight),
      )})`
      return readOne(db, countRow, sql, { office, ...sightParameters(sight) })?.files ?? 0
    },
  }
}

const PLACES = { own: ['0'], other: ['1'], any: ['0', '1'] } as const

// One arm for each place, so that an index orders each, and they are merged as they are read.
function pageSql(sort: CaseSort, custody: CaseCustody, goesOn: boolean, sight: Sight): string {
  const column = SORTS[sort]
  const key = sort === 'age' ? 'case_key < $caseKey' : `(${column}, case_key) > ($value, $caseKey)`
  const table = sort === 'age' ? 'office_case INDEXED BY office_case_by_age' : 'office_case'
  const arms = PLACES[custody].map(
    (place) => `SELECT case_key, due, owner, clerk, ${column} AS value FROM ${table}
      WHERE office = $office AND is_elsewhere = ${place} ${filesSeenBy(sight)} ${goesOn ? `AND ${key}` : ''}`,
  )
  const [inner, outer] =
    sort === 'age' ? ['case_key DESC', 'entry.case_key DESC'] : ['value, case_key', 'entry.value, entry.case_key']
  return `${ROWS} FROM (${arms.join(' UNION ALL ')} ORDER BY ${inner} LIMIT $limit) AS entry
    JOIN case_line USING (case_key) ORDER BY ${outer}`
}
