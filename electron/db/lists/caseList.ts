import { z } from 'zod'
import type { CaseCustody, CaseSort, SortDirection } from '../../../shared/contract/caseList.ts'
import { STAGES, type ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { addUpCents } from '../../../shared/domain/money/cents.ts'
import type { ReadHandle } from '../handles.ts'
import { createBodyReader } from '../readBody.ts'
import { readAll, readOne, type Parameters } from '../rows.ts'
import { fewestFiles, MAX_FEW, namedIn, narrowsOf, type CaseNarrowing } from './caseNarrowing.ts'
import { behind, orderBy, orderOf } from './caseOrder.ts'
import { hitsOf, type Hits } from './caseSearch.ts'
import { wordsOfMark } from '../tables/caseWords.ts'
import { excludedFrom, peopleList } from '../tables/caseFileTable.ts'
import { NO_DUE } from '../tables/noDue.ts'
import { claimLines, fileLine, type ClaimLines, type FileLine } from '../tables/shownLines.ts'
import { countSeen, filesOwnedBy, filesSeenBy, sightParameters, type Sight } from './sight.ts'
import { pageOf, type Page } from './page.ts'

/** Where a page goes on: behind the file with this value and number. */
export type CaseCursor = Readonly<{ value: string | number; caseKey: number }>
export type CaseListQuery = Readonly<{
  office: string
  today: string
  sort: CaseSort
  direction?: SortDirection | undefined
  custody: CaseCustody
  filter?: CaseNarrowing
  sight: Sight
  after: CaseCursor | undefined
  limit: number
}>

const BY_IDS = 'SELECT case_key FROM case_file WHERE id IN (SELECT value FROM json_each($ids))'
const BY_MARK = 'SELECT case_key FROM case_word WHERE word = $word'
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
      awardedCents: addUpCents(list.filter(isAwardShown(shown, office)).map(([, , awarded]) => awarded)),
    }
  }
}

// What a court considers awarding is its own business until the decision is out; what came after a file had left an office, none of that office's.
function isAwardShown(
  { court, prosecution }: Pick<FileLine, 'court' | 'prosecution'>,
  office: string,
): (claim: ClaimLines[number]) => boolean {
  return ([stage]) => court === office || (prosecution === office && STAGES[stage].issued)
}

/** Case files of an office, a page at a time. Where a filter leaves at most `maxFew`, they are put in order; else an order is walked. */
export function createCaseList(db: ReadHandle, maxFew = MAX_FEW) {
  const readLine = createLineReader()
  const rowsOf = (hits: Hits, query: Omit<CaseListQuery, 'after'>): readonly CaseListRow[] => {
    const { office, today, limit } = query
    const { conditions, parameters } = narrowing(query)
    // The files found lead: an office may have a hundred thousand others.
    const sql = outOfFew({ ...query, after: undefined }, hits.sql, conditions)
    const found = readAll(db, row, sql, namedIn(sql, { office, limit, ...parameters, ...hits.parameters }))
    return found.map((one) => readLine(one, office, today))
  }
  return {
    page(query: CaseListQuery): Page<CaseListRow, CaseCursor> {
      const { office, today, after, limit } = query
      const { conditions, parameters, narrows } = narrowing(query)
      const few = fewestFiles(db, narrows, query.sight, { office, ...parameters }, maxFew)
      const sql = few === undefined ? alongOrder(query, conditions) : outOfFew(query, few, conditions)
      const found = readAll(db, row, sql, namedIn(sql, { office, ...parameters, ...after, limit: limit + 1 }))
      const { rows, ...next } = pageOf(found, limit, ({ value, caseKey }) => ({ value, caseKey }))
      return { ...next, rows: rows.map((one) => readLine(one, office, today)) }
    },
    /** The files that bear a mark or a label as typed, in the order asked for: at most `limit`, and no further page. */
    find(typed: string, query: Omit<CaseListQuery, 'after'>): readonly CaseListRow[] {
      const hits = hitsOf(db, typed, query.sight)
      return hits === undefined ? [] : rowsOf(hits, query)
    },
    /** The files with these ids that may be seen. */
    byIds: (ids: readonly string[], query: Omit<CaseListQuery, 'after'>): readonly CaseListRow[] =>
      ids.length === 0 ? [] : rowsOf({ sql: BY_IDS, parameters: { ids: JSON.stringify(ids) } }, query),
    /** The files that bear this mark, whole, in whatever spelling. */
    withMark(mark: string, query: Omit<CaseListQuery, 'after'>): readonly CaseListRow[] {
      const [word] = wordsOfMark(mark)
      return word === undefined ? [] : rowsOf({ sql: BY_MARK, parameters: { word } }, query)
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

type Narrowing = Readonly<{ conditions: string; parameters: Parameters; narrows: ReturnType<typeof narrowsOf> }>

function narrowing({ filter = {}, today, sight }: Omit<CaseListQuery, 'after'>): Narrowing {
  const narrows = narrowsOf(filter, today)
  return {
    narrows,
    conditions: [filesSeenBy(sight), ...narrows.map(({ condition }) => condition)].join(' AND '),
    parameters: Object.assign(sightParameters(sight), ...narrows.map(({ parameters }) => parameters)) as Parameters,
  }
}

// One arm for each place, so that an index orders each, and they are merged as they are read.
function alongOrder({ sort, direction = 'ascending', custody, after }: CaseListQuery, conditions: string): string {
  const order = orderOf(sort, direction)
  const arms = PLACES[custody].map(
    (place) => `SELECT case_key, due, owner, clerk, ${order.value} AS value FROM office_case INDEXED BY ${order.index}
      WHERE office = $office AND is_elsewhere = ${place} ${conditions} ${after === undefined ? '' : behind(order)}`,
  )
  return `${ROWS} FROM (${arms.join(' UNION ALL ')} ${orderBy(order)} LIMIT +$limit) AS entry
    JOIN case_line USING (case_key) ${orderBy(order, 'entry.')}`
}

/** Out of few files, which a query of SQL answers, those that are to be seen, put in order. */
function outOfFew(
  { sort, direction = 'ascending', custody, after }: CaseListQuery,
  files: string,
  conditions: string,
): string {
  const order = orderOf(sort, direction)
  return `${ROWS} FROM (
      SELECT case_key, due, owner, clerk, ${order.value} AS value FROM (${files}) CROSS JOIN office_case USING (case_key)
      WHERE office = $office AND +is_elsewhere IN (${PLACES[custody].join(', ')}) ${conditions}
        ${after === undefined ? '' : behind(order)} ${orderBy(order)} LIMIT +$limit) AS entry
    JOIN case_line USING (case_key) ${orderBy(order, 'entry.')}`
}
