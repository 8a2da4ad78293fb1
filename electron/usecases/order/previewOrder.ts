import type { Input, Output } from '../../../shared/contract/channels.ts'
import { listFilledTexts } from '../../../shared/document/documents/ownTextFields.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { numberOfRow } from '../../../shared/document/paragraphNumbers.ts'
import { placeClaim } from '../../../shared/domain/decision/decisionContext.ts'
import { findBeforeIssue } from '../../../shared/domain/decision/findBeforeIssue.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { findClaim } from '../claim/act.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import { termsOfCourt } from '../clause/termsOfCourt.ts'
import type { QueryContext } from '../context.ts'
import { withDecision } from '../decision/deciding.ts'
import { interestToDay } from './interestToDay.ts'
import { findOrderLeaks } from './orderLeaks.ts'
import { standingComparison } from './issuedJudgment.ts'
import { composeOrderWords } from './orderWords.ts'
import { viewOfRelease } from '../release/releaseStanding.ts'

const NOTHING = { rows: [], places: [], keep: [], differing: [] }

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
  const { judgement, findings: found } = findBeforeIssue(caseFile, decision.claim, context.today, termsOfCourt(context))
  const { problems: _problems, valid, ...totals } = judgement
  const composed = composeOrderWords(caseFile, decision.claim)
  const { rows, places, keep, differing } = composed.ok ? composed.value : NOTHING
  const refused = composed.ok ? [] : [blocker(composed.error.code, pathOf(caseFile, decision.claim), '')]
  const leaks = findOrderLeaks(caseFile, decision, rows).map(({ field, paragraph }) => ({
    ...blocker('order.identityLeak', field ?? 'rows', 'ZKP 121–122'),
    params: { paragraph },
  }))
  const sums = differing.map((at) => ({
    ...blocker('order.sumsDiffer', 'rows', 'ZKP 374'),
    params: { paragraph: numberOfRow(rows, at) },
  }))
  // The faults of the decision say what is missing; only where they are silent must the paper speak for itself.
  const unexplained = valid ? refused : []
  const judgment = standingComparison(context, { caseId, claim: decision.claim }, caseFile)
  const release = viewOfRelease(context, file.value, decision.claim, caseFile)
  const unreleased =
    release === undefined || release.standing === 'released' ? [] : [blocker('order.notReleased', 'release', '')]
  const findings = [...found, ...unexplained, ...leaks, ...sums, ...unreleased]
  const filled = composed.ok ? [...listFilledTexts(caseFile, decision.claim)] : []
  const interest = composed.ok
    ? interestToDay(caseFile, decision.claim, context.today, context.laws.on(context.today).interest)
    : []
  const shown = { totals, interest, findings, rows: [...rows], places: [...places], keep: [...keep], filled }
  return success({ ...shown, ...(judgment && { judgment }), ...(release && { release }) })
}

function pathOf(file: CaseFile, claim: string): string {
  return `${placeClaim(file, claim)?.path ?? 'claims'}.decision`
}

function blocker(code: string, field: string, article: string): Output<'order.preview'>['findings'][number] {
  return { code, severity: 'blocker', field, article, params: {} }
}
