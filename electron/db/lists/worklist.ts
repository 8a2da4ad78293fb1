import { z } from 'zod'
import type { ReadHandle } from '../handles.ts'
import { readAll, readOne } from '../rows.ts'
import { NO_DUE } from '../tables/noDue.ts'
import { seenBy, sightParameters, type Sight } from './sight.ts'
import { pageOf, type Page } from './page.ts'

/** Stands after every day, and after none at all. */
const AFTER_ALL = '~'

/** Where a page goes on: behind this piece of work. */
export type WorkCursor = Readonly<{ due: string; caseKey: number; claim: string }>
export type WorkQuery = Readonly<{
  office: string
  /** Names of tasks, from the domain's list. */
  tasks: readonly string[]
  sight: Sight
  /** Days from … to, the last not included; without an end, what has no day comes last. */
  from?: string
  to?: string
  after: WorkCursor | undefined
  limit: number
}>

const nullable = z.string().nullable()
const countsRow = z.object({ counts: z.string() })
const counts = z.array(z.int())
const row = z.object({
  due: z.string(),
  caseKey: z.int(),
  claim: z.string(),
  task: z.string(),
  rule: nullable,
  caseId: z.string(),
  court: z.string(),
  courtMark: nullable,
  prosecutionMark: nullable,
  cnr: z.string(),
  en: z.string(),
  isSealed: z.int(),
  orderId: nullable,
})
/** `due` is undefined where the work has no day. */
export type WorkRow = Readonly<Omit<z.infer<typeof row>, 'due'> & { due: string | undefined }>

// The claimant of this very claim; the oldest order of it that waits for the printer.
const ROWS = `SELECT item.due, item.case_key AS caseKey, item.claim_id AS claim, task, rule, case_file.id AS caseId, court,
    court_mark AS courtMark, prosecution_mark AS prosecutionMark, coalesce(name, pseudonym_cnr) AS cnr,
    coalesce(name, pseudonym_en) AS en, open_identity IS NULL AS isSealed,
    CASE task WHEN 'print' THEN (SELECT id FROM order_act WHERE order_key = (
      SELECT min(order_key) FROM order_act AS one JOIN print_queue USING (order_key)
      WHERE one.case_key = item.case_key AND one.claim_id = item.claim_id AND is_printed = 0)) END AS orderId`
const JOINS = `JOIN case_file USING (case_key)
  JOIN claim ON claim.case_key = item.case_key AND claim.id = item.claim_id
  JOIN person_identity ON person_identity.case_key = item.case_key AND person_id = claimant`

/** Work that waits at an office, the earliest first, what has no day last. */
export function createWorklist(db: ReadHandle) {
  return {
    page({ office, tasks, sight, from = '', to = AFTER_ALL, after, limit }: WorkQuery): Page<WorkRow, WorkCursor> {
      if (tasks.length === 0) return { rows: [] }
      const arms = tasks.map(
        (_task, index) => `SELECT due, case_key, claim_id, task, rule FROM work_item WHERE office = $office
          AND task = $task${String(index)} AND due < $to ${seenBy(sight)} AND (due, case_key, claim_id) > ($due, $caseKey, $claim)`,
      )
      const sql = `${ROWS} FROM (${arms.join(' UNION ALL ')} ORDER BY due, case_key, claim_id LIMIT $limit) AS item ${JOINS}
        ORDER BY item.due, item.case_key, item.claim_id`
      const begin = after ?? { due: from, caseKey: -1, claim: '' }
      const named = Object.fromEntries(tasks.map((task, index) => [`task${String(index)}`, task]))
      const found = readAll(db, row, sql, {
        office,
        to,
        limit: limit + 1,
        ...begin,
        ...named,
        ...sightParameters(sight),
      })
      const { rows, ...rest } = pageOf(found, limit, ({ due, caseKey, claim }) => ({ due, caseKey, claim }))
      return { ...rest, rows: rows.map((one) => ({ ...one, due: one.due === NO_DUE ? undefined : one.due })) }
    },
    /** How much work waits before each of the days given, and in all. */
    counts(office: string, tasks: readonly string[], days: readonly string[], sight: Sight): readonly number[] {
      const columns = days.map((_day, index) => `coalesce(sum(items) FILTER (WHERE due < $day${String(index)}), 0)`)
      const sql = `SELECT json_array(${[...columns, 'coalesce(sum(items), 0)'].join(', ')}) AS counts FROM work_count
        WHERE office = $office AND task IN (SELECT value FROM json_each($tasks)) ${seenBy(sight)}`
      const named = Object.fromEntries(days.map((day, index) => [`day${String(index)}`, day]))
      const found = readOne(db, countsRow, sql, {
        office,
        tasks: JSON.stringify(tasks),
        ...named,
        ...sightParameters(sight),
      })
      return counts.parse(JSON.parse(found?.counts ?? '[]'))
    },
  }
}
