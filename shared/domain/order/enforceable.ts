import type { CaseFile } from '../caseFile/caseFile.ts'
import { createFinding, findingsOn, hasBlocker, type Finding } from '../claim/finding.ts'
import { placePeople } from '../claim/gateContext.ts'
import { judgeDecision } from '../decision/decide.ts'
import { placeClaim } from '../decision/decisionContext.ts'
import { findAppealFacts } from '../deadlines/appealFacts.ts'
import { shippedHolidays, type HolidayTable } from '../deadlines/holidays.ts'
import { checkFinality } from './checkFinality.ts'
import { checkParties } from './checkParties.ts'
import type { OrderData } from './orderData.ts'

const CURRENCY = 'EUR'

/** Whether the clause of finality and enforceability may be given, and what stands in its way. */
export type Enforceability = Readonly<{ ready: boolean; findings: readonly Finding[] }>

/**
 * Whether an issued order can be enforced: parties, amount, currency, period for payment, service, finality, clause.
 * A sealed creditor needs a representative, and the identity for the extract. Fields of the order begin with `order.`.
 * Throws RangeError where the file has no such claim. Source: ZKP 100/1, 220, 221/1, 224, 380/2; domain rules §11.
 */
export function checkEnforceability(
  file: CaseFile,
  claimId: string,
  order: OrderData,
  holidays: HolidayTable = shippedHolidays,
): Enforceability {
  const findings = findingsOn(
    [...problemsOf(file, claimId, order, holidays)],
    placeClaim(file, claimId)?.claimFile.decision?.date,
  )
  return { ready: !hasBlocker(findings), findings }
}

function* problemsOf(file: CaseFile, claimId: string, order: OrderData, holidays: HolidayTable): Iterable<Finding> {
  const judged = judgeDecision(file, claimId)
  const placed = placeClaim(file, claimId)
  if (placed === undefined) return
  const path = `${placed.path}.decision`
  const { claim, decision } = placed.claimFile
  if (!judged.valid || decision === undefined) yield createFinding('order.decisionInvalid', path)
  if (decision === undefined) return
  const grants = decision.heads.some((item) => item.granted === true)
  if (judged.awardedCents === 0 && !grants) yield createFinding('order.nothingAwarded', `${path}.heads`)
  if (order.annulled !== undefined) yield createFinding('order.annulled', 'order.annulled')
  if (judged.awardedCents > 0 && (order.paidCents ?? 0) >= judged.awardedCents && !owesInterest(decision.heads)) {
    yield createFinding('order.alreadyPaid', 'order.paidCents')
  }
  if (order.currency !== undefined && order.currency !== CURRENCY) {
    yield createFinding('order.currencyWrong', 'order.currency')
  }
  yield* checkParties(claim, decision, path, placePeople(file))
  yield* checkFinality(claim, decision, order, findAppealFacts(file.proceedings), holidays)
}

// Whether interest is settled the ledger knows; the principal alone does not end an order that bears interest.
function owesInterest(heads: readonly { interestFrom?: string | undefined; awardedCents: number }[]): boolean {
  return heads.some((item) => item.interestFrom !== undefined && item.awardedCents > 0)
}
