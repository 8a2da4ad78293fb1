import { addYears, type CalendarDate } from '../../time/calendarDate.ts'
import type { CaseFile } from '../caseFile/caseFile.ts'
import { STAGES, type ClaimStage } from '../claim/stages.ts'
import { sumDecision } from '../decision/totals.ts'
import { paymentsOf } from '../ledger/claimLedger.ts'
import { addUpCents } from '../money/cents.ts'
import { findRetentionRule, type RetentionRuleId } from './retentionRules.ts'

/** What stands against erasing a file: it is held, its period has not passed, a day in it is still to come, or what was awarded is not paid. */
export const RETENTION_OBSTACLES = ['held', 'notYet', 'running', 'unpaid'] as const
/** Stages at which nothing is collected any more, or not in this file. */
const OVER: readonly ClaimStage[] = ['paid', 'uncollectable', 'civilAction']
/** One of `RETENTION_OBSTACLES`. */
export type RetentionObstacle = (typeof RETENTION_OBSTACLES)[number]

/** What the judgement rests on. `nextDue`: the next day by which something has to be done in the file; `isUnpaid`: see `isUnpaid`. */
export type RetentionFacts = Readonly<{
  stages: readonly ClaimStage[]
  lastDay: CalendarDate
  nextDue: CalendarDate | undefined
  isHeld: boolean
  isUnpaid: boolean
}>

/** How long a file stays: by which rule, from and until which day, both included, and what stands against erasing it today. */
export type Retention = Readonly<{
  rule: RetentionRuleId
  from: CalendarDate
  until: CalendarDate
  obstacles: readonly RetentionObstacle[]
}>

/**
 * How long a case file stays, and what stands against erasing it today: what was awarded and not paid, so a running enforcement
 * too, at whatever age. Source: resources/legal/retention.json (questions 61, 83). Errors: none.
 */
export function judgeRetention(facts: RetentionFacts, today: CalendarDate): Retention {
  const { stages, lastDay, nextDue, isHeld, isUnpaid } = facts
  const { id, years } = findRetentionRule(stages, today)
  const until = addYears(lastDay, years)
  const found: readonly (RetentionObstacle | false)[] = [
    isHeld && 'held',
    today <= until && 'notYet',
    nextDue !== undefined && nextDue >= today && 'running',
    isUnpaid && 'unpaid',
  ]
  return { rule: id, from: lastDay, until, obstacles: found.filter((one) => one !== false) }
}

/**
 * Whether an order of the file awards money that is neither paid nor given up: no stage says so, and less than was awarded has
 * been paid. Interest and costs are not asked for: what is left of them is the ledger's.
 */
export function isUnpaid(claims: CaseFile['claims']): boolean {
  return claims.some((one) => {
    const { claim, stage = 'draft', decision } = one
    if (!STAGES[stage].decided || OVER.includes(stage)) return false
    const paid = addUpCents(paymentsOf(one).map(({ amountCents }) => amountCents))
    return paid < sumDecision(claim, decision).awardedCents
  })
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
  return days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)
}

function daysOfClaim({
  claim,
  decision,
  acts,
  services,
  payments,
  ledgerActs = [],
}: CaseFile['claims'][number]): readonly (CalendarDate | undefined)[] {
  const { filed, informedOfRight, withdrawn, successorsAsked = [] } = claim
  return [
    ...[filed, informedOfRight, withdrawn, decision?.date],
    ...successorsAsked.map(({ until }) => until),
    ...[...acts, ...services, ...payments, ...ledgerActs].map(({ date }) => date),
  ]
}
