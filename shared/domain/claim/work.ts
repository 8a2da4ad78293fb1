import type { CalendarDate } from '../../time/calendarDate.ts'
import type { Proceedings } from '../caseFile/proceedings.ts'
import type { DeadlineId } from '../deadlines/deadlineInput.ts'
import { shippedDeadlines } from '../deadlines/deadlineRules.ts'
import { shippedHolidays } from '../deadlines/holidays.ts'
import { findNextDue, type ClaimWait } from '../deadlines/nextDue.ts'
import { offences } from '../legal/offences.ts'
import { ROLES, type Role } from '../staff/roles.ts'
import { CLAIM_ACTS } from './acts.ts'
import { officesFor, type FilePlace } from './custody.ts'
import { fileRowOf, rowOf } from './mayAct.ts'
import { CLAIM_STAGES, STAGES, type ClaimStage } from './stages.ts'

/** What a claim asks of somebody: the act its stage waits for, or that its order be printed. */
export type Task = ClaimStage | 'print'

/** Every task that can be done today, in the order of a claim's life. */
export const TASKS: readonly Task[] = [...CLAIM_STAGES.filter((stage) => actAt(stage) !== undefined), 'print']

/** The tasks that a holder of these roles may do, in the order of a claim's life. */
export function tasksFor(roles: readonly Role[]): readonly Task[] {
  return TASKS.filter((task) => rolesFor(task).some((role) => roles.includes(role)))
}

/** The roles that have a task at all: whose worklist there is. */
export const ROLES_AT_WORK: readonly Role[] = ROLES.filter((role) => tasksFor([role]).length > 0)

/** What of a claim its next piece of work depends on; `isPrinted`: no order of it waits for the printer. */
export type ClaimState = Readonly<{ id: string; stage: ClaimStage; isPrinted: boolean }>

/** A piece of work: at which office, until which day (none where nothing is set), by which deadline (none: a hearing). */
export type WorkItem = Readonly<{
  claimId: string
  office: string
  task: Task
  due: CalendarDate | undefined
  rule: DeadlineId | undefined
}>

/** The facts of the proceedings that work is planned by. */
export const WORK_FACTS = [
  'mainHearingEnded',
  'verdict',
  'hearings',
  'offences',
  'organised',
] as const satisfies readonly (keyof Proceedings)[]

/**
 * The work that waits in a case file on `today`, claim by claim, at the office that may do it: until the day of the
 * deadline that runs, else of the next hearing (`findNextDue`).
 */
export function planWork(
  proceedings: Pick<Proceedings, (typeof WORK_FACTS)[number]>,
  place: FilePlace,
  claims: readonly ClaimState[],
  today: CalendarDate,
): readonly WorkItem[] {
  const itemsOf = (claimId: string, task: Task, wait: ClaimWait, offices: readonly string[]): WorkItem[] => {
    const due = findNextDue(proceedings, wait, today)
    return offices.map((office) => ({ claimId, office, task, due: due?.date, rule: due?.rule }))
  }
  return claims.flatMap(({ id, stage, isPrinted }) => {
    const act = actAt(stage)
    const wait = STAGES[stage].organ === 'prosecution' ? 'filing' : 'decision'
    return [
      ...(act === undefined ? [] : itemsOf(id, stage, wait, officesFor(rowOf(act).custody, place, stage))),
      ...(isPrinted ? [] : itemsOf(id, 'print', 'delivery', [place.court])),
    ]
  })
}

/** Everything a plan of work follows from, as one text: where it differs from that of a plan, the plan is to be made anew. */
export function describeWorkBasis(): string {
  return JSON.stringify([
    shippedHolidays,
    shippedDeadlines,
    offences,
    STAGES,
    CLAIM_ACTS.map(rowOf),
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
  const act = actAt(task)
  return act === undefined ? [] : rowOf(act).by
}
