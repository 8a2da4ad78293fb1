import { addYears, type CalendarDate } from '../../time/calendarDate.ts'
import type { CaseFile } from '../caseFile/caseFile.ts'
import type { ClaimStage } from '../claim/stages.ts'
import { findRetentionRule, type RetentionRuleId } from './retentionRules.ts'

/** What stands against erasing a file: it is held, its period has not passed, or a day in it is still to come. */
export const RETENTION_OBSTACLES = ['held', 'notYet', 'running'] as const
/** One of `RETENTION_OBSTACLES`. */
export type RetentionObstacle = (typeof RETENTION_OBSTACLES)[number]

/** What the judgement rests on. `nextDue`: the next day by which something has to be done in the file. */
export type RetentionFacts = Readonly<{
  stages: readonly ClaimStage[]
  lastDay: CalendarDate
  nextDue: CalendarDate | undefined
  isHeld: boolean
}>

/** How long a file stays: by which rule, from and until which day, both included, and what stands against erasing it today. */
export type Retention = Readonly<{
  rule: RetentionRuleId
  from: CalendarDate
  until: CalendarDate
  obstacles: readonly RetentionObstacle[]
}>

/**
 * How long a case file stays, and whether it may be erased today. An open claim, an unpaid order or a running enforcement bars it until
 * the longer period of its own rule has passed. Source: resources/legal/retention.json (question 70). Errors: none.
 */
export function judgeRetention({ stages, lastDay, nextDue, isHeld }: RetentionFacts, today: CalendarDate): Retention {
  const { id, years } = findRetentionRule(stages, today)
  const until = addYears(lastDay, years)
  const found: readonly (RetentionObstacle | false)[] = [
    isHeld && 'held',
    today <= until && 'notYet',
    nextDue !== undefined && nextDue >= today && 'running',
  ]
  return { rule: id, from: lastDay, until, obstacles: found.filter((one) => one !== false) }
}

/** The last day that a file tells of, of what has happened or is to happen; undefined where it tells of none. */
export function lastDayOf({ proceedings, claims }: Pick<CaseFile, 'proceedings' | 'claims'>): CalendarDate | undefined {
  const { hearings, events = [], indictment, mainHearingEnded, verdict } = proceedings
  const days: readonly (CalendarDate | undefined)[] = [
    ...hearings.flatMap(({ date, adjournedTo }) => [date, adjournedTo]),
    ...events.map(({ date }) => date),
    ...[indictment?.date, indictment?.confirmed, mainHearingEnded, verdict?.announced],
    ...claims.flatMap(daysOfClaim),
  ]
  return days.filter((day) => day !== undefined).toSorted().at(-1)
}

function daysOfClaim({
  claim,
  decision,
  acts,
  services,
  payments,
}: CaseFile['claims'][number]): readonly (CalendarDate | undefined)[] {
  const { filed, informedOfRight, withdrawn, successorsAsked = [] } = claim
  return [
    ...[filed, informedOfRight, withdrawn, decision?.date],
    ...successorsAsked.map(({ until }) => until),
    ...[...acts, ...services, ...payments].map(({ date }) => date),
  ]
}
