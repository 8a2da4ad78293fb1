import { checkDatesToCome, checkOrderOfDates, checkPresenceToCome } from './checkDates.ts'
import { createFinding, type Finding } from './finding.ts'
import type { GateContext } from './gateContext.ts'

/** Dates, plea and verdict of the case, as far as they bear on the claim (ZKP 236/2, 239/3, 301/1/2). */
export function* checkProceedings({ file, today }: GateContext): Iterable<Finding> {
  const { proceedings } = file
  yield* checkOrderOfDates(proceedings)
  yield* checkDatesToCome(proceedings, today)
  yield* checkPresenceToCome(proceedings, today)
  if (proceedings.plea && (proceedings.pleaClause?.cnr.trim() ?? '') === '') {
    yield createFinding('claim.pleaClauseMissing', 'proceedings.pleaClause')
  }
  if (proceedings.verdict !== undefined && proceedings.verdict.kind !== 'conviction') {
    yield createFinding('claim.referralForced', 'proceedings.verdict.kind')
  }
}
