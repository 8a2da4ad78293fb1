import { z } from 'zod'
import { addDays, type CalendarDate } from '../../time/calendarDate.ts'
import { isoDate, text } from '../caseFile/fields.ts'
import type { ClaimStage } from '../claim/stages.ts'
import { failure, success, type Result } from '../result/result.ts'
import { firstWait, lastDueDay, nextReminder } from './ageing.ts'

/**
 * What is done next so that a final order is paid: the clause is put on (ZKP 224), the debtor is called on, whoever acts for
 * the victim is asked to move for enforcement (ZIO: the creditor moves), the bailiff is asked how it stands, instalments,
 * seized property or a payment are looked at, or whether the rest was sued for (KZ 114).
 */
export const STEP_KINDS = [
  'clause',
  'callDebtor',
  'callCounsel',
  'askBailiff',
  'checkInstalments',
  'checkProperty',
  'checkPayment',
  'checkCivilAction',
  'other',
] as const
/** One of `STEP_KINDS`. */
export type StepKind = (typeof STEP_KINDS)[number]

/** As one of `STEP_KINDS` is read. */
export const stepKind = z.enum(STEP_KINDS)

/** The next step on an unpaid order: what, by when, and what else is to be known of it. */
export const nextStep = z.strictObject({ kind: stepKind, due: isoDate, note: text(300).trim().min(1).optional() })
/** As read by `nextStep`. */
export type NextStep = z.infer<typeof nextStep>

/** The stages at which an order that awards something waits to be paid: nothing can be appealed and nobody has said that it is over. */
export const FOLLOWED_STAGES = ['final', 'enforceable'] as const satisfies readonly ClaimStage[]

/** Whether orders at a stage are followed until they are paid. */
export function isFollowed(stage: ClaimStage): boolean {
  return FOLLOWED_STAGES.some((one) => one === stage)
}

/** The kinds of step that make sense at a stage: the clause is put on once. */
export function stepKindsAt(stage: ClaimStage): readonly StepKind[] {
  return stage === 'final' ? STEP_KINDS : STEP_KINDS.filter((kind) => kind !== 'clause')
}

/** What is known of an order that has no step: since when it can be enforced, or from when on it will be. */
export type FollowedOrder = Readonly<{ stage: ClaimStage; since?: CalendarDate; enforceableFrom?: CalendarDate }>

/**
 * The step with which an order begins to be followed. Before the clause: to put it on, on the day from which it may be. After it: to
 * call on the debtor, on the next day of the table of ageing.
 */
export function firstStep({ stage, since, enforceableFrom }: FollowedOrder, today: CalendarDate): NextStep {
  if (stage !== 'final') return { kind: 'callDebtor', due: proposeDue(since, today) }
  return { kind: 'clause', due: within(enforceableFrom ?? proposeDue(undefined, today), today) }
}

/** By when the next step is proposed: the next day of the table of ageing, else after its first wait. */
export function proposeDue(since: CalendarDate | undefined, today: CalendarDate): CalendarDate {
  const reminder = since === undefined ? undefined : nextReminder(since, today)
  return within(reminder ?? addDays(today, firstWait(today)), today)
}

function within(day: CalendarDate, today: CalendarDate): CalendarDate {
  if (day < today) return today
  const last = lastDueDay(today)
  return day > last ? last : day
}

/**
 * Whether a step can stand: its day is none that has passed and not further away than the table of ageing allows, and what is
 * of no kind of the list is said in words. Errors: step.dueInPast, step.dueTooLate (last), step.noteMissing, step.clauseGiven.
 */
export function checkNextStep(step: NextStep, stage: ClaimStage, today: CalendarDate): Result<true> {
  const due = checkStepDay(step.due, today)
  if (!due.ok) return due
  if (step.kind === 'other' && step.note === undefined) return failure('step.noteMissing', 'note')
  return stepKindsAt(stage).includes(step.kind) ? success(true) : failure('step.clauseGiven', 'kind')
}

/** The same for the day alone. Errors: step.dueInPast, step.dueTooLate (last). */
export function checkStepDay(due: CalendarDate, today: CalendarDate): Result<true> {
  if (due < today) return failure('step.dueInPast', 'due')
  const last = lastDueDay(today)
  return due > last ? failure('step.dueTooLate', 'due', { last }) : success(true)
}

/** Whether it can be said why an order is not paid: only once it can be enforced. Error: step.reasonTooEarly. */
export function checkReason(stage: ClaimStage): Result<true> {
  return stage === 'final' ? failure('step.reasonTooEarly', 'nonCollection') : success(true)
}
