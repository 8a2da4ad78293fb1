import { foldKey } from '../../text/fold.ts'
import type { Claim, ClaimHead } from '../caseFile/claim.ts'
import { headKeyOf } from './checkPeriods.ts'
import { createFinding, type Finding } from './finding.ts'
import type { GateContext } from './gateContext.ts'
import { GATE_RULES } from './gateRules.ts'
import { findWithdrawalDay } from './withdrawal.ts'

/** Filing, information, withdrawal, respondents, plea and costs of the claim as a whole (ZKP 226, 235–237, 301). */
export function* checkClaim(context: GateContext): Iterable<Finding> {
  yield* checkFiling(context)
  yield* checkInformation(context)
  yield* checkWithdrawal(context)
  yield* checkRespondents(context)
  yield* checkOtherClaims(context)
  yield* checkCosts(context)
}

function* checkFiling({ claim, path, hearingEnd, today }: GateContext): Iterable<Finding> {
  const at = `${path}.filed`
  const { filed } = claim
  if (filed === undefined) {
    yield createFinding('claim.filedDateMissing', at)
    if (hearingEnd !== undefined && today !== undefined && hearingEnd < today) {
      yield createFinding('claim.filingDeadlinePassed', at, { end: hearingEnd })
    }
  } else {
    if (hearingEnd !== undefined && filed > hearingEnd) {
      yield createFinding('claim.filedTooLate', at, { filed, end: hearingEnd })
    }
    if (today !== undefined && filed > today) yield createFinding('claim.filedInFuture', at, { filed })
  }
  if (claim.filedWith === undefined) yield createFinding('claim.filedWithMissing', `${path}.filedWith`)
}

// The duty to inform arises where no claim was filed before the indictment (ZKP 236/4).
function* checkInformation({ claim, path, file, today }: GateContext): Iterable<Finding> {
  const at = `${path}.informedOfRight`
  const { informedOfRight: informed, filed } = claim
  const indictment = file.proceedings.indictment?.date
  const filedBefore = filed !== undefined && (indictment === undefined || filed < indictment)
  if (informed === undefined && !filedBefore) yield createFinding('claim.informedOfRightMissing', at)
  if (informed !== undefined && filed !== undefined && informed > filed) {
    yield createFinding('claim.informedTooLate', at, { informed })
  }
  if (informed !== undefined && today !== undefined && informed > today) {
    yield createFinding('case.dateInFuture', at, { date: informed })
  }
}

function* checkWithdrawal({ claim, path, file, hearingEnd }: GateContext): Iterable<Finding> {
  const { proceedings } = file
  const withdrawn = findWithdrawalDay(proceedings, claim)
  if (withdrawn !== undefined) {
    yield createFinding('claim.withdrawn', `${path}.withdrawn`, { withdrawn })
    return
  }
  if (claim.withdrawn !== undefined && hearingEnd !== undefined) {
    yield createFinding('claim.withdrawnTooLate', `${path}.withdrawn`, { withdrawn: claim.withdrawn, end: hearingEnd })
  }
  const withdrew = file.claims.some(
    ({ claim: other }) =>
      other.id !== claim.id && other.claimant === claim.claimant && findWithdrawalDay(proceedings, other) !== undefined,
  )
  if (withdrew) yield createFinding('claim.refiledAfterWithdrawal', path)
}

function* checkRespondents({ claim, path, people }: GateContext): Iterable<Finding> {
  const at = `${path}.respondents`
  if (claim.respondents.length === 0) yield createFinding('claim.respondentMissing', at)
  for (const [index, id] of claim.respondents.entries()) {
    const role = people.get(id)?.person.role
    if (role === undefined) yield createFinding('claim.respondentUnknown', `${at}.${index}`)
    else if (role !== 'defendant') yield createFinding('claim.respondentNotDefendant', `${at}.${index}`)
    if (claim.respondents.indexOf(id) < index) yield createFinding('claim.respondentTwice', `${at}.${index}`)
  }
  const several = new Set(claim.respondents).size > 1
  if (claim.jointly === true && claim.respondents.length === 1) {
    yield createFinding('claim.jointlyWithOne', `${path}.jointly`)
  }
  if (claim.jointly !== true && several) yield createFinding('claim.liabilityUnclear', `${path}.jointly`)
}

function* checkOtherClaims({ claim, path, file, headName }: GateContext): Iterable<Finding> {
  const elsewhere = new Set<string>()
  for (const { claim: other } of file.claims) {
    if (other.id === claim.id || other.claimant !== claim.claimant) continue
    if (findWithdrawalDay(file.proceedings, other) !== undefined) continue
    for (const head of other.heads) elsewhere.add(headKeyOf(head))
  }
  for (const [index, head] of claim.heads.entries()) {
    if (elsewhere.has(headKeyOf(head))) {
      yield createFinding('claim.duplicate', `${path}.heads.${index}`, { head: headName(head) })
    }
  }
}

// Costs are recognised by the words lawyers use for them, or because the same item stands among the costs.
function* checkCosts({ claim, path, headName }: GateContext): Iterable<Finding> {
  const known = costTitlesOf(claim)
  for (const [index, head] of claim.heads.entries()) {
    for (const { text, field } of headTextsOf(head)) {
      const folded = foldKey(text)
      if (!known.has(folded) && !GATE_RULES.costWords.some((words) => folded.includes(words))) continue
      yield createFinding('head.costsAmongDamages', `${path}.heads.${index}.${field}`, { head: headName(head) })
      break
    }
  }
}

function costTitlesOf(claim: Claim): ReadonlySet<string> {
  const titles = (claim.costs ?? []).flatMap(({ title }) => [foldKey(title.cnr), foldKey(title.en)])
  return new Set(titles.filter((title) => title !== ''))
}

function headTextsOf(head: ClaimHead): readonly Readonly<{ text: string; field: string }>[] {
  const { calculation } = head
  const items = calculation.method === 'list' || calculation.method === 'receipts' ? (calculation.items ?? []) : []
  return [
    ...items.flatMap(({ title }, index) => [
      { text: title.cnr, field: `calculation.items.${index}.title` },
      { text: title.en, field: `calculation.items.${index}.title` },
    ]),
    { text: head.object?.cnr ?? '', field: 'object' },
    { text: head.note?.cnr ?? '', field: 'note' },
  ]
}
