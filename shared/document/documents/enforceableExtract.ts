import json from '../../../resources/templates/enforceable-extract.json' with { type: 'json' }
import { sumDecision } from '../../domain/decision/totals.ts'
import { defineDocument, type DocumentRequest } from '../documentDefinition.ts'
import { DocumentProblem } from '../documentProblem.ts'
import { displayNameOf, claimantRoleOf, createPartyScope } from '../sentences/party.ts'
import type { Composed } from '../template/renderTemplate.ts'
import { joinScopes, createScope, createVocabulary, type Scope } from '../template/vocabulary.ts'
import { samePair, wordPair } from '../words.ts'
import { createCaseContext, requireDecision, type CaseContext } from './caseContext.ts'
import { formatDatePair, OFFICE_AGREEMENTS, createOfficeScope } from './commonScope.ts'
import { createShareScope } from './debtorShareScope.ts'
import { createCourtScope, JUDGMENT_FLAGS, JUDGMENT_TEXTS } from './courtScope.ts'
import { headsOfOutcome } from './decidedHeads.ts'
import { formatAmountPair } from './amountPairs.ts'
import { composeIdentifyingData } from './identifyingData.ts'
import { keepIn } from './keepIn.ts'
import { OPERATIVE_LISTS, createOperativeLists } from './operativePart.ts'
import { ORDER_FLAGS, createOrderConditions } from './orderConditions.ts'
import { composeRepresentation, composeSignatures } from './orderParts.ts'
import { composeRulings, RULINGS_COUNTS, RULINGS_FLAGS, RULINGS_TEXTS } from './rulingsScope.ts'
import { composeEmblemPlace } from './emblemPlace.ts'

const WORDS = createVocabulary({
  texts: [
    ...JUDGMENT_TEXTS,
    'creditor.data',
    'creditor.pseudonym',
    'creditor.account',
    'final',
    'enforceable',
    ...RULINGS_TEXTS,
  ],
  flags: [...JUDGMENT_FLAGS, ...ORDER_FLAGS, 'represented', 'creditor.hasAccount', ...RULINGS_FLAGS],
  agreements: [...OFFICE_AGREEMENTS, 'injured', 'debtors'],
  counts: ['days', ...RULINGS_COUNTS],
  lists: { debtors: createVocabulary({ texts: ['number', 'debtor.data'] }), ...OPERATIVE_LISTS },
  parts: ['emblem', 'signatures'],
})

/**
 * The only document that carries a sealed identity: extract with the clause of finality and enforceability (ZKP 224). It
 * repeats the operative part word for word and tells of the parties what enforcement needs, and no more.
 */
export const enforceableExtract = defineDocument(json, WORDS, compose, 'parties')

function compose(request: DocumentRequest): Composed {
  const undated = createCaseContext(request.caseFile, request.claimId)
  const decision = requireDecision(undated)
  const date = request.date ?? request.order?.issued ?? decision.date
  const context = { ...undated, on: date }
  const final = request.order?.final
  if (final !== undefined && date < final) throw new DocumentProblem('document.dateBeforeFinality', { date, final })
  const conditions = createOrderConditions(context)
  const operative = createOperativeLists(context, headsOfOutcome(context, conditions))
  const { awardedHeads, returns, annulments } = operative
  if (awardedHeads.length + returns.length + annulments.length === 0) {
    throw new DocumentProblem('document.nothingToEnforce')
  }
  return {
    scope: [
      createOfficeScope(context, date),
      createCourtScope(context, decision.judge),
      createPartyScope('injured', claimantRoleOf(context.claimant), [context.claimant]),
      createPartyScope('debtors', 'defendant', context.debtors),
      createShareScope(context),
      conditions,
      facts(context, request),
      createScope(composeRulings(request.order)),
    ].reduce(joinScopes),
    lists: {
      debtors: context.debtors.map((person, index) =>
        createScope({ texts: { number: samePair(String(index + 1)), 'debtor.data': composeIdentifyingData(person) } }),
      ),
      ...operative,
    },
    parts: { emblem: composeEmblemPlace(context.court), signatures: [composeSignatures(context, decision.judge)] },
    date,
    keep: keepIn(context.file.people, true),
  }
}

function facts(context: CaseContext, { order }: DocumentRequest): Scope {
  const decision = requireDecision(context)
  const { claimant } = context
  const { account, sealed } = claimant
  const { awardedCents } = sumDecision(context.claim, decision)
  // A date not known yet is left for the registry to fill in by hand, as on its stamp.
  const dateOrBlank = (date: string | undefined) => (date === undefined ? wordPair('blank') : formatDatePair(date))
  return createScope({
    texts: {
      representation: composeRepresentation(context),
      'order.number': samePair(order?.number ?? ''),
      'creditor.data': composeIdentifyingData(claimant),
      'creditor.pseudonym': displayNameOf(claimant),
      'creditor.account': account === undefined ? samePair('') : wordPair('data.account', { account }),
      account: samePair(sealed === true ? '' : (account ?? '')),
      awarded: formatAmountPair(awardedCents),
      days: samePair(String(decision.daysToPay)),
      final: dateOrBlank(order?.final),
      enforceable: dateOrBlank(order?.enforceable),
    },
    flags: {
      'order.hasNumber': order?.number !== undefined,
      sealed: sealed === true,
      represented: context.representative !== undefined,
      'account.known': sealed !== true && account !== undefined && awardedCents > 0,
      'creditor.hasAccount': account !== undefined,
    },
    counts: { days: decision.daysToPay },
  })
}
