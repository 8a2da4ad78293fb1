import json from '../../../resources/legal/retention.json' with { type: 'json' }
import type { CalendarDate } from '../../time/calendarDate.ts'
import type { ClaimStage } from '../claim/stages.ts'

/** Kinds of case files by how they ended, each with a period of its own. */
export const RETENTION_RULES = ['settled', 'referred', 'uncollectable', 'unpaid', 'unfinished', 'withoutClaim'] as const
/** One of `RETENTION_RULES`. */
export type RetentionRuleId = (typeof RETENTION_RULES)[number]

/** How many years a case file stays after the last day it tells of. */
export type RetentionRule = Readonly<{ id: RetentionRuleId; years: number }>

type Row = (typeof json.rules)[number]

/** Which rule a claim is under, by how far it has come. Nothing is over while a claim is neither decided for good nor given up. */
const RULE_OF_STAGE = {
  draft: 'unfinished',
  ready: 'unfinished',
  forwarded: 'unfinished',
  registered: 'unfinished',
  inReview: 'unfinished',
  returned: 'unfinished',
  decided: 'unfinished',
  issued: 'unfinished',
  served: 'unfinished',
  appealed: 'unfinished',
  annulled: 'unfinished',
  final: 'unpaid',
  enforceable: 'unpaid',
  paid: 'settled',
  withdrawn: 'settled',
  uncollectable: 'uncollectable',
  civilAction: 'referred',
} as const satisfies Readonly<Record<ClaimStage, RetentionRuleId>>

/**
 * The rule of a file with claims at these stages on a day: the longest of them. Source: resources/legal/retention.json,
 * whose periods are not confirmed (question 61). Throws RangeError for a day the table does not know.
 */
export function findRetentionRule(stages: readonly ClaimStage[], on: CalendarDate): RetentionRule {
  const ids: readonly RetentionRuleId[] =
    stages.length === 0 ? ['withoutClaim'] : stages.map((stage) => RULE_OF_STAGE[stage])
  const [longest] = ids.map((id) => ruleOn(id, on)).toSorted((one, other) => other.years - one.years)
  if (longest === undefined) throw new RangeError('a file without a retention rule')
  return longest
}

/** The shortest period of all rules: no file is due earlier. */
export function shortestRetention(on: CalendarDate): number {
  return Math.min(...RETENTION_RULES.map((id) => ruleOn(id, on).years))
}

function ruleOn(id: RetentionRuleId, on: CalendarDate): RetentionRule {
  const row = json.rules.find((one: Row) => one.id === id && one.validFrom <= on && isOpen(one, on))
  if (row === undefined) throw new RangeError('no retention rule on that day')
  return { id, years: row.years }
}

function isOpen({ validTo }: Readonly<{ validTo: string | null }>, on: CalendarDate): boolean {
  return validTo === null || validTo >= on
}
