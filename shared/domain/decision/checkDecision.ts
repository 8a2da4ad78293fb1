import { sittingPanel } from '../caseFile/fileChanges.ts'
import { createFinding, type Finding, type FindingCode } from '../claim/finding.ts'
import { findComposition } from '../venue/venue.ts'
import { isJudgment } from '../caseFile/proceedings.ts'
import { checkDecisionDates } from './checkDecisionDates.ts'
import { awardsAnything, isAwarded, type DecisionContext } from './decisionContext.ts'
import { checkDebtors } from './checkDebtors.ts'
import { checkLanguages, checkOwnTexts } from './checkOwnTexts.ts'
import { checkAgreement, checkPenaltyOrder } from './checkKind.ts'
import { findForced, type ForcedGround } from './forcedOutcome.ts'
import { listOwnTexts } from './ownTexts.ts'

/** Grounds that allow no award, and what is found where there is one (ZKP 239/3, 239/4, 461/3); of a claim withdrawn nothing else is checked. */
const FORCED: Readonly<Record<ForcedGround, FindingCode | undefined>> = {
  withdrawn: undefined,
  acquittal: 'decision.awardWithoutConviction',
  chargeRejected: 'decision.awardWithoutConviction',
  discontinued: 'decision.awardWithoutConviction',
  penaltyOrder: 'decision.awardByPenaltyOrder',
  noJurisdiction: 'decision.awardWithoutJurisdiction',
  plea: undefined,
}

/** Verdict, dates, judge, liability and reasons of the decision as a whole (ZKP 236/2, 239, 374, 375, 379). */
export function* checkDecision(context: DecisionContext): Iterable<Finding> {
  yield* checkVerdict(context)
  yield* checkPenaltyOrder(context)
  yield* checkAgreement(context)
  yield* checkDecisionDates(context)
  yield* checkJudge(context)
  yield* checkComposition(context)
  yield* checkDebtors(context)
  const { decision, path } = context
  yield* checkLanguages(decision.reasons, `${path}.reasons`)
  for (const [index, item] of decision.heads.entries())
    yield* checkLanguages(item.reasons, `${path}.heads.${index}.reasons`)
  yield* checkOwnTexts(context)
  if (awardsAnything(context) && !isReasoned(context)) {
    yield createFinding('decision.reasonsMissing', `${path}.reasons`)
  }
}

// Why something is referred says nothing of why something is awarded.
function isReasoned({ decision }: DecisionContext): boolean {
  return listOwnTexts(decision).some(({ path, text }) => !path.includes('.referral.') && text.cnr.trim() !== '')
}

function* checkVerdict(context: DecisionContext): Iterable<Finding> {
  const { file, claim, decision, path, headName } = context
  const { verdict } = file.proceedings
  if (verdict === undefined) yield createFinding('decision.verdictMissing', 'proceedings.verdict')
  for (const [index, item] of decision.heads.entries()) {
    if (!isAwarded(item)) continue
    const head = claim.heads.find(({ id }) => id === item.head)
    const forced = findForced(file.proceedings, claim, head)
    const code = forced === undefined ? undefined : FORCED[forced.ground]
    if (code === undefined) continue
    const field = item.awardedCents > 0 ? 'awardedCents' : 'granted'
    yield createFinding(code, `${path}.heads.${index}.${field}`, {
      head: head === undefined ? item.head : headName(head),
    })
  }
}

function* checkJudge({ file, path, judge }: DecisionContext): Iterable<Finding> {
  if (judge?.role !== 'judge' || judge.satUntil !== undefined)
    yield createFinding('decision.judgeUnknown', `${path}.judge`)
  else if (judge.office !== undefined && judge.office !== file.proceedings.court) {
    yield createFinding('decision.judgeOfOtherCourt', `${path}.judge`)
  }
}

// An offence with more than ten years of imprisonment is judged by a panel; another composition is an absolute violation
// (ZKP 24/1, 386/1/1). Who decides on a plea agreement is left to a person (question 11).
function* checkComposition({ file, path }: DecisionContext): Iterable<Finding> {
  const { offences, organised, plea, verdict } = file.proceedings
  if (plea || verdict === undefined || !isJudgment(verdict.kind)) return
  const place = findComposition({ offences: [...offences], organised })
  if (!place.ok || !place.value.panel) return
  const sitting = 1 + sittingPanel(file.people).filter(({ role }) => role === 'panelMember').length
  if (sitting < place.value.judges) {
    yield createFinding('decision.panelMissing', `${path}.judge`, { judges: place.value.judges, sitting })
  }
}
