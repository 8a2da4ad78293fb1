import { findReleased, isConvicted } from '../caseFile/verdicts.ts'
import { createFinding, type Finding } from '../claim/finding.ts'
import { awardsAnything, isAwarded, type DecisionContext } from './decisionContext.ts'
import { findSumOff } from './debtorShares.ts'
import { findForced } from './forcedOutcome.ts'
import { findOrderedDebtors } from './orderedDebtors.ts'

/**
 * Who is ordered to pay, and how several owe: only against whom the claim is directed, nobody who was not found guilty of an
 * offence that it comes from (ZKP 239/1, 239/3); of several, jointly, as it was claimed, or each a share of their own, and the
 * shares make the whole.
 */
export function* checkDebtors(context: DecisionContext): Iterable<Finding> {
  const { claim, decision, path } = context
  const debtors = findOrderedDebtors(claim, decision)
  const several = new Set(debtors).size > 1
  if (decision.jointly === true && !several) yield createFinding('decision.jointlyWithOne', `${path}.jointly`)
  if (!awardsAnything(context)) return
  yield* checkOrdered(context, debtors)
  yield* checkShares(context, debtors)
  if (!several) return
  if (decision.jointly === true) {
    if (claim.jointly !== true) yield createFinding('decision.jointlyNotClaimed', `${path}.jointly`)
  } else if (decision.shares === undefined) yield createFinding('decision.sharesUnclear', `${path}.jointly`)
}

function* checkShares({ decision: { shares }, path }: DecisionContext, debtors: readonly string[]): Iterable<Finding> {
  if (shares === undefined) return
  const field = `${path}.shares`
  const sum = findSumOff(shares)
  if (sum !== undefined) yield createFinding('decision.sharesDoNotAddUp', field, { sum })
  for (const [index, { debtor }] of shares.entries()) {
    const isTwice = shares.slice(0, index).some((one) => one.debtor === debtor)
    if (isTwice) yield createFinding('decision.shareTwice', `${field}.${String(index)}`, { person: debtor })
    else if (!debtors.includes(debtor)) {
      yield createFinding('decision.shareNotOrdered', `${field}.${String(index)}`, { person: debtor })
    }
  }
  for (const person of new Set(debtors)) {
    const isLeftOut = shares.every(({ debtor }) => debtor !== person)
    if (isLeftOut) yield createFinding('decision.shareMissing', field, { person })
  }
}

function* checkOrdered(context: DecisionContext, debtors: readonly string[]): Iterable<Finding> {
  const { file, claim, path } = context
  const field = `${path}.debtors`
  const released = findReleased(file.proceedings, claim)
  const isConviction = claim.respondents.some((id) => isConvicted(file.proceedings, claim, id))
  for (const person of new Set(debtors)) {
    if (!claim.respondents.includes(person)) yield createFinding('decision.debtorNotClaimed', field, { person })
    // Where nobody was found guilty, every amount is found by itself.
    else if (isConviction && released.includes(person)) {
      yield createFinding('decision.debtorNotConvicted', field, { person })
    }
  }
  yield* checkHeads(context, debtors, released)
  for (const person of new Set(claim.respondents)) {
    const isLeftOut = !debtors.includes(person) && !released.includes(person)
    if (isLeftOut) yield createFinding('decision.debtorLeftOut', field, { person })
  }
}

// A head that names its own offences binds whoever was found guilty of one of them; the decision binds all debtors by each head.
function* checkHeads(
  { file, claim, decision, path, headName }: DecisionContext,
  debtors: readonly string[],
  released: readonly string[],
): Iterable<Finding> {
  const { respondents } = claim
  for (const head of claim.heads) {
    const { offences } = head
    const item = decision.heads.find((one) => one.head === head.id)
    if (offences === undefined || item === undefined || !isAwarded(item)) continue
    if (findForced(file.proceedings, claim, head) !== undefined) continue
    for (const person of new Set(debtors)) {
      if (released.includes(person) || isConvicted(file.proceedings, { respondents, offences }, person)) continue
      yield createFinding('decision.debtorNotConvictedOfHead', `${path}.debtors`, { person, head: headName(head) })
    }
  }
}
