import { z } from 'zod'
import type { CaseCustody, CaseSort } from '../../../shared/contract/caseFile.ts'
import { CLAIM_STAGES, stagesWhere } from '../../../shared/domain/claim/stages.ts'
import type { ReadHandle } from '../handles.ts'
import { readAll, readOne } from '../rows.ts'
import { hitsOf } from './caseSearch.ts'
import { NO_DUE } from '../tables/noDue.ts'
import { INJURED_OF_CASE, LABELS_OF_CASE, labelList } from './labels.ts'
import { filesSeenBy, sightParameters, type Sight } from './sight.ts'
import { pageOf, type Page } from './page.ts'
import { sumOf } from './sums.ts'

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

const nullable = z.string().nullable()
const stageList = z.array(z.enum(CLAIM_STAGES))
const countRow = z.object({ files: z.int() })
const row = z.object({
  caseKey: z.int(),
  value: z.union([z.string(), z.number()]),
  id: z.string(),
  courtMark: nullable,
  prosecutionMark: nullable,
  court: z.string(),
  custody: z.string(),
  due: z.string().transform((day) => (day === NO_DUE ? undefined : day)),
  nextHearing: nullable,
  injured: labelList,
  injuredCount: z.int(),
  stages: z.string().transform((text) => stageList.parse(JSON.parse(text))),
  claimedCents: z.int(),
  awardedCents: z.int(),
  owner: z.string(),
  clerk: z.string(),
})
export type CaseListRow = z.infer<typeof row>

// What a court considers awarding is its own business until the decision is out.
const SHOWN = `(court = $office OR stage IN (${stagesWhere('issued')
  .map((stage) => `'${stage}'`)
  .join(', ')}))`
const ROWS = `SELECT entry.case_key AS caseKey, entry.value, entry.due, entry.owner, entry.clerk, case_file.id, court_mark AS courtMark,
    prosecution_mark AS prosecutionMark, court, custody,
    (SELECT min(date) FROM hearing WHERE hearing.case_key = case_file.case_key AND date >= $today) AS nextHearing,
    ${LABELS_OF_CASE} AS injured, ${INJURED_OF_CASE} AS injuredCount,
    (SELECT json_group_array(stage) FROM (SELECT stage FROM claim WHERE claim.case_key = case_file.case_key ORDER BY position)) AS stages,
    (SELECT ${sumOf('claimed_cents')} FROM claim WHERE claim.case_key = case_file.case_key) AS claimedCents,
    (SELECT ${sumOf('awarded_cents', SHOWN)} FROM claim WHERE claim.case_key = case_file.case_key) AS awardedCents`

/** Case files of an office, a page at a time. */
export function createCaseList(db: ReadHandle) {
  return {
    page({ office, today, sort, custody, sight, after, limit }: CaseListQuery): Page<CaseListRow, CaseCursor> {
      const parameters = {
        office,
        today,
        limit: limit + 1,
        ...sightParameters(sight),
        ...(after === undefined ? {} : { value: after.value, caseKey: after.caseKey }),
      }
      const found = readAll(db, row, pageSql(sort, custody, after !== undefined, sight), parameters)
      return pageOf(found, limit, ({ value, caseKey }) => ({ value, caseKey }))
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
        JOIN case_file USING (case_key) ORDER BY entry.value, entry.case_key LIMIT $limit`
      return readAll(db, row, sql, { office, today, limit, ...sightParameters(sight), ...hits.parameters })
    },
    count(office: string, custody: CaseCustody, sight: Sight): number {
      const sql = `SELECT coalesce(sum(files), 0) AS files FROM office_case_count
        WHERE office = $office AND is_elsewhere IN (${PLACES[custody].join(', ')}) ${filesSeenBy(sight)}`
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
    JOIN case_file USING (case_key) ORDER BY ${outer}`
}
