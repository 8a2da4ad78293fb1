import { z } from 'zod'
import { CLAIM_STAGES, type ClaimStage } from '../../../shared/domain/claim/stages.ts'
import type { StayCount } from '../../../shared/domain/workload/medianDays.ts'
import type { ReadHandle } from '../handles.ts'
import { readAll } from '../rows.ts'

/** Whose work: that of a whole office, or what one person has there, as owner or clerk; without the files from which the reader is excluded. */
type Asked = Readonly<{ office: string; reader: string; person?: string | undefined }>

const openStage = z.enum([...CLAIM_STAGES, 'noClaim'])
const loadRow = z.object({ stage: openStage, owner: z.string(), clerk: z.string(), files: z.int() })
const lateRow = z.object({ owner: z.string(), clerk: z.string(), files: z.int() })
const stayRow = z.object({ stage: z.enum(CLAIM_STAGES), days: z.int(), stays: z.int() })
const nullable = z.string().nullable()
const waitRow = z.object({
  caseKey: z.int(),
  stage: z.enum(CLAIM_STAGES),
  since: z.string(),
  owner: z.string(),
  caseId: z.string(),
  court: z.string(),
  courtMark: nullable,
  prosecutionMark: nullable,
})
/** How many files are open at a stage, by whom they are assigned to. */
export type OpenLoad = z.infer<typeof loadRow>
/** A file that waits: at which stage, since when, with whom; no content. */
export type WaitRow = z.infer<typeof waitRow>

const EXCLUDED = '(SELECT case_key FROM exclusion WHERE exclusion.person = $reader)'

/** How much lies with an office and its people, by columns and counters that acts keep up to date; nothing of what is in a file. */
export function createWorkload(db: ReadHandle) {
  return {
    open({ office, reader, person }: Asked): readonly OpenLoad[] {
      const counter =
        'SELECT open_stage AS stage, owner, clerk, files FROM open_count WHERE office = $office AND files > 0'
      const unseen = `SELECT open_stage, owner, clerk, -1 FROM office_case
        WHERE office = $office AND open_stage <> '' AND case_key IN ${EXCLUDED}`
      const mine = person === undefined ? '' : 'AND $person IN (owner, clerk)'
      const whose = person === undefined ? {} : { person }
      return readAll(db, loadRow, `${counter} ${mine} UNION ALL ${unseen} ${mine}`, { office, reader, ...whose })
    },
    /** How many of those at a stage have lain there since a day or longer. */
    late({ office, reader, person }: Asked, stage: ClaimStage, since: string) {
      const whose = person === undefined ? {} : { person }
      const mine = person === undefined ? '' : 'AND $person IN (owner, clerk)'
      const sql = `SELECT owner, clerk, count(*) AS files FROM office_case INDEXED BY office_case_open_of
        WHERE office = $office AND open_stage = $stage AND open_since <= $since ${mine} AND case_key NOT IN ${EXCLUDED}
        GROUP BY owner, clerk`
      return readAll(db, lateRow, sql, { office, reader, stage, since, ...whose })
    },
    /** How many stays at each stage took so many days. */
    stays(office: string): readonly Readonly<StayCount & { stage: ClaimStage }>[] {
      const sql = 'SELECT stage, days, stays FROM stay_count WHERE office = $office AND stays > 0'
      return readAll(db, stayRow, sql, { office })
    },
    /** The files that have waited longest at any of those stages, the first of them first. */
    longest({ office, reader, person }: Asked, stages: readonly ClaimStage[], limit: number): readonly WaitRow[] {
      const whose = person === undefined ? {} : { person }
      const one = (index: string, condition: string) => `SELECT case_key AS caseKey, open_stage AS stage,
          open_since AS since, owner, case_file.id AS caseId, court, court_mark AS courtMark,
          prosecution_mark AS prosecutionMark
        FROM office_case INDEXED BY ${index} CROSS JOIN case_file USING (case_key)
        WHERE office = $office AND ${condition} AND open_stage = $stage AND case_key NOT IN ${EXCLUDED}
        ORDER BY open_since LIMIT +$limit`
      const parts =
        person === undefined
          ? [one('office_case_open', 'true')]
          : [one('office_case_of_owner', 'owner = $person'), one('office_case_of_clerk', 'clerk = $person')]
      const rows = stages.flatMap((stage) =>
        parts.flatMap((sql) => readAll(db, waitRow, sql, { office, reader, stage, limit, ...whose })),
      )
      const found = new Map(rows.map((row) => [row.caseKey, row]))
      return [...found.values()]
        .toSorted((a, b) => (a.since === b.since ? a.caseKey - b.caseKey : a.since < b.since ? -1 : 1))
        .slice(0, limit)
    },
  }
}
