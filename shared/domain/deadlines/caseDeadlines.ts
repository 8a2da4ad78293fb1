import { addDays, type CalendarDate } from '../../time/calendarDate.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { messageFor } from '../../text/message.ts'
import type { ClaimFile } from '../caseFile/caseFile.ts'
import { composeSum } from './composeSum.ts'
import { tellDays, type Deadline } from './deadline.ts'
import { countDays, countPeriod, type CountedDays, type CountedInput } from './deadlineDays.ts'
import {
  DEADLINE_EVENTS,
  dayOf,
  orderServicesOf,
  type DatedFile,
  type DeadlineEvent,
  type DeadlineFacts,
} from './deadlineEvents.ts'
import { DEADLINE_IDS, type DeadlineId } from './deadlineInput.ts'
import { findDeadlineRules } from './deadlineRules.ts'
import { shippedHolidays, type HolidayTable } from './holidays.ts'
import { legalBasisByKey } from '../legal/legalBases.ts'
import { findAppealFacts } from './appealFacts.ts'

/**
 * How a limit of a case stands. `met`: done, in time or not; `overdue`: the authority is late; `expired`: a party's limit
 * has run out; `runs`; `conditional`: the day it runs from is expected only; `open`: that day is not recorded.
 */
export const DEADLINE_STATES = ['met', 'overdue', 'expired', 'runs', 'conditional', 'open'] as const
/** One of `DEADLINE_STATES`. */
export type DeadlineState = (typeof DEADLINE_STATES)[number]

/** A limit of a case: of which claim and for whom, how it was counted, and how it stands. */
export type CaseDeadline = Readonly<{
  rule: DeadlineId
  claim?: string
  person?: string
  state: DeadlineState
  deadline?: Deadline
  /** How it was counted, or which event is not recorded. */
  sum: Bilingual
  done?: CalendarDate
  /** «čl. 381 st. 1 ZKP», as in force on the day it runs from. */
  article: Bilingual
}>

/** On which days the authority does not work, besides week-ends. */
type DaysOff = Readonly<{ closedDays: ReadonlySet<CalendarDate>; holidays: HolidayTable }>

/** Limits that an authority must keep; of the others a party loses a right, or an effect sets in. */
const BINDING: readonly DeadlineId[] = ['claimInformation', 'judgmentAnnouncement', 'writtenJudgment']

/** A limit as it was counted, without the words that say how; the input and the days are absent where its event has none. */
type CountedDeadline = Pick<CaseDeadline, 'rule' | 'claim' | 'person' | 'done'> &
  Readonly<{ due: CalendarDate | undefined; input?: CountedInput; counted?: CountedDays; isConditional: boolean }>

/**
 * All limits that have arisen in a case by the table of deadlines (domain §12), the earliest first, those whose event is
 * not recorded last. `closedDays` are days on which the authority did not work (ZKP 216). Where the calendar of holidays
 * does not reach, a limit stands without its day.
 */
export function countCaseDeadlines(
  file: DatedFile,
  closedDays: readonly CalendarDate[] = [],
  holidays: HolidayTable = shippedHolidays,
): readonly CountedDeadline[] {
  const days = { closedDays: new Set(closedDays), holidays }
  const facts: DeadlineFacts = { file, expectedFinality: (claim) => findExpectedFinality(file, claim, days) }
  return DEADLINE_IDS.flatMap((rule) =>
    DEADLINE_EVENTS[rule](facts).map((event) => countDeadline(rule, event, days)),
  ).toSorted(compareDays)
}

/** The limits of `countCaseDeadlines` (domain §12), each with how it stands today, its sum in words and its article. */
export function findCaseDeadlines(
  file: DatedFile,
  today: CalendarDate,
  closedDays: readonly CalendarDate[] = [],
  holidays: HolidayTable = shippedHolidays,
): readonly CaseDeadline[] {
  return countCaseDeadlines(file, closedDays, holidays).map((counted) => tellDeadline(counted, today))
}

/** The limit that asks for attention first: one the authority is late with, else the next that runs out. */
export function findNextDeadline<One extends Pick<CaseDeadline, 'state'>>(sorted: readonly One[]): One | undefined {
  return sorted.find(({ state }) => state === 'overdue') ?? sorted.find(({ state }) => state === 'runs')
}

/** The day after the last period of appeal that runs, if nobody appeals (ZKP 220/1); undefined where nothing was served. */
function findExpectedFinality(
  file: DatedFile,
  claim: ClaimFile,
  { closedDays, holidays }: DaysOff,
): CalendarDate | undefined {
  if (dayOf(claim, 'fileAppeal') !== undefined) return undefined
  const facts = findAppealFacts(file.proceedings)
  const ends = orderServicesOf(claim).flatMap(({ date }) => {
    const found = countDays({ rule: 'appeal', trigger: date, closedDays, ...facts }, undefined, holidays)
    return found.ok ? [found.value.days.due] : []
  })
  const last = ends.toSorted().at(-1)
  return last === undefined ? undefined : addDays(last, 1)
}

function countDeadline(
  rule: DeadlineId,
  { trigger, further, isConditional, ...event }: DeadlineEvent,
  { closedDays, holidays }: DaysOff,
): CountedDeadline {
  const base = { rule, ...event, due: undefined, isConditional: isConditional === true }
  if (trigger === undefined) return base
  const input = { rule, trigger, closedDays, ...further }
  const counted = countDays(input, undefined, holidays)
  return { ...base, input, ...(counted.ok ? { counted: counted.value, due: counted.value.days.due } : {}) }
}

function tellDeadline(one: CountedDeadline, today: CalendarDate): CaseDeadline {
  const { input, counted, due: _due, isConditional: _isConditional, ...base } = one
  const told = { ...base, article: citeBasis(base.rule, input), state: judgeState(one, today) }
  if (input === undefined || counted === undefined) return { ...told, sum: messageFor(`deadline.waits.${base.rule}`) }
  const deadline = tellDays(counted, input.trigger)
  return { ...told, deadline, sum: composeSum(input, deadline) }
}

function citeBasis(rule: DeadlineId, input: CountedInput | undefined): Bilingual {
  const row = findDeadlineRules(input?.trigger)[rule]
  const { period } = input === undefined ? { period: row.periods.default } : countPeriod(input, row)
  return legalBasisByKey(period.basis ?? row.basis, input?.trigger).citation
}

function judgeState({ rule, done, due, isConditional }: CountedDeadline, today: CalendarDate): DeadlineState {
  if (done !== undefined) return 'met'
  if (due === undefined) return 'open'
  if (isConditional) return 'conditional'
  if (due >= today) return 'runs'
  return BINDING.includes(rule) ? 'overdue' : 'expired'
}

function compareDays(one: CountedDeadline, other: CountedDeadline): number {
  const [first = '~', second = '~'] = [one.due, other.due]
  return first < second ? -1 : Number(first > second)
}
