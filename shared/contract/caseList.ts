import { z } from 'zod'
import { cents, line } from '../domain/caseFile/fields.ts'
import { CLAIM_STAGES, type StageRow } from '../domain/claim/stages.ts'
import { WORK_GROUPS } from '../domain/claim/workGroups.ts'
import { personId } from '../domain/staff/account.ts'

/**
 * What a list of case files is ordered by: the next day due, the mark, the first injured party, the newest, the sum claimed,
 * how far its least advanced claim is.
 */
export const CASE_SORTS = ['due', 'mark', 'injured', 'age', 'claimed', 'stage'] as const
/** One of `CASE_SORTS`. */
export type CaseSort = (typeof CASE_SORTS)[number]

/** From the first to the last, or the other way about; what has no day comes last in both. */
export const SORT_DIRECTIONS = ['ascending', 'descending'] as const
/** One of `SORT_DIRECTIONS`. */
export type SortDirection = (typeof SORT_DIRECTIONS)[number]

/** Files in the own custody, files elsewhere, or both. */
export const CASE_CUSTODIES = ['any', 'own', 'other'] as const
/** One of `CASE_CUSTODIES`. */
export type CaseCustody = (typeof CASE_CUSTODIES)[number]

/** When something is due, as the day's work is grouped, or that nothing is. */
export const DUE_PERIODS = [...WORK_GROUPS, 'none'] as const

/** How far a claim of a file has come at least: columns of the table of stages, as figures count. */
export const REACHED_FILTERS = ['filed', 'decided', 'final'] as const satisfies readonly (keyof StageRow)[]
/** One of `REACHED_FILTERS`. */
export type ReachedFilter = (typeof REACHED_FILTERS)[number]

/** A stage at which a file has a claim, how far one has come at least, or that it has none. */
export const STAGE_FILTERS = [
  ...CLAIM_STAGES,
  ...REACHED_FILTERS.map((step) => `reached.${step}` as const),
  'noClaim',
] as const

/** What a list of case files may be narrowed to: a closed list, and each is answered from an index. */
export const caseFilter = z.strictObject({
  custody: z.enum(CASE_CUSTODIES),
  /** Those alone that are assigned to the person who asks, in whatever capacity. */
  mine: z.boolean().optional(),
  /** Whose file it is. */
  owner: z.union([personId, z.literal('nobody')]).optional(),
  stage: z.enum(STAGE_FILTERS).optional(),
  due: z.enum(DUE_PERIODS).optional(),
  /** The year of the own mark. */
  year: z.int().min(1900).max(2199).optional(),
  /** Bounds of the sum claimed, both included. */
  claimedFrom: cents.optional(),
  claimedTo: cents.optional(),
  /** What marks or labels begin with. */
  find: line.optional(),
})
/** As read by `caseFilter`. */
export type CaseFilter = z.infer<typeof caseFilter>

/** The order and the filter of a list of case files. */
export const caseListing = caseFilter.extend({
  sort: z.enum(CASE_SORTS),
  direction: z.enum(SORT_DIRECTIONS).optional(),
})
/** As read by `caseListing`. */
export type CaseListing = z.infer<typeof caseListing>
