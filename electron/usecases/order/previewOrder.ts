import type { Input, Output } from '../../../shared/contract/channels.ts'
import { listFilledTexts } from '../../../shared/document/documents/ownTextFields.ts'
import { listPoints } from '../../../shared/domain/order/issuePoints.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { findClaim } from '../claim/act.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import { termsOfCourt } from '../clause/termsOfCourt.ts'
import type { QueryContext } from '../context.ts'
import { withDecision } from '../decision/deciding.ts'
import { blocker, findIssueFindings } from './issueFindings.ts'
import { interestToDay } from './interestToDay.ts'
import { standingComparison } from './issuedJudgment.ts'
import { viewOfRelease } from '../release/releaseStanding.ts'

const NOTHING = { rows: [], places: [], keep: [] }

/** Totals, interest to today, faults and the wording of an order for a decision as it is typed: at the court, where it is deliberated. */
export function previewOrder(
  context: QueryContext,
  { caseId, decision }: Input<'order.preview'>,
): Result<Output<'order.preview'>> {
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  if (file.value.place.court !== context.person.office) return failure('caseFile.notInCustody')
  const claim = findClaim(file.value, decision.claim)
  if (!claim.ok) return claim
  const caseFile = withDecision(context.person, file.value.caseFile(), decision)
  const {
    judgement,
    composed,
    findings: found,
  } = findIssueFindings(caseFile, decision.claim, {
    today: context.today,
    terms: termsOfCourt(context),
  })
  const { problems: _problems, valid: _valid, ...totals } = judgement
  const { rows, places, keep } = composed.ok ? composed.value : NOTHING
  const judgment = standingComparison(context, { caseId, claim: decision.claim }, caseFile)
  const release = viewOfRelease(context, file.value, decision.claim, caseFile)
  const unreleased =
    release === undefined || release.standing === 'released' ? [] : [blocker('order.notReleased', 'release', '')]
  const findings = [...found, ...unreleased]
  const points = listPoints(findings, { isComposed: composed.ok, isReleaseAsked: release !== undefined })
  const filled = composed.ok ? [...listFilledTexts(caseFile, decision.claim)] : []
  const interest = composed.ok
    ? interestToDay(caseFile, decision.claim, context.today, context.laws.on(context.today).interest)
    : []
  const shown = {
    totals,
    interest,
    findings,
    points: [...points],
    rows: [...rows],
    places: [...places],
    keep: [...keep],
    filled,
  }
  return success({ ...shown, ...(judgment && { judgment }), ...(release && { release }) })
}
