import type { CalendarDate } from '../../time/calendarDate.ts'
import { STATE_KINDS, type StateKind, type StateStep } from '../caseFile/stateCompensation.ts'
import { failure, success, type Result } from '../result/result.ts'

/** How a compensation by the State stands: what is open of it and since when, what was granted and what of that was paid. Cents. */
export type StateProceeding = Readonly<{
  /** The application that is being decided on. */
  applied?: CalendarDate
  granted?: Readonly<{ day: CalendarDate; cents: number }>
  refused?: CalendarDate
  withdrawn?: CalendarDate
  /** A remedy against the decision waits. */
  contested?: CalendarDate
  /** Payments that were not reversed. */
  paidCents: number
  /** The first of them. */
  paidSince?: CalendarDate
}>

/** The amount of a payment by its entry in the ledger; undefined where it was reversed. */
export type AmountOf = (entry: string) => number | undefined

/** Nobody has turned to the State. */
const NOTHING: StateProceeding = { paidCents: 0 }

/**
 * From which day on a step of a kind may follow; nothing where it may not. One application at a time; a new one once the
 * last was withdrawn or refused. A remedy leaves the decision in force until it is decided on, and that decision takes the
 * place of the former one. Source: general administrative procedure; law 35/15 itself was not read (question 110).
 */
const FOLLOWS: Readonly<Record<StateKind, (state: StateProceeding) => CalendarDate | undefined>> = {
  application: ({ applied, granted, refused, contested, withdrawn = '' }) =>
    applied !== undefined || granted !== undefined || contested !== undefined ? undefined : (refused ?? withdrawn),
  withdrawal: ({ applied }) => applied,
  decision: ({ applied, contested }) => applied ?? contested,
  remedy: ({ granted, refused, contested }) => (contested === undefined ? (granted?.day ?? refused) : undefined),
  payment: ({ granted }) => granted?.day,
  reimbursement: ({ paidSince }) => paidSince,
}

/** The kinds of steps that may follow. */
export function nextStateKinds(state: StateProceeding): readonly StateKind[] {
  return STATE_KINDS.filter((kind) => FOLLOWS[kind](state) !== undefined)
}

/**
 * How the steps on one claim leave its compensation, in the order in which they were recorded. A payment is never above what
 * is granted by then; a later decision may grant less than was paid. Errors, at the field of the step: stateCompensation.outOfTurn,
 * stateCompensation.beforeStep (day), stateCompensation.aboveGranted (left).
 */
export function followState(steps: readonly StateStep[], amountOf: AmountOf): Result<StateProceeding> {
  let state = NOTHING
  for (const step of steps) {
    const day = FOLLOWS[step.kind](state)
    if (day === undefined) return failure('stateCompensation.outOfTurn', 'kind')
    if (step.date < day) return failure('stateCompensation.beforeStep', 'date', { day })
    const next = stateAfter(state, step, amountOf)
    if (next.granted !== undefined && step.kind === 'payment' && next.paidCents > next.granted.cents) {
      const left = Math.max(0, next.granted.cents - state.paidCents)
      return failure('stateCompensation.aboveGranted', 'amountCents', { left })
    }
    state = next
  }
  return success(state)
}

function stateAfter(state: StateProceeding, step: StateStep, amountOf: AmountOf): StateProceeding {
  const { date, kind } = step
  const { paidCents, paidSince } = state
  const paid = { paidCents, ...(paidSince === undefined ? {} : { paidSince }) }
  switch (kind) {
    case 'application':
      return { ...paid, applied: date }
    case 'withdrawal':
      return { ...paid, withdrawn: date }
    case 'decision':
      return step.outcome === 'granted'
        ? { ...paid, granted: { day: date, cents: step.amountCents ?? 0 } }
        : { ...paid, refused: date }
    case 'remedy':
      return { ...state, contested: date }
    case 'payment': {
      const cents = amountOf(step.entry ?? '')
      // What was reversed is as if it had never been paid, and the step that tells of it stays in its place.
      return cents === undefined
        ? state
        : { ...state, paidCents: paidCents + cents, paidSince: earlier(paidSince, date) }
    }
    case 'reimbursement':
      return state
  }
}

function earlier(one: CalendarDate | undefined, other: CalendarDate): CalendarDate {
  return one === undefined || other < one ? other : one
}
