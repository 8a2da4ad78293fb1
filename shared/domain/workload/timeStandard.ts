import { z } from 'zod'
import { addDays, daysBetween, type CalendarDate } from '../../time/calendarDate.ts'
import type { ClaimStage } from '../claim/stages.ts'
import { failure, success, type Result } from '../result/result.ts'
import type { OfficeKind } from '../offices/offices.ts'
import { stagesWith } from './waiting.ts'

/** Longer than anything an office would set itself. */
const MOST_DAYS = 3_650

/** In how many days a file is to leave a stage, as the office has set itself; null: no standard any more. */
export const standardDays = z.int().min(1).max(MOST_DAYS).nullable()

/** A standard of an office, in force from a day. */
export type TimeStandard = Readonly<{ stage: ClaimStage; days: number | null; from: CalendarDate }>

/** The standard in force for a stage on a day, of standards in the order in which they were set; undefined where there is none. */
export function standardOn(
  standards: readonly TimeStandard[],
  stage: ClaimStage,
  day: CalendarDate,
): number | undefined {
  return standards.findLast((one) => one.stage === stage && one.from <= day)?.days ?? undefined
}

/** The last day of arrival at a stage that is late today: whoever arrived on it or before is past the standard. */
export function lateSince(standard: number, today: CalendarDate): CalendarDate {
  return addDays(today, -standard - 1)
}

/** Whether what arrived on a day is past a standard today. */
export function isLate(since: CalendarDate, standard: number | undefined, today: CalendarDate): boolean {
  return standard !== undefined && daysBetween(since, today) > standard
}

/** Whether an office of that kind can set a standard. Errors: workload.stageClosed, workload.standardSame. */
export function checkStandard(
  standards: readonly TimeStandard[],
  { stage, days, kind }: Readonly<{ stage: ClaimStage; days: number | null; kind: OfficeKind }>,
  today: CalendarDate,
): Result<true> {
  if (!stagesWith(kind).includes(stage)) return failure('workload.stageClosed', 'stage')
  if ((standardOn(standards, stage, today) ?? null) === days) return failure('workload.standardSame', 'days')
  return success(true)
}
