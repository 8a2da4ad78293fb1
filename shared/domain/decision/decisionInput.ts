import { z } from 'zod'
import { unfoldCase } from '../caseFile/caseInput.ts'
import { naknadaCase } from '../caseFile/naknadaCase.ts'
import { localId } from '../caseFile/fields.ts'
import { failure, success, type Result } from '../result/result.ts'
import { describeFinding, type DescribedFinding } from '../claim/finding.ts'
import { judgeDecision, type DecisionJudgement } from './decide.ts'

/** Input of the rule `decision`: a case file with a decision, alone or as `{case, claim}`. */
export const decisionInput = z.preprocess(unfoldCase, z.strictObject({ case: naknadaCase, claim: localId.optional() }))
/** The question to `decision`, as read by `decisionInput`. */
export type DecisionInput = z.infer<typeof decisionInput>

/** A judged decision, its problems in words. */
export type DecisionAnswer = Omit<DecisionJudgement, 'problems'> & Readonly<{ problems: readonly DescribedFinding[] }>

/** Judges a decision from outside. Error: `claim.unknown` at `claim`. */
export function answerDecision({ case: file, claim }: DecisionInput): Result<DecisionAnswer> {
  if (claim !== undefined && !file.claims.some(({ id }) => id === claim)) return failure('claim.unknown', 'claim')
  const judged = judgeDecision(file, claim)
  return success({ ...judged, problems: judged.problems.map(describeFinding) })
}
