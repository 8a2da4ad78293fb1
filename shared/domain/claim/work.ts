import type { CalendarDate } from '../../time/calendarDate.ts'
import type { Proceedings } from '../caseFile/proceedings.ts'
import type { DeadlineId } from '../deadlines/deadlineInput.ts'
import { shippedDeadlines } from '../deadlines/deadlineRules.ts'
import { shippedHolidays, type HolidayTable } from '../deadlines/holidays.ts'
import { findNextDue, findOrderDue, type ClaimWait, type NextDue, type OrderState } from '../deadlines/nextDue.ts'
import { DUTY_KINDS, type DutyKind } from '../duties/dutyRecord.ts'
import { DUTIES, officeOfDuty } from '../duties/dutyRules.ts'
import { findDuties, type DutyClaim, type DutyDone } from '../duties/findDuties.ts'
import { offences } from '../legal/offences.ts'
import type { StepKind } from '../radar/nextStep.ts'
import { ROLES, type Role } from '../staff/roles.ts'
import { CLAIM_ACTS } from './acts.ts'
import { officesFor, type FilePlace } from './custody.ts'
import { fileRowOf, rowOf } from './mayAct.ts'
import { CLAIM_STAGES, STAGES, type ClaimStage } from './stages.ts'

/** What a case asks of somebody: a duty before a claim, the act a claim's stage waits for, that its order be printed, or the next step on an unpaid one. */
export type Task = DutyKind | ClaimStage | 'print' | 'nextStep'

/** Every task that can be done today, in the order of a case: duties, then a claim's life. */
export const TASKS: readonly Task[] = [
  ...DUTY_KINDS,
  ...CLAIM_STAGES.filter((stage) => actAt(stage) !== undefined),
  'print',
  'nextStep',
]

/** Whether a task is a duty before a claim. */
export function isDuty(task: Task): task is DutyKind {
  return DUTY_KINDS.some((kind) => kind === task)
}

/** Whether a task is one person's, whoever has the file: the step of whoever follows an order. */
export function isPersonal(task: string): boolean {
  return task === 'nextStep'
}

/** The tasks that a holder of these roles may do, in the order of a claim's life. */
export function tasksFor(roles: readonly Role[]): readonly Task[] {
  return TASKS.filter((task) => rolesFor(task).some((role) => roles.includes(role)))
}

/** The roles that have a task at all: whose worklist there is. */
export const ROLES_AT_WORK: readonly Role[] = ROLES.filter((role) => tasksFor([role]).length > 0)

/**
 * What of a claim its next piece of work depends on; `isPrinted`: no order of it waits for the printer; `answerDay`: until
 * when successors who were asked may answer; `isReferred`: nothing was awarded, so that nothing is enforced; `order`: what is
 * known of the order.
 */
export type ClaimState = DutyClaim &
  Readonly<{
    id: string
    isPrinted: boolean
    answerDay?: CalendarDate
    isReferred?: boolean
    order?: OrderState
    /** The next step on its order, whose it is, by id, and its day. */
    step?: Readonly<{ kind: StepKind; owner: string; due: CalendarDate }>
  }>

/**
 * A piece of work on a claim, on a person, or on the file as a whole: at which office, until which day (none where nothing
 * is set), and by which deadline or duty (none: the day of the next hearing, which passes by itself).
 */
export type WorkItem = Readonly<{
  claimId?: string
  personId?: string
  office: string
  task: Task
  due: CalendarDate | undefined
  rule: DeadlineId | DutyKind | 'nextStep' | undefined
  /** Whose it is, by id, where that is not whose file it is. */
  owner?: string
}>

/** What the work in a file is planned by. */
export type WorkState = Readonly<{
  proceedings: Pick<Proceedings, (typeof WORK_FACTS)[number]>
  place: FilePlace
  /** Ids of the injured parties. */
  injured: readonly string[]
  claims: readonly ClaimState[]
  done: readonly DutyDone[]
}>

/** The facts of the proceedings that work is planned by. */
export const WORK_FACTS = [
  'mainHearingEnded',
  'verdict',
  'hearings',
  'events',
  'offences',
  'organised',
  'indictment',
  'plea',
  'pleaClause',
] as const satisfies readonly (keyof Proceedings)[]

