import { z } from 'zod'
import { unfoldCase } from '../caseFile/caseInput.ts'
import { naknadaCase } from '../caseFile/naknadaCase.ts'
import { isoDate, localId } from '../caseFile/fields.ts'
import { failure, success, type Result } from '../result/result.ts'
import { describeFinding, type DescribedFinding } from './finding.ts'
import { gate, type GateResult } from './gate.ts'

/** Input of the rule `gate`: a case file and the id of one of its claims, or the file itself with a key `claim`. */
export const gateInput = z.preprocess(
  unfoldCase,
  z.strictObject({ case: naknadaCase, claim: localId.optional(), today: isoDate.optional() }),
)
/** The question to `gate`, as read by `gateInput`. */
export type GateInput = z.infer<typeof gateInput>

/** What the gate says, in words. */
export type GateAnswer = Omit<GateResult, 'findings'> & Readonly<{ findings: readonly DescribedFinding[] }>

/**
 * The gate for input from outside. Without `claim` the only claim of the file is meant.
 * Errors: `claim.unknown`, `claim.ambiguous`, both at `claim`.
 */
export function answerGate({ case: file, claim, today }: GateInput): Result<GateAnswer> {
  if (claim === undefined && file.claims.length > 1) return failure('claim.ambiguous', 'claim')
  const wanted = claim ?? file.claims[0]?.id
  if (wanted === undefined || !file.claims.some(({ id }) => id === wanted)) return failure('claim.unknown', 'claim')
  const { findings, ...result } = gate(file, wanted, today)
  return success({ ...result, findings: findings.map(describeFinding) })
}
