import { findClaimVerdict } from '../../domain/caseFile/verdicts.ts'
import json from '../../../resources/templates/compensation-order.json' with { type: 'json' }
import { findSuitDay } from '../../domain/claim/measureSuits.ts'
import { findWithdrawalDay } from '../../domain/claim/withdrawal.ts'
import { computeCaseConfiscationExcess, sumDecision } from '../../domain/decision/totals.ts'
import { addUpCents } from '../../domain/money/cents.ts'
import { defineDocument, type DocumentRequest } from '../documentDefinition.ts'
import { claimantRoleOf, createPartyScope } from '../sentences/party.ts'
import { joinScopes, createScope, createVocabulary, type Scope } from '../template/vocabulary.ts'
import type { Composed } from '../template/renderTemplate.ts'
import { samePair, wordPair } from '../words.ts'
import { REMEDY_FLAGS, REMEDY_TEXTS, createRemedyScope } from './appealPeriod.ts'
import { composeCalculationTable } from './calculationTable.ts'
import { createCaseContext, personsOf, requireDecision, type CaseContext } from './caseContext.ts'
import { formatDatePair, OFFICE_AGREEMENTS, createOfficeScope } from './commonScope.ts'
import { createShareScope } from './debtorShareScope.ts'
import { createCourtScope, JUDGMENT_FLAGS, JUDGMENT_TEXTS } from './courtScope.ts'
import { headsOfOutcome } from './decidedHeads.ts'
import { formatAmountPair } from './amountPairs.ts'
import { createHeadScopes, HEAD_VOCABULARY } from './headScopes.ts'
import { keepIn } from './keepIn.ts'
import { createReferralScope, REFERRAL_FLAGS, REFERRAL_TEXTS } from './referralSplit.ts'
import { createReleasedLists, RELEASED_LISTS } from './releasedDebtors.ts'
import { OPERATIVE_LISTS, createOperativeLists } from './operativePart.ts'
import { ORDER_FLAGS, createOrderConditions } from './orderConditions.ts'
import { createOwnParagraphs, OWN_PARAGRAPH_LISTS } from './ownParagraphs.ts'
import { fillOwnText } from './ownTextFields.ts'
import { composeRepresentation, composeSignatures } from './orderParts.ts'
import { composePersonalData } from './personalData.ts'
import { composeEmblemPlace } from './emblemPlace.ts'
import { createSuccessionScope, SUCCESSION_FLAGS, SUCCESSION_TEXTS } from './successionScope.ts'

const WORDS = createVocabulary({
  texts: [
    ...JUDGMENT_TEXTS,
    'claimed',
    ...REFERRAL_TEXTS,
    'gain',
    'excess',
    'costs',
    ...REMEDY_TEXTS,
    ...SUCCESSION_TEXTS,
    'reasons',
    'withdrawn',
    'pleaClause',
    'measure.until',
    'blank',
  ],
  flags: [
    ...JUDGMENT_FLAGS,
    ...ORDER_FLAGS,
    ...REFERRAL_FLAGS,
    'represented',
    'gain.known',
    'gain.left',
    'costs.claimed',
    'reasons.given',
    'measure.suit',
    'delivery.afterFinality',
    ...REMEDY_FLAGS,
    ...SUCCESSION_FLAGS,
  ],
  agreements: [...OFFICE_AGREEMENTS, 'injured', 'debtors'],
  counts: ['days', 'appealDays'],
  lists: {
    defendants: createVocabulary({ texts: ['number', 'defendant.data'] }),
    ...OPERATIVE_LISTS,
    ...RELEASED_LISTS,
    heads: HEAD_VOCABULARY,
    ...OWN_PARAGRAPH_LISTS,
  },
  parts: ['emblem', 'calculation', 'signatures', 'pageBreak'],
})

/** The decision on the property claim as it is issued: operative part, reasons and calculation, in both languages. */
export const compensationOrder = defineDocument(json, WORDS, compose)

