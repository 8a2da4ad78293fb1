import type { ClaimHead } from '../caseFile/claim.ts'
import type { DecisionHead } from '../caseFile/decision.ts'
import { createFinding, type Finding } from '../claim/finding.ts'
import { headByCode } from '../legal/heads.ts'
import { checkReferral } from './checkReferral.ts'
import type { DecisionContext } from './decisionContext.ts'
import { findForced } from './forcedOutcome.ts'

/**
 * Every head decided once, awarded + referred = claimed, nothing above the claim, interest within it (ZKP 239). A court without
 * jurisdiction neither decides nor refers (239/4).
 */
export function* checkDecidedHeads(context: DecisionContext): Iterable<Finding> {
  if (findForced(context.file.proceedings, context.claim)?.result === 'undecided') yield* checkUndecided(context)
  else yield* checkEachHead(context)
}

function* checkUndecided({ claim, decision, path, headName }: DecisionContext): Iterable<Finding> {
  for (const [index, { head, referredCents = 0, granted }] of decision.heads.entries()) {
    const claimed = claim.heads.find(({ id }) => id === head)
    const name = { head: claimed === undefined ? head : headName(claimed) }
    if (referredCents > 0 || granted === false)
      yield createFinding('decision.referredWithoutJurisdiction', `${path}.heads.${index}.referredCents`, name)
  }
}

function* checkEachHead(context: DecisionContext): Iterable<Finding> {
  const { claim, decision, path } = context
  const heads = new Map(claim.heads.map((head) => [head.id, head]))
  const decided = new Set<string>()
  for (const [index, item] of decision.heads.entries()) {
    const at = `${path}.heads.${index}`
    const head = heads.get(item.head)
    if (head === undefined) {
      yield createFinding('decision.headUnknown', `${at}.head`)
      continue
    }
    const name = { head: context.headName(head) }
    if (decided.has(head.id)) yield createFinding('decision.headTwice', `${at}.head`, name)
    decided.add(head.id)
    yield* checkSums(head, item, at, name)
    yield* checkInterest(context, head, item, at)
    yield* checkReferral(context, head, item, at)
  }
  for (const head of claim.heads) {
    if (!decided.has(head.id)) {
      yield createFinding('decision.headUndecided', `${path}.heads`, { head: context.headName(head) })
    }
  }
}

function* checkSums(head: ClaimHead, item: DecisionHead, at: string, name: { head: string }): Iterable<Finding> {
  const claimed = head.amountCents
  const awarded = item.awardedCents
  const referred = item.referredCents ?? 0
  if (claimed === null) {
    if (awarded > 0 || referred > 0) yield createFinding('decision.headUnspecified', `${at}.awardedCents`, name)
    if (isNotMoney(head) && item.granted === undefined)
      yield createFinding('decision.grantMissing', `${at}.granted`, name)
    else if (!isNotMoney(head) && item.granted === true) {
      yield createFinding('decision.headUnspecified', `${at}.granted`, name)
    }
    return
  }
  if (awarded > claimed) {
    yield createFinding('decision.aboveClaim', `${at}.awardedCents`, { ...name, awarded, claimed })
  }
  if (awarded + referred !== claimed) {
    yield createFinding('decision.sumMismatch', `${at}.referredCents`, {
      ...name,
      decided: awarded + referred,
      claimed,
    })
  }
}

/** Whether the head asks for a thing or an annulment and not for money (ZKP 240, 241). */
export function isNotMoney(head: Pick<ClaimHead, 'code'>): boolean {
  return headByCode(head.code).kind === 'return'
}

function* checkInterest(
  { decision, headName }: DecisionContext,
  head: ClaimHead,
  item: DecisionHead,
  at: string,
): Iterable<Finding> {
  const name = { head: headName(head) }
  const claimed = head.interestFrom
  const given = item.interestFrom
  if (given === undefined) {
    if (claimed !== undefined && item.awardedCents > 0) {
      yield createFinding('decision.interestUndecided', `${at}.interestFrom`, name)
    }
    return
  }
  if (claimed === undefined || given < claimed) {
    yield createFinding('decision.interestBeyondClaim', `${at}.interestFrom`, name)
  }
  if (headByCode(head.code).kind === 'nonMaterial' && given < decision.date) {
    yield createFinding('decision.nonMaterialInterestBeforeJudgment', `${at}.interestFrom`, name)
  }
}
