import type { ClaimHead } from '../caseFile/claim.ts'
import type { DecisionHead } from '../caseFile/decision.ts'
import { toWarning, createFinding, type Finding } from '../claim/finding.ts'
import { foldKey } from '../../text/fold.ts'
import { awardsAnything, type DecisionContext } from './decisionContext.ts'
import { findForced } from './forcedOutcome.ts'
import { hasFacts } from './statuteWords.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/**
 * Where the law leaves the court a choice, the referral of a whole claim needs both tests of ZKP 239/2, each with facts of the case and not the
 * same; of a head that is forced none is asked (239/3, 461/3, 301/1/2). Where a part is awarded the first sentence applies, which has no test: the rest needs reasons (379/7), and what is
 * missing of the second test only warns.
 */
export function* checkReferral(
  context: DecisionContext,
  head: ClaimHead,
  item: DecisionHead,
  at: string,
): Iterable<Finding> {
  const { proceedings } = context.file
  if (proceedings.verdict === undefined || findForced(proceedings, context.claim, head) !== undefined) return
  const name = { head: context.headName(head) }
  if (!isReferred(head, item)) {
    if (item.referral !== undefined) yield createFinding('decision.referralWithoutAmount', `${at}.referral`, name)
    return
  }
  const { noReliableBasis: basis, wouldDelay: delay } = item.referral ?? {}
  yield* checkTest(basis, 'decision.noReliableBasisMissing', `${at}.referral.noReliableBasis`, name)
  const second = checkSecondTest(basis, delay, `${at}.referral.wouldDelay`, name)
  if (awardsAnything(context)) for (const found of second) yield toWarning(found)
  else yield* second
}

function* checkSecondTest(
  basis: Bilingual | undefined,
  delay: Bilingual | undefined,
  at: string,
  name: { head: string },
): Iterable<Finding> {
  yield* checkTest(delay, 'decision.wouldDelayMissing', at, name)
  if (isFilled(basis) && isFilled(delay) && foldKey(basis.cnr) === foldKey(delay.cnr)) {
    yield createFinding('decision.testsIdentical', at, name)
  }
}

/** Whether any part of the head goes to civil proceedings. */
export function isReferred(head: ClaimHead, item: DecisionHead): boolean {
  if ((item.referredCents ?? 0) > 0) return true
  if (head.amountCents === null) return item.granted !== true
  return item.awardedCents < head.amountCents
}

function* checkTest(
  test: Bilingual | undefined,
  missing: 'decision.noReliableBasisMissing' | 'decision.wouldDelayMissing',
  at: string,
  name: { head: string },
): Iterable<Finding> {
  if (!isFilled(test)) yield createFinding(missing, at, name)
  else if (!hasFacts(test.cnr)) yield createFinding('decision.testWithoutFacts', at, name)
  else if (test.en.trim() === '') yield createFinding('text.englishMissing', `${at}.en`)
}

function isFilled(test: Bilingual | undefined): test is Bilingual {
  return test !== undefined && test.cnr.trim() !== ''
}
