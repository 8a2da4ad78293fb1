import type { CalendarDate } from '../../time/calendarDate.ts'
import { hearingsOf } from '../caseFile/hearings.ts'
import type { Proceedings } from '../caseFile/proceedings.ts'
import { findSuitDay } from '../claim/measureSuits.ts'
import { STAGES, type ClaimStage } from '../claim/stages.ts'
import { countDays } from '../deadlines/deadlineDays.ts'
import { shippedHolidays, type HolidayTable } from '../deadlines/holidays.ts'
import type { DutyKind, DutyRecord } from './dutyRecord.ts'

/** The facts of the proceedings that duties arise from. */
export type DutyProceedings = Pick<
  Proceedings,
  'indictment' | 'hearings' | 'events' | 'mainHearingEnded' | 'verdict' | 'plea' | 'pleaClause'
>

/** What of a claim a duty depends on. */
export type DutyClaim = Readonly<{ claimant: string; stage: ClaimStage; isInformed: boolean }>

/** What of a duty that was done decides whether it, or one that follows from it, is still owed. */
export type DutyDone = Pick<DutyRecord, 'kind' | 'person' | 'outcome'>

/** The case in which duties arise: its injured parties by their ids. */
export type DutyFacts = Readonly<{
  proceedings: DutyProceedings
  injured: readonly string[]
  claims: readonly DutyClaim[]
  done: readonly DutyDone[]
}>

/** A duty that is owed: to whom (none: in the case as a whole), and until which day where the law or the course of the case sets one. */
export type OwedDuty = Readonly<{ kind: DutyKind; person?: string; due?: CalendarDate }>

/**
 * The duties that are owed in a case and not yet done, from its first day on (ZKP 114/4, 236/4, 243, 245, 301/1/2, 336/3,
 * 481). Who has a claim that is alive need be neither asked nor instructed; who has filed one, or was told when it was
 * prepared, not notified. Once the judgment is announced nothing is
 * owed any more but to see whether a civil action was brought in time. `closedDays`: days on which the
 * authority did not work.
 */
export function findDuties(
  facts: DutyFacts,
  closedDays: readonly CalendarDate[] = [],
  holidays: HolidayTable = shippedHolidays,
): readonly OwedDuty[] {
  const calendar = { closedDays, holidays }
  const { proceedings, injured } = facts
  const suits = suitsToCheck(facts)
  if (proceedings.verdict !== undefined) return suits
  return [
    ...injured.flatMap((person) => dutiesTowards(person, facts, calendar)),
    ...dutiesInCase(facts).filter(({ kind }) => !isDone(facts, kind)),
    ...suits,
  ]
}

/** On which days the authority does not work, besides week-ends. */
type Calendar = Readonly<{ closedDays: readonly CalendarDate[]; holidays: HolidayTable }>

function dutiesTowards(person: string, facts: DutyFacts, calendar: Calendar): readonly OwedDuty[] {
  const { proceedings } = facts
  const own = facts.claims.filter(({ claimant, stage }) => claimant === person && stage !== 'withdrawn')
  const duties: OwedDuty[] = []
  if (!own.some(({ stage, isInformed }) => isInformed || STAGES[stage].filed)) {
    duties.push({ kind: 'notify', person, ...dueOfNotice(proceedings, calendar) })
  }
  if (own.length === 0) {
    duties.push({ kind: 'ask', person })
    const session = firstSession(proceedings, 'main')
    const isSet = session !== undefined && proceedings.mainHearingEnded === undefined
    if (isSet) duties.push({ kind: 'instruct', person, due: session })
  }
  return duties.filter(({ kind }) => !isDone(facts, kind, person))
}

function dutiesInCase({ proceedings, done }: DutyFacts): readonly OwedDuty[] {
  const { plea, pleaClause } = proceedings
  const session = firstSession(proceedings, 'plea')
  const isAgreeing = plea || session !== undefined
  const hasAssets = done.some(({ kind, outcome }) => kind === 'assetCheck' && outcome === 'found')
  return [
    ...(isAgreeing && pleaClause === undefined
      ? [{ kind: 'pleaCheck' as const, ...(session === undefined ? {} : { due: session }) }]
      : []),
    { kind: 'assetCheck' },
    ...(hasAssets ? [{ kind: 'securityMeasure' as const }] : []),
  ]
}

/** Of whoever is to show a civil action, by the latest day that the court has set with a measure (ZKP 245/2). */
function suitsToCheck(facts: DutyFacts): readonly OwedDuty[] {
  const { proceedings, injured, claims } = facts
  const people = new Set([...injured, ...claims.map(({ claimant }) => claimant)])
  return [...people].flatMap((person) => {
    const due = findSuitDay(proceedings, person)
    return due === undefined || isDone(facts, 'suitCheck', person) ? [] : [{ kind: 'suitCheck' as const, person, due }]
  })
}

function isDone({ done }: DutyFacts, kind: DutyKind, person?: string): boolean {
  return done.some((one) => one.kind === kind && one.person === person)
}

// At once with the indictment; before it the law sets no day (ZKP 236/4).
function dueOfNotice({ indictment }: DutyProceedings, calendar: Calendar): Pick<OwedDuty, 'due'> {
  if (indictment === undefined) return {}
  const found = countDays(
    { rule: 'claimInformation', trigger: indictment.date, closedDays: calendar.closedDays },
    undefined,
    calendar.holidays,
  )
  return found.ok ? { due: found.value.days.due } : {}
}

/** The first day in court of that kind: the injured party is instructed when the main hearing begins (ZKP 336/3). */
function firstSession(proceedings: DutyProceedings, kind: 'main' | 'plea'): CalendarDate | undefined {
  return hearingsOf(proceedings, kind)
    .map(({ hearing }) => hearing.date)
    .toSorted()[0]
}
