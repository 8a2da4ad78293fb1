import { z } from 'zod'
import { REACHED_FILTERS, type CaseFilter } from '../../../shared/contract/caseList.ts'
import { CLAIM_STAGES, STAGES, type ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { daysOfGroups, type DayRange } from '../../../shared/domain/claim/workGroups.ts'
import { MAX_SUM } from '../migrations/cases/worklist.ts'
import type { ReadHandle } from '../handles.ts'
import { readOne, type Parameters } from '../rows.ts'
import { NO_DUE } from '../tables/noDue.ts'
import type { Sight } from './sight.ts'

/** What a list is narrowed to besides office, custody and sight. */
export type CaseNarrowing = Pick<CaseFilter, 'owner' | 'stage' | 'due' | 'year' | 'claimedFrom' | 'claimedTo'>

/** Up to so many files are looked at one by one and put in order; of more, enough are met on the way along an order. */
export const MAX_FEW = 1_000
const NOBODY = ''
const NO_DAY = { from: NO_DUE, to: '~' } as const

/** One member of a filter: its condition on rows of office_case, and the files it leaves, where an index leads to them. */
type Narrow = Readonly<{ condition: string; files?: string; parameters: Parameters }>

/** What a filter means, member by member. */
export function narrowsOf(filter: CaseNarrowing, today: string): readonly Narrow[] {
  const { owner, stage, due, year, claimedFrom, claimedTo } = filter
  return [
    ...(owner === undefined ? [] : [byOwner(owner === 'nobody' ? NOBODY : owner)]),
    ...(stage === undefined ? [] : [stage === 'noClaim' ? WITHOUT_CLAIM : byStage(stage)]),
    ...(due === undefined ? [] : [dueIn(due === 'none' ? NO_DAY : { to: NO_DUE, ...daysOfGroups(today)[due] })]),
    ...(year === undefined ? [] : [ofYear(year)]),
    ...(claimedFrom === undefined && claimedTo === undefined ? [] : [claiming(claimedFrom, claimedTo)]),
  ]
}

/** The files that few are left of, as a query of SQL; undefined where every member of the filter leaves many. */
export function fewestFiles(
  db: ReadHandle,
  narrows: readonly Narrow[],
  sight: Sight,
  parameters: Parameters,
  maxFew: number,
): string | undefined {
  const candidates = [...narrows.flatMap(({ files = [] }) => files), ...filesAssigned(sight)]
  const counted = candidates.map((files) => ({ files, rows: countUpTo(db, files, parameters, maxFew) }))
  const [fewest] = counted.toSorted((one, other) => one.rows - other.rows)
  return fewest !== undefined && fewest.rows <= maxFew ? fewest.files : undefined
}

const rowsRow = z.object({ rows: z.int() })

function countUpTo(db: ReadHandle, files: string, parameters: Parameters, most: number): number {
  const sql = `SELECT count(*) AS rows FROM (SELECT 1 FROM (${files}) LIMIT ${String(most + 1)})`
  return readOne(db, rowsRow, sql, namedIn(sql, parameters))?.rows ?? 0
}

/** Of all parameters those that a statement names. */
export function namedIn(sql: string, parameters: Parameters): Parameters {
  const names = new Set(sql.match(/\$\w+/g))
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => names.has(`$${name}`)))
}

function filesAssigned({ assignedTo }: Sight): readonly string[] {
  if (assignedTo === undefined) return []
  if (assignedTo === '') return [filesBy('office_case_of_owner', "owner = ''")]
  const by = (capacity: string) => filesBy(`office_case_of_${capacity}`, `${capacity} = $assignedTo`)
  return [`${by('owner')} UNION ALL ${by('clerk')}`]
}

function filesBy(index: string, condition: string): string {
  return `SELECT case_key FROM office_case INDEXED BY ${index} WHERE office = $office AND ${condition}`
}

function filesWithin(index: string, condition: string): string {
  return `${filesBy(index, `is_elsewhere = 0 AND ${condition}`)} UNION ALL ${filesBy(index, `is_elsewhere = 1 AND ${condition}`)}`
}

function byOwner(owner: string): Narrow {
  const condition = 'owner = $owner'
  return { condition, files: filesBy('office_case_of_owner', condition), parameters: { owner } }
}

const WITHOUT_CLAIM: Narrow = {
  condition: 'stages = 0',
  files: filesWithin('office_case_by_stage', `stage_sort = ${String(CLAIM_STAGES.length)}`),
  parameters: {},
}

/** A stage, or all stages that have come so far. */
function byStage(stage: Exclude<CaseNarrowing['stage'], undefined | 'noClaim'>): Narrow {
  const reached = REACHED_FILTERS.find((step) => stage === `reached.${step}`)
  if (reached !== undefined)
    return { condition: atAny(CLAIM_STAGES.filter((one) => STAGES[one][reached])), parameters: {} }
  return {
    condition: atAny(CLAIM_STAGES.filter((one) => one === stage)),
    files: 'SELECT DISTINCT case_key FROM claim INDEXED BY claim_at_stage WHERE stage = $stage',
    parameters: { stage },
  }
}

// A file has claims at several stages.
function atAny(stages: readonly ClaimStage[]): string {
  return `stages & ${String(stages.reduce((all, stage) => all | (1 << CLAIM_STAGES.indexOf(stage)), 0))} <> 0`
}

function dueIn({ from = '', to = '' }: DayRange): Narrow {
  const condition = 'due >= $dueFrom AND due < $dueTo'
  return { condition, files: filesWithin('office_case_by_due', condition), parameters: { dueFrom: from, dueTo: to } }
}

function ofYear(year: number): Narrow {
  const condition = 'year = $year'
  return { condition, files: filesBy('office_case_of_year', condition), parameters: { year } }
}

function claiming(claimedFrom = 0, claimedTo = MAX_SUM): Narrow {
  const condition = 'claimed_cents BETWEEN $claimedFrom AND $claimedTo'
  return { condition, files: filesWithin('office_case_by_claimed', condition), parameters: { claimedFrom, claimedTo } }
}
