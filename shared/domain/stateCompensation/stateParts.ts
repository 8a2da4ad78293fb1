import type { StateKind, StateStep, ToldStateStep } from '../caseFile/stateCompensation.ts'
import { findWrongPart, type PartRow } from '../caseFile/wrongPart.ts'
import { failure, success, type Result } from '../result/result.ts'

/** What is said of a step besides its day and a note. */
export type StatePart = Exclude<keyof StateStep, 'id' | 'kind' | 'date' | 'note'>

/** What belongs to a step of each kind: what it cannot be without, and what else may stand there. */
export const STATE_PARTS: Readonly<Record<StateKind, PartRow<StatePart>>> = {
  application: { needs: [], may: ['name', 'mark'] },
  withdrawal: { needs: [] },
  decision: { needs: ['outcome'], may: ['mark', 'amountCents'] },
  remedy: { needs: [], may: ['name', 'mark'] },
  payment: { needs: ['entry'] },
  reimbursement: { needs: ['debtor', 'amountCents'], may: ['mark'] },
}

/** What is told of a step of a kind: of a payment its amount, for which its entry in the ledger stands later. */
export function toldStatePartsOf(kind: StateKind): PartRow<StatePart> {
  return kind === 'payment' ? { needs: ['amountCents'] } : STATE_PARTS[kind]
}

/** Whether a decision of an outcome names a sum: one that grants does, no other. */
export function grantsSum(outcome: unknown): boolean {
  return outcome === 'granted'
}

/**
 * Whether everything is said of a step that belongs to its kind, and nothing else. Errors, each at its field:
 * stateCompensation.partMissing, stateCompensation.partUnfit, stateCompensation.sumMissing.
 */
export function checkStateParts(step: StateStep | ToldStateStep, row: PartRow<StatePart>): Result<true> {
  const { id: _id, kind, date: _date, note: _note, ...told } = step
  const wrong = findWrongPart<StatePart>(told, row)
  if (wrong !== undefined) return failure(`stateCompensation.${wrong.what}`, wrong.part)
  if (kind === 'decision' && grantsSum(step.outcome) !== (step.amountCents !== undefined)) {
    return failure(`stateCompensation.${grantsSum(step.outcome) ? 'partMissing' : 'partUnfit'}`, 'amountCents')
  }
  return step.amountCents === 0 ? failure('stateCompensation.sumMissing', 'amountCents') : success(true)
}
