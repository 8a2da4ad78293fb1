import { findReleased, isConvicted } from '../caseFile/verdicts.ts'
import { createFinding, type Finding } from '../claim/finding.ts'
import { awardsAnything, type DecisionContext } from './decisionContext.ts'
import { findOrderedDebtors } from './orderedDebtors.ts'

/**
 * Who is ordered to pay, and how several owe: only against whom the claim is directed, nobody who was not found guilty of an
 * offence that it comes from (ZKP 239/1, 239/3); of several, jointly, as it was claimed.
 */
export function* checkDebtors(context: DecisionContext): Iterable<Finding> {
  const { claim, decision, path } = context
  const debtors = findOrderedDebtors(claim, decision)
  const several = new Set(debtors).size > 1
  if (decision.jointly === true && !several) yield createFinding('decision.jointlyWithOne', `${path}.jointly`)
  if (!awardsAnything(context)) return
  yield* checkOrdered(context, debtors)
  if (!several) return
  if (decision.jointly !== true) yield createFinding('decision.sharesUnclear', `${path}.jointly`)
  else if (claim.jointly !== true) yield createFinding('decision.jointlyNotClaimed', `${path}.jointly`)
}

function* checkOrdered({ file, claim, path }: DecisionContext, debtors: readonly string[]): Iterable<Finding> {
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
  for (const person of new Set(claim.respondents)) {
    const isLeftOut = !debtors.includes(person) && !released.includes(person)
    if (isLeftOut) yield createFinding('decision.debtorLeftOut', field, { person })
  }
}
