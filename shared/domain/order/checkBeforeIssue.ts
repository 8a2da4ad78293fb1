import type { CaseFile, ClaimFile } from '../caseFile/caseFile.ts'
import type { Decision } from '../caseFile/decision.ts'
import { createFinding, findingsOn, toWarning, type Finding, type FindingCode } from '../claim/finding.ts'
import { checkGate } from '../claim/gate.ts'
import { createHeadNames, placePeople } from '../claim/gateContext.ts'
import { isAwarded, placeClaim } from '../decision/decisionContext.ts'
import { checkParties } from './checkParties.ts'

/** What may still be completed until the clause of enforceability is given: at the issue it is warned of. */
const COMPLETABLE: ReadonlySet<FindingCode> = new Set([
  'order.creditorUnidentified',
  'order.creditorAddressMissing',
  'order.debtorUnidentified',
  'order.debtorAddressMissing',
])
/** What the decision's own checks say already, of how several owe. */
const SAID_BEFORE: ReadonlySet<FindingCode> = new Set(['order.sharesMissing'])

/**
 * What has to be looked at before an order is issued besides the decision and its words: the gate of the claim, where it is awarded
 * (ZKP 236/3: definite and evidenced; an award for which no evidence is named stops, another open point of the gate is warned of), and whether what is awarded can be enforced (100/1, 224; domain rules §11: parties, representative, account). Of a claim on which
 * nothing is awarded neither gate nor parties are asked. Never fails; nothing where the file has no such decision.
 */
export function checkBeforeIssue(file: CaseFile, claimId: string, today: string): readonly Finding[] {
  const placed = placeClaim(file, claimId)
  const decision = placed?.claimFile.decision
  if (placed === undefined || decision === undefined) return []
  const awarded = new Set(decision.heads.flatMap((item) => (isAwarded(item) ? [item.head] : [])))
  if (awarded.size === 0) return []
  const found = [
    ...checkClaimGate(file, placed.claimFile, placed.path, awarded, today),
    ...checkEnforceable(file, placed.claimFile, decision, `${placed.path}.decision`),
  ]
  return findingsOn(found, decision.date)
}

function* checkClaimGate(
  file: CaseFile,
  { claim, decision }: ClaimFile,
  path: string,
  awarded: ReadonlySet<string>,
  today: string,
): Iterable<Finding> {
  const nameOf = createHeadNames(claim.heads)
  const open = checkGate(file, claim.id, today).findings.filter(({ severity }) => severity === 'blocker')
  const unshown = claim.heads.filter(({ id, evidence }) => awarded.has(id) && evidence.length === 0)
  for (const head of unshown) {
    const index = decision?.heads.findIndex((item) => item.head === head.id) ?? 0
    yield createFinding('order.awardedWithoutEvidence', `${path}.decision.heads.${index}.awardedCents`, {
      head: nameOf(head),
    })
  }
  const rest = open.filter(({ code }) => code !== 'head.evidenceMissing')
  const [first] = rest
  if (first !== undefined) yield createFinding('order.gateOpen', first.field, { count: rest.length })
}

function checkEnforceable(file: CaseFile, { claim }: ClaimFile, decision: Decision, path: string): readonly Finding[] {
  const isMoney = decision.heads.some(({ awardedCents }) => awardedCents > 0)
  const creditor = file.people.find(({ id }) => id === claim.claimant)
  // To a protected person it is paid through whoever acts for that person, so no account is printed; to a ward through the guardian, as the
  // guardianship authority allows, so none is asked for.
  const isSealed = creditor?.sealed === true
  const isSaid = ({ code }: Finding): boolean => {
    if (code === 'order.accountMissing') return isMoney && !isSealed && creditor?.guardian === undefined
    if (code === 'order.accountInvalid') return isMoney && !isSealed
    return !SAID_BEFORE.has(code)
  }
  return [...checkParties(claim, decision, path, placePeople(file))]
    .filter(isSaid)
    .map((found) => (COMPLETABLE.has(found.code) ? toWarning(found) : found))
}
