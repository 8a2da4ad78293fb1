import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import type { FileParts } from '../../db/fileMemory.ts'
import { isJudgedAlike } from '../../../shared/domain/decision/judgedAlike.ts'
import { judgeDecision } from '../../../shared/domain/decision/decide.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CommandContext } from '../context.ts'
import { decisionOf, judgedWith } from './deciding.ts'
import type { TypedDecision } from '../../../shared/contract/order.ts'

/** What a decision is judged by besides itself. */
const BASIS = [
  'proceedings',
  'records',
  'claims',
  'orders',
  'outside',
  'legalActs',
] as const satisfies readonly (keyof FileParts)[]
type Judged = Readonly<{ valid: boolean; today: string; basis: readonly unknown[] }>

/** How decisions of this session were judged when they were saved; each is forgotten with the decision itself. */
const judged = new WeakMap<Decision, Judged>()

/**
 * Whether a decision that the signed-in judge saves is whole and without a fault. Where it is judged like the one saved
 * before it, by the same parts of the file on the same day, it is what that one was.
 */
export function judgeSaved(context: CommandContext, file: LoadedCase, typed: TypedDecision) {
  const { person, today } = context
  const decision = decisionOf(person, typed)
  const before = file.decisions().find(({ claim }) => claim === decision.claim)
  const known = before === undefined ? undefined : judged.get(before)
  const isSame =
    before !== undefined && known?.today === today && isOn(known, file.parts) && isJudgedAlike(before, decision)
  const valid = isSame
    ? known.valid
    : judgeDecision(judgedWith(person, file.judged(), typed), decision.claim, today).valid
  judged.set(decision, { valid, today, basis: BASIS.map((part) => file.parts[part]) })
  return { decision, valid }
}

function isOn({ basis }: Judged, parts: FileParts): boolean {
  return BASIS.every((part, index) => parts[part] !== undefined && parts[part] === basis[index])
}
