import type { ClaimHead } from '../caseFile/claim.ts'
import { headByCode } from '../legal/heads.ts'
import { createFinding, type Finding } from './finding.ts'
import type { GateContext } from './gateContext.ts'
import { headsUnder } from './gateRules.ts'
import { recomputeAmounts } from './recomputedAmount.ts'

const mayHaveNoAmount = headsUnder('amountOptional')
const needsObject = headsUnder('objectRequired')
const needsRight = headsUnder('rightRequired')
const needsDescription = headsUnder('descriptionRequired')
const needsDeceased = headsUnder('needsDeceased')

/** Amount, calculation, basis and evidence of every head (ZKP 236/3). */
export function* checkHeads(context: GateContext): Iterable<Finding> {
  const { claim, path } = context
  if (claim.heads.length === 0) yield createFinding('claim.headsMissing', `${path}.heads`)
  const someoneDied = context.file.people.some((person) => person.deceased !== undefined)
  for (const [index, head] of claim.heads.entries()) {
    const at = `${path}.heads.${index}`
    const name = { head: context.headName(head) }
    yield* checkAmount(head, at, name)
    yield* checkBasis(head, at, name)
    yield* checkEvidence(context, head, at, name)
    if (needsDeceased(head.code) && !someoneDied) yield createFinding('head.noDeceased', `${at}.code`, name)
  }
}

function* checkAmount(head: ClaimHead, at: string, name: { head: string }): Iterable<Finding> {
  const { calculation, amountCents } = head
  if (amountCents === null && !mayHaveNoAmount(head.code))
    yield createFinding('head.amountMissing', `${at}.amountCents`, name)
  if (amountCents === 0) yield createFinding('head.amountZero', `${at}.amountCents`, name)
  const rate = findMissingRate(head)
  if (rate !== undefined) yield createFinding('head.rateMissing', `${at}.calculation.${rate}`, name)
  if (calculation.method === 'list' && calculation.items.length === 0) {
    yield createFinding('head.itemsMissing', `${at}.calculation.items`, name)
  }
  const { kind, methods } = headByCode(head.code)
  if (calculation.method === 'fixed' && kind === 'material' && !methods.includes('fixed')) {
    yield createFinding('head.calculationMissing', `${at}.calculation`, name)
  }
  const amounts = rate === undefined ? recomputeAmounts(head) : []
  const computed = amounts[0]
  if (computed !== undefined && amountCents !== null && !amounts.includes(amountCents)) {
    yield createFinding('head.amountMismatch', `${at}.amountCents`, { ...name, computed, claimed: amountCents })
  }
}

/** Name of the rate a calculation lacks. */
function findMissingRate({ calculation }: ClaimHead): string | undefined {
  switch (calculation.method) {
    case 'units':
      return calculation.rateCents === null ? 'rateCents' : undefined
    case 'labourValue':
      if (calculation.rateCents === null) return 'rateCents'
      return calculation.overtimeHours !== undefined && calculation.overtimeRateCents === undefined
        ? 'overtimeRateCents'
        : undefined
    case 'monthsByWage':
      return calculation.wageCents === null ? 'wageCents' : undefined
    case 'annuity':
      return calculation.monthlyCents === null ? 'monthlyCents' : undefined
    case 'list':
    case 'receipts':
    case 'fixed':
      return undefined
  }
}

function* checkBasis(head: ClaimHead, at: string, name: { head: string }): Iterable<Finding> {
  const described = isFilled(head.object?.cnr)
  if (needsObject(head.code) && !described) yield createFinding('head.objectMissing', `${at}.object`, name)
  const based = isFilled(head.legalBasis)
  if (needsRight(head.code) && !based && !isFilled(head.personalityRight)) {
    yield createFinding('head.basisMissing', `${at}.personalityRight`, name)
  } else if (needsDescription(head.code) && !based && !described && !isFilled(head.note?.cnr)) {
    yield createFinding('head.basisMissing', `${at}.legalBasis`, name)
  } else if (head.legalBasis !== undefined && !based) {
    yield createFinding('head.basisMissing', `${at}.legalBasis`, name)
  }
}

function* checkEvidence(context: GateContext, head: ClaimHead, at: string, name: { head: string }): Iterable<Finding> {
  if (head.evidence.length === 0) yield createFinding('head.evidenceMissing', `${at}.evidence`, name)
  const known = []
  for (const [index, id] of head.evidence.entries()) {
    const item = context.evidence.get(id)
    if (item === undefined) yield createFinding('head.evidenceUnknown', `${at}.evidence.${index}`, name)
    else known.push(item)
  }
  if (known.length === 0) return
  if (known.every(({ strength }) => strength === 'weak'))
    yield createFinding('head.evidenceWeak', `${at}.evidence`, name)
  const kinds = new Set(known.map(({ kind }) => kind))
  if (headByCode(head.code).kind === 'nonMaterial' && !kinds.has('expertReport')) {
    yield createFinding('head.expertReportAdvisable', `${at}.evidence`, name)
  }
  const listed = head.calculation.method === 'receipts' && (head.calculation.items?.length ?? 0) > 0
  if (head.calculation.method === 'receipts' && !listed && !kinds.has('receipts')) {
    yield createFinding('head.receiptsMissing', `${at}.evidence`, name)
  }
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}
