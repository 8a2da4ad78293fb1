import { z } from 'zod'
import type { ReadHandle } from '../handles.ts'
import { createBodyReader } from '../readBody.ts'
import { readAll, readOne } from '../rows.ts'
import { isPersonal } from '../../../shared/domain/claim/work.ts'
import { NO_DUE } from '../tables/noDue.ts'
import { countSeen, seenBy, sightParameters, type Sight } from './sight.ts'
import { workLine, type WorkLine } from '../tables/shownLines.ts'
import { pageOf, type Page } from './page.ts'

/** Stands after every day, and after none at all. */
const AFTER_ALL = '~'

/** Where a page goes on: behind this piece of work. On one claim several may wait for the same day. */
export type WorkCursor = Readonly<{ due: string; caseKey: number; subject: string; task: string }>
export type WorkQuery = Readonly<{
  office: string
  /** Names of tasks, from the domain's list. */
  tasks: readonly string[]
  sight: Sight
  /** Whose steps on unpaid orders: the person's, and of those for whom that one stands in. */
  own: readonly string[]
  /** Days from … to, the last not included; without an end, what has no day comes last. */
  from?: string
  to?: string
  after: WorkCursor | undefined
  limit: number
}>

/** Whose the work is, as a condition of SQL. */
const OWN = 'owner IN (SELECT value FROM json_each($own))'
/** What is counted. */
type Counted = Pick<WorkQuery, 'office' | 'tasks' | 'sight' | 'own'>

const countsRow = z.object({ counts: z.string() })
const counts = z.array(z.int())
const row = z.object({
  due: z.string(),
  caseKey: z.int(),
  subject: z.string(),
  claim: z.string().nullable(),
  person: z.string().nullable(),
  task: z.string(),
  owner: z.string(),
  line: z.string(),
})
/** `due` is undefined where the work has no day; `owner` is whose file it is, empty where nobody's. */
export type WorkRow = Omit<z.infer<typeof row>, 'due' | 'line'> & WorkLine & Readonly<{ due: string | undefined }>

/** Work that waits at an office, the earliest first, what has no day last. */
export function createWorklist(db: ReadHandle) {
  const readLine = createBodyReader(workLine)
  return {
    page({ office, tasks, sight, own, from = '', to = AFTER_ALL, after, limit }: WorkQuery): Page<WorkRow, WorkCursor> {
      if (tasks.length === 0) return { rows: [] }
      const arms = tasks.map(
        (
          task,
          index,
        ) => `SELECT due, case_key AS caseKey, subject, claim_id AS claim, person_id AS person, task, owner, line FROM work_item WHERE office = $office
          AND task = $task${String(index)} AND due < $to ${seenBy(sight)} ${isPersonal(task) ? `AND ${OWN}` : ''} AND (due, case_key, subject, task) > ($due, $caseKey, $subject, $task)`,
      )
      const sql = `${arms.join(' UNION ALL ')} ORDER BY due, caseKey, subject, task LIMIT +$limit`
      const begin = after ?? { due: from, caseKey: -1, subject: '', task: '' }
      const named = Object.fromEntries(tasks.map((task, index) => [`task${String(index)}`, task]))
      const found = readAll(db, row, sql, {
        office,
        to,
        limit: limit + 1,
        ...begin,
        ...ownOf(tasks, own),
        ...named,
        ...sightParameters(sight),
      })
      const { rows, ...rest } = pageOf(found, limit, cursorOf)
      return {
        ...rest,
        rows: rows.map(({ line, due, ...key }) => ({
          ...key,
          ...readLine(line),
          due: due === NO_DUE ? undefined : due,
        })),
      }
    },
    /** How much work waits before each of the days given, and in all. */
    counts({ office, tasks, sight, own }: Counted, days: readonly string[]): readonly number[] {
      const sql = countsSql(days, sight, tasks)
      const named = Object.fromEntries(days.map((day, index) => [`day${String(index)}`, day]))
      const found = readOne(db, countsRow, sql, {
        office,
        tasks: JSON.stringify(tasks),
        ...ownOf(tasks, own),
        ...named,
        ...sightParameters(sight),
      })
      return counts.parse(JSON.parse(found?.counts ?? '[]'))
    },
  }
}

function ownOf(tasks: readonly string[], own: readonly string[]) {
  return tasks.some(isPersonal) ? { own: JSON.stringify(own) } : {}
}

function countsSql(days: readonly string[], sight: Sight, tasks: readonly string[]): string {
  const columns = days.map((_day, index) => `coalesce(sum(items) FILTER (WHERE due < $day${String(index)}), 0)`)
  const personal = tasks.filter(isPersonal).map((task) => `AND (task <> '${task}' OR ${OWN})`)
  const waiting = `office = $office AND task IN (SELECT value FROM json_each($tasks)) ${personal.join(' ')}`
  const counted = countSeen(
    `SELECT due, items FROM work_count WHERE ${waiting}`,
    `SELECT due, -1 FROM work_item WHERE ${waiting}`,
    sight,
  )
  return `SELECT json_array(${[...columns, 'coalesce(sum(items), 0)'].join(', ')}) AS counts FROM (${counted})`
}

function cursorOf({ due, caseKey, subject, task }: WorkCursor): WorkCursor {
  return { due, caseKey, subject, task }
}