/**
 * The work that waits in a case file on `today`, from its first day: the duties before a claim (`findDuties`), then claim
 * by claim, at the office that may do it, until the day of the deadline that runs, else of the next hearing (`findNextDue`).
 * `closedDays`: days on which the court does not work, besides those of `holidays`.
 */
export function planWork(
  { proceedings, place, injured, claims, done }: WorkState,
  today: CalendarDate,
  closedDays: readonly CalendarDate[] = [],
  holidays: HolidayTable = shippedHolidays,
): readonly WorkItem[] {
  const duties = findDuties({ proceedings, injured, claims, done }, closedDays, holidays).map(
    ({ kind, person, due }): WorkItem => ({
      ...(person === undefined ? {} : { personId: person }),
      office: officeOfDuty(kind, place),
      task: kind,
      due,
      rule: kind,
    }),
  )
  const plan = { proceedings, place, today, closedDays, holidays }
  return [...duties, ...claims.flatMap((claim) => workOnClaim(claim, plan))]
}

type WorkPlan = Pick<WorkState, 'proceedings' | 'place'> &
  Readonly<{ today: CalendarDate; closedDays: readonly CalendarDate[]; holidays: HolidayTable }>

function workOnClaim(
  { id, stage, isPrinted, answerDay, isReferred = false, order, step }: ClaimState,
  { proceedings, place, today, closedDays, holidays }: WorkPlan,
): readonly WorkItem[] {
  const itemsOf = (task: Task, due: NextDue | undefined, offices: readonly string[]): WorkItem[] =>
    offices.map((office) => ({ claimId: id, office, task, due: due?.date, rule: due?.rule }))
  const dueFor = (wait: ClaimWait) => findNextDue(proceedings, wait, today, closedDays, holidays)
  const dueAt = (): NextDue | undefined => {
    if (stage === 'issued') return dueFor('delivery')
    if (STAGES[stage].decided) return findOrderDue(proceedings, order, closedDays, holidays)
    return sooner(dueFor(STAGES[stage].organ === 'prosecution' ? 'filing' : 'decision'), answerDay)
  }
  const act = actAt(stage)
  // What was referred in full is final, and nothing of it is enforced.
  const waits = act !== undefined && !(isReferred && act === 'becomeEnforceable')
  return [
    ...(waits ? itemsOf(stage, dueAt(), officesFor(rowOf(act).custody, place, stage)) : []),
    ...(isPrinted ? [] : itemsOf('print', dueFor('delivery'), [place.court])),
    ...(step === undefined || (waits && step.kind === 'clause') ? [] : [stepItem(id, place.court, step)]),
  ]
}

// Of the clause the stage tells, until the day of the law.
function stepItem(claimId: string, office: string, { owner, due }: NonNullable<ClaimState['step']>): WorkItem {
  return { claimId, office, task: 'nextStep', rule: 'nextStep', owner, due }
}

// Whoever waits for successors goes on once they have answered, or their limit has passed (ZKP 237/2).
function sooner(due: NextDue | undefined, answerDay: CalendarDate | undefined): NextDue | undefined {
  if (answerDay === undefined || (due !== undefined && due.date <= answerDay)) return due
  return { date: answerDay, rule: 'successorAnswer' }
}

/** Everything a plan of work follows from, as one text: where it differs from that of a plan, the plan is to be made anew. */
export function describeWorkBasis(holidays: HolidayTable = shippedHolidays): string {
  return JSON.stringify([
    holidays,
    shippedDeadlines,
    offences,
    STAGES,
    CLAIM_ACTS.map(rowOf),
    DUTIES,
    fileRowOf('print'),
  ])
}

/** The act a claim waits for at a stage; none where the program cannot carry it out yet. */
function actAt(stage: ClaimStage) {
  const act = STAGES[stage].waitsFor
  return act === undefined || rowOf(act).later !== undefined ? undefined : act
}

function rolesFor(task: Task): readonly Role[] {
  if (task === 'print') return fileRowOf('print').by
  if (task === 'nextStep') return rowOf('completeStep').by
  if (isDuty(task)) return DUTIES[task].by
  const act = actAt(task)
  return act === undefined ? [] : rowOf(act).by
}
