import type { CaseFile } from '../caseFile/caseFile.ts'
import { checkClaim } from './checkClaim.ts'
import { checkClaimant } from './checkClaimant.ts'
import { checkHeads } from './checkHeads.ts'
import { checkJuveniles } from './checkJuveniles.ts'
import { checkPeople } from './checkPeople.ts'
import { checkPeriods } from './checkPeriods.ts'
import { checkProceedings } from './checkProceedings.ts'
import { checkRepresentation } from './checkRepresentation.ts'
import { checkTexts } from './checkTexts.ts'
import { findingsOn, hasBlocker, type Finding } from './finding.ts'
import { createGateContext } from './gateContext.ts'

/** What the gate says: a claim is ready where no blocker was found; warnings do not stop it. */
export type GateResult = Readonly<{ ready: boolean; findings: readonly Finding[] }>

const CHECKS = [
  checkHeads,
  checkPeriods,
  checkClaim,
  checkProceedings,
  checkClaimant,
  checkRepresentation,
  checkPeople,
  checkJuveniles,
  checkTexts,
] as const

/**
 * The precision gate: every defect that makes courts refer a claim, named before the claim leaves. `today` (ISO) sharpens
 * ages and deadlines; without it the day of filing counts. That day's law sets severities and articles. Amounts in cents. Throws RangeError where the file has no
 * such claim. Source: ZKP 226, 234–239, 301; domain rules §0.1, §5.
 */
export function checkGate(file: CaseFile, claimId: string, today?: string): GateResult {
  const context = createGateContext(file, claimId, today)
  if (context === undefined) throw new RangeError('claim.unknown')
  const findings = findingsOn(
    CHECKS.flatMap((check) => [...check(context)]),
    context.reference,
  )
  return { ready: !hasBlocker(findings), findings }
}
