import type { CalendarDate } from '../../time/calendarDate.ts'
import type { EnforcementStep } from '../caseFile/enforcement.ts'
import { failure, success, type Result } from '../result/result.ts'
import { dayToFollow, stateAfter, stateAtMotion, type ProceedingState } from './proceedingState.ts'

/** One enforcement against one debtor: its motion, what followed in the order in which it was recorded, how it stands. */
export type EnforcementProceeding = Readonly<{
  motion: EnforcementStep
  steps: readonly EnforcementStep[]
  state: ProceedingState
}>

/** What may be announced before it happens: the bailiff sets a day for it. */
const ANNOUNCED: readonly EnforcementStep['kind'][] = ['inventory', 'sale']

/**
 * The enforcements that steps on one award make up, the motion of each first. Errors: enforcement.unknownProceeding,
 * enforcement.outOfTurn, enforcement.beforeStep (day), enforcement.runsAlready.
 */
export function followProceedings(steps: readonly EnforcementStep[]): Result<readonly EnforcementProceeding[]> {
  const found = new Map<string, EnforcementProceeding>()
  for (const step of steps) {
    const next = step.kind === 'motion' ? beginning([...found.values()], step) : following(found, step)
    if (!next.ok) return next
    found.set(next.value.motion.id, next.value)
  }
  return success([...found.values()])
}

/** One creditor enforces one award against one debtor once at a time. */
function beginning(before: readonly EnforcementProceeding[], motion: EnforcementStep): Result<EnforcementProceeding> {
  const runs = before.some((one) => one.motion.debtor === motion.debtor && one.state.ended === undefined)
  return runs
    ? failure('enforcement.runsAlready', 'debtor')
    : success({ motion, steps: [], state: stateAtMotion(motion) })
}

function following(
  found: ReadonlyMap<string, EnforcementProceeding>,
  step: EnforcementStep,
): Result<EnforcementProceeding> {
  const proceeding = found.get(step.proceeding ?? '')
  if (proceeding === undefined) return failure('enforcement.unknownProceeding', 'proceeding')
  const day = dayToFollow(proceeding.state, step.kind)
  if (day === undefined) return failure('enforcement.outOfTurn', 'kind')
  if (step.date < day) return failure('enforcement.beforeStep', 'date', { day })
  const { motion, steps, state } = proceeding
  return success({ motion, steps: [...steps, step], state: stateAfter(state, step) })
}

/** Whether a step lies on a day on which it can be: past or today; what is announced also later. Error: enforcement.inFuture. */
export function checkStepDay(
  { kind, date }: Pick<EnforcementStep, 'kind' | 'date'>,
  today: CalendarDate,
): Result<true> {
  return date > today && !ANNOUNCED.includes(kind) ? failure('enforcement.inFuture', 'date') : success(true)
}