function compose(request: DocumentRequest): Composed {
  const undated = createCaseContext(request.caseFile, request.claimId)
  const decision = requireDecision(undated)
  const date = request.date ?? request.order?.issued ?? decision.date
  const context = { ...undated, on: date }
  const conditions = createOrderConditions(context)
  const heads = headsOfOutcome(context, conditions)
  const base = [
    createOfficeScope(context, date),
    createCourtScope(context, decision.judge),
    createPartyScope('injured', claimantRoleOf(context.claimant), [context.claimant]),
    createPartyScope('debtors', 'defendant', context.debtors),
    createShareScope(context),
    sums(context, request),
    conditions,
    privacy(context),
    createReferralScope(context),
    createSuccessionScope(context),
  ].reduce(joinScopes)
  return {
    scope: base,
    lists: {
      defendants: personsOf(context.file, 'defendant').map((person, index) =>
        createScope({ texts: { number: samePair(String(index + 1)), 'defendant.data': composePersonalData(person) } }),
      ),
      ...createOperativeLists(context, heads),
      ...createReleasedLists(context),
      heads: createHeadScopes(context, heads),
      ...createOwnParagraphs(context),
    },
    parts: {
      emblem: composeEmblemPlace(context.court),
      pageBreak: [{ kind: 'pageBreak', id: 'annex' }],
      calculation: [composeCalculationTable(heads, sumDecision(context.claim, decision), date)],
      signatures: [composeSignatures(context, decision.judge)],
    },
    date,
    keep: keepIn(context.file.people),
  }
}

function sums(context: CaseContext, { order }: DocumentRequest): Scope {
  const decision = requireDecision(context)
  const remedy = createRemedyScope(context.file, context.on)
  const totals = sumDecision(context.claim, decision)
  const gain = context.file.proceedings.gainCents
  const costs = addUpCents((context.claim.costs ?? []).map((item) => item.amountCents))
  const suit = suitSetInJudgment(context)
  return createScope({
    texts: {
      representation: composeRepresentation(context),
      'order.number': samePair(order?.number ?? ''),
      claimed: formatAmountPair(totals.claimedCents),
      awarded: formatAmountPair(totals.awardedCents),
      gain: formatAmountPair(gain ?? 0),
      excess: formatAmountPair(computeCaseConfiscationExcess(context.file)),
      costs: formatAmountPair(costs),
      account: samePair(context.claimant.sealed === true ? '' : (context.claimant.account ?? '')),
      days: samePair(String(decision.daysToPay)),
      ...remedy.texts,
      reasons: fillOwnText(decision.reasons ?? samePair(''), context, undefined),
      withdrawn: context.claim.withdrawn === undefined ? samePair('') : formatDatePair(context.claim.withdrawn),
      pleaClause: context.file.proceedings.pleaClause ?? samePair(''),
      'measure.until': suit === undefined ? samePair('') : formatDatePair(suit),
      blank: wordPair('blank'),
    },
    flags: {
      'order.hasNumber': order?.number !== undefined,
      'reasons.given': decision.reasons !== undefined,
      'measure.suit': suit !== undefined,
      ...remedy.flags,
    },
    counts: { days: decision.daysToPay, ...remedy.counts },
  })
}

// A period that was set before, by a ruling of its own, is not ordered again (ZKP 245/2).
function suitSetInJudgment({ file: { proceedings }, claimant }: CaseContext): string | undefined {
  const { verdict } = proceedings
  return verdict === undefined ? undefined : findSuitDay(proceedings, claimant.id, verdict.announced)
}

function privacy(context: CaseContext): Scope {
  const { awardedCents } = sumDecision(context.claim, requireDecision(context))
  const sealed = context.claimant.sealed === true
  const live = findWithdrawalDay(context.file.proceedings, context.claim) === undefined
  return createScope({
    flags: {
      represented: context.representative !== undefined,
      'account.known': !sealed && context.claimant.account !== undefined && awardedCents > 0,
      'gain.known': live && (context.file.proceedings.gainCents ?? 0) > 0 && awardedCents > 0,
      'gain.left': computeCaseConfiscationExcess(context.file) > 0,
      'costs.claimed': (context.claim.costs ?? []).length > 0,
      sealed,
      // Who may not appeal gets the judgment once it is final and only on request (ZKP 378/5).
      'delivery.afterFinality':
        context.representative === undefined &&
        findClaimVerdict(context.file.proceedings, context.claim) !== 'acquittal',
    },
  })
}
