import type { EnforcementKind, EnforcementStep, ToldStep } from '../caseFile/enforcement.ts'
import { findWrongPart, type PartRow } from '../caseFile/wrongPart.ts'
import { failure, success, type Result } from '../result/result.ts'

/** What is said of a step besides its day and a note. */
export type StepPart = Exclude<keyof EnforcementStep, 'id' | 'kind' | 'date' | 'note'>
type Outcome = NonNullable<EnforcementStep['outcome']>
type Row = PartRow<StepPart> & Readonly<{ outcomes?: readonly Outcome[] }>

/** What belongs to a step of each kind: what it cannot be without, what else may stand there, and what may come of it. */
export const STEP_PARTS: Readonly<Record<EnforcementKind, Row>> = {
  motion: { needs: ['debtor', 'body', 'name'], may: ['mark'] },
  advance: { needs: ['proceeding', 'bearer'], may: ['amountCents'] },
  ruling: { needs: ['proceeding', 'outcome'], may: ['mark'], outcomes: ['allowed', 'refused'] },
  objection: { needs: ['proceeding', 'party'] },
  objectionDecided: { needs: ['proceeding', 'outcome'], outcomes: ['dismissed', 'upheld'] },
  attachment: { needs: ['proceeding', 'object'] },
  inventory: { needs: ['proceeding'], may: ['object'] },
  sale: { needs: ['proceeding'], may: ['object', 'amountCents'] },
  collected: { needs: ['proceeding', 'entry'] },
  stay: { needs: ['proceeding'] },
  resumption: { needs: ['proceeding'] },
  end: { needs: ['proceeding', 'outcome'], outcomes: ['paid', 'noAssets', 'withdrawn', 'discontinued'] },
}

/** What is told of a step of a kind: of a collected sum its amount, for which its entry in the ledger stands later. */
export function toldPartsOf(kind: EnforcementKind): Row {
  return kind === 'collected' ? { needs: ['proceeding', 'amountCents'] } : STEP_PARTS[kind]
}

/**
 * Whether everything is said of a step that belongs to its kind, and nothing else. Errors: enforcement.partMissing,
 * enforcement.partUnfit, each at its field.
 */
export function checkParts(step: EnforcementStep | ToldStep, row: Row): Result<true> {
  const { id: _id, kind: _kind, date: _date, note: _note, ...told } = step
  const wrong = findWrongPart<StepPart>(told, row)
  if (wrong !== undefined) return failure(`enforcement.${wrong.what}`, wrong.part)
  if (step.outcome !== undefined && row.outcomes?.includes(step.outcome) !== true) {
    return failure('enforcement.partUnfit', 'outcome')
  }
  return success(true)
}
