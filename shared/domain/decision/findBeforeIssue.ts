import type { CaseFile } from '../caseFile/caseFile.ts'
import { findingsOn, type Finding } from '../claim/finding.ts'
import { checkWrittenFacts } from './checkWrittenFacts.ts'
import { judgeDecision, type DecisionJudgement } from './decide.ts'
import { placeClaim } from './decisionContext.ts'
import type { Term } from './glossary.ts'

/**
 * The decision as it is judged, and everything that is found in it before it is issued: its own problems, and what its words
 * say that the file does not, or otherwise than
 * the court's own glossary (`ofCourt`). Throws RangeError where the file has no such claim. Source: ZKP 239, 374, 379, as `judgeDecision`
 * and `checkWrittenFacts`.
 */
export function findBeforeIssue(
  file: CaseFile,
  claimId: string,
  today: string,
  ofCourt?: readonly Term[],
): Readonly<{ judgement: DecisionJudgement; findings: readonly Finding[] }> {
  const judgement = judgeDecision(file, claimId, today)
  const on = placeClaim(file, claimId)?.claimFile.decision?.date
  return { judgement, findings: [...judgement.problems, ...findingsOn(checkWrittenFacts(file, claimId, ofCourt), on)] }
}
