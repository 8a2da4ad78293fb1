import type { CalendarDate } from '../../time/calendarDate.ts'
import { ENFORCEMENT_KINDS, type EnforcementKind, type EnforcementStep } from '../caseFile/enforcement.ts'

/** How an enforcement stands: since when it may be carried out, what of it is open, and since when each of that is. */
export type ProceedingState = Readonly<{
  filed: CalendarDate
  /** Enforcement was allowed, and the ruling stands. */
  allowed?: CalendarDate
  refused?: CalendarDate
  /** An objection waits for its decision. */
  objected?: CalendarDate
  stayed?: CalendarDate
  /** Things were attached or listed, so that there is something to sell. */
  seized?: CalendarDate
  ended?: CalendarDate
}>

/** The state that a motion of that day begins. */
export function stateAtMotion({ date }: Pick<EnforcementStep, 'date'>): ProceedingState {
  return { filed: date }
}

/** The state after a step that may follow. An objection suspends nothing: the award is an enforceable document (domain §11). */
export function stateAfter(state: ProceedingState, { kind, date, outcome, object }: EnforcementStep): ProceedingState {
  switch (kind) {
    case 'ruling':
      return outcome === 'allowed' ? { ...state, allowed: date } : { ...state, refused: date }
    case 'objection':
      return { ...state, objected: date }
    case 'objectionDecided': {
      const { objected: _open, allowed, refused, ...rest } = state
      // A ruling that falls leaves the motion to be decided anew.
      if (outcome === 'upheld') return rest
      return { ...rest, ...(allowed === undefined ? {} : { allowed }), ...(refused === undefined ? {} : { refused }) }
    }
    case 'attachment':
      return object === 'movables' || object === 'realEstate' || object === 'other'
        ? { ...state, seized: state.seized ?? date }
        : state
    case 'inventory':
      return { ...state, seized: state.seized ?? date }
    case 'stay':
      return { ...state, stayed: date }
    case 'resumption': {
      const { stayed: _over, ...rest } = state
      return rest
    }
    case 'end':
      return { ...state, ended: date }
    case 'motion':
    case 'advance':
    case 'sale':
    case 'collected':
      return state
  }
}

/**
 * From which day on a step of a kind may follow; nothing where it may not. Coercion needs a ruling that allows it and no
 * stay; money that has come in is taken during a stay too; a sale needs something attached or listed (ZIO, question 99).
 */
const FOLLOWS: Readonly<Record<EnforcementKind, (state: ProceedingState) => CalendarDate | undefined>> = {
  motion: () => undefined,
  advance: ({ filed }) => filed,
  ruling: ({ filed, allowed, refused }) => (allowed === undefined && refused === undefined ? filed : undefined),
  objection: ({ allowed, refused, objected }) => (objected === undefined ? (allowed ?? refused) : undefined),
  objectionDecided: ({ objected }) => objected,
  attachment: carriedOut,
  inventory: carriedOut,
  sale: (state) => (carriedOut(state) === undefined ? undefined : state.seized),
  collected: ({ allowed }) => allowed,
  stay: carriedOut,
  resumption: ({ stayed }) => stayed,
  end: ({ filed }) => filed,
}

function carriedOut({ allowed, stayed }: ProceedingState): CalendarDate | undefined {
  return stayed === undefined ? allowed : undefined
}

/** From which day on a step of a kind may follow; nothing where it may not. After the end nothing follows. */
export function dayToFollow(state: ProceedingState, kind: EnforcementKind): CalendarDate | undefined {
  return state.ended === undefined ? FOLLOWS[kind](state) : undefined
}

/** The kinds of steps that may follow. */
export function nextKinds(state: ProceedingState): readonly EnforcementKind[] {
  return ENFORCEMENT_KINDS.filter((kind) => dayToFollow(state, kind) !== undefined)
}
