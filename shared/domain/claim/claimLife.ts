import { assertNever } from '../result/assertNever.ts'
import { failure, success, type Result } from '../result/result.ts'
import type { ActingRole, ClaimAct } from './acts.ts'
import type { ClaimStage } from './stages.ts'

type Move = Readonly<{ to: ClaimStage; by: readonly ActingRole[] }>
type Moves = Readonly<Partial<Record<ClaimAct, Move>>>

const withdraw = { to: 'withdrawn', by: ['prosecutor', 'judge', 'clerk'] } as const
const annul = { to: 'annulled', by: ['judge', 'clerk'] } as const
const rectify = { to: 'issued', by: ['judge'] } as const
const pay = { to: 'paid', by: ['clerk'] } as const
const followCivilAction = { to: 'civilAction', by: ['clerk', 'prosecutor', 'coordinator'] } as const

/**
 * Every legal move of a claim: what is not written here cannot happen. Withdrawal ends with the main hearing
 * (ZKP 237/1), so never after the decision; a rectification of the claim's part starts the appeal period anew
 * (380/2), so it leads back to `issued`; a final decision falls only by an extraordinary remedy (242).
 */
export const CLAIM_LIFE = {
  draft: { prepare: { to: 'ready', by: ['prosecutor'] }, withdraw },
  ready: { revise: { to: 'draft', by: ['prosecutor'] }, forward: { to: 'forwarded', by: ['prosecutor'] }, withdraw },
  forwarded: { register: { to: 'registered', by: ['clerk', 'judge'] }, withdraw },
  registered: { startReview: { to: 'inReview', by: ['judge'] }, withdraw },
  inReview: { return: { to: 'returned', by: ['judge'] }, decide: { to: 'decided', by: ['judge'] }, withdraw },
  returned: {
    revise: { to: 'draft', by: ['prosecutor'] },
    forward: { to: 'forwarded', by: ['prosecutor'] },
    resume: { to: 'inReview', by: ['judge'] },
    withdraw,
  },
  decided: { resume: { to: 'inReview', by: ['judge'] }, issue: { to: 'issued', by: ['judge'] } },
  issued: { serve: { to: 'served', by: ['clerk'] }, rectify, annul },
  served: { becomeFinal: { to: 'final', by: ['clerk', 'judge'] }, rectify, annul },
  final: {
    becomeEnforceable: { to: 'enforceable', by: ['clerk', 'judge'] },
    pay,
    followCivilAction,
    rectify,
    annul,
  },
  enforceable: {
    pay,
    markUncollectable: { to: 'uncollectable', by: ['clerk'] },
    followCivilAction,
    rectify,
    annul,
  },
  paid: {},
  uncollectable: {},
  withdrawn: {},
  annulled: {},
  civilAction: {},
} as const satisfies Readonly<Record<ClaimStage, Moves>>

/** The acts possible at a stage, as a type: an illegal move does not compile. */
export type ActAt<Stage extends ClaimStage> = keyof (typeof CLAIM_LIFE)[Stage]

/** The stage an act leads to from a stage, both known to the compiler; for code that handles one move. */
export function stageAfter<Stage extends ClaimStage>(stage: Stage, act: ActAt<Stage> & ClaimAct): ClaimStage {
  const move = movesAt(stage)[act]
  if (move === undefined) throw new RangeError('claim.illegalMove')
  return move.to
}

/**
 * Where `act` by a person of `role` takes a claim from `stage`. Roles not named in the table never move a claim.
 * Errors: `claim.illegalMove` (the stage knows no such act), `claim.roleNotAllowed` (the act is another's).
 * Whose office holds the file, and whether gate and decision are in order, the caller asks before.
 */
export function nextStage(stage: ClaimStage, act: ClaimAct, role: string): Result<ClaimStage> {
  const move = movesAt(stage)[act]
  if (move === undefined) return failure('claim.illegalMove', undefined, { stage, act })
  if (!move.by.some((allowed) => allowed === role)) return failure('claim.roleNotAllowed', undefined, { act, role })
  return success(move.to)
}

/** Acts a person of `role` may do at `stage`, in the order of the table: for buttons and menus. */
export function actsAt(stage: ClaimStage, role: string): readonly ClaimAct[] {
  return (Object.entries(movesAt(stage)) as [ClaimAct, Move][])
    .filter(([, move]) => move.by.some((allowed) => allowed === role))
    .map(([act]) => act)
}

/** Which organ a claim lies with at a stage: who may write in it, and whose worklist it stands on. */
export function organOf(stage: ClaimStage): 'prosecution' | 'court' | 'nobody' {
  switch (stage) {
    case 'draft':
    case 'ready':
    case 'returned':
      return 'prosecution'
    case 'forwarded':
    case 'registered':
    case 'inReview':
    case 'decided':
    case 'issued':
    case 'served':
    case 'final':
    case 'enforceable':
      return 'court'
    case 'paid':
    case 'uncollectable':
    case 'withdrawn':
    case 'annulled':
    case 'civilAction':
      return 'nobody'
    default:
      return assertNever(stage)
  }
}

function movesAt(stage: ClaimStage): Moves {
  return CLAIM_LIFE[stage]
}
