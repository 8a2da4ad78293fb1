import json from '../../../resources/templates/enforceable-extract.json' with { type: 'json' }
import { sumDecision } from '../../domain/decision/totals.ts'
import { defineDocument, type DocumentRequest } from '../documentDefinition.ts'
import { DocumentProblem } from '../documentProblem.ts'
import { displayNameOf, createPartyScope } from '../sentences/party.ts'
import type { Composed } from '../template/renderTemplate.ts'
import { joinScopes, createScope, createVocabulary, type Scope } from '../template/vocabulary.ts'
import { same, word } from '../words.ts'
import { createCaseContext, requireDecision, type CaseContext } from './caseContext.ts'
import { formatDatePair, createOfficeScope } from './commonScope.ts'
import { createCourtScope, JUDGMENT_FLAGS, JUDGMENT_TEXTS } from './courtScope.ts'
import { listDecidedHeads } from './decidedHeads.ts'
import { formatAmountPair, createHeadScope, HEAD_VOCABULARY } from './headScopes.ts'
import { keepIn } from './keepIn.ts'
import { composeRepresentation, composeSignatures } from './orderParts.ts'
import { composePersonalData } from './personalData.ts'

const WORDS = createVocabulary({
  texts: [...JUDGMENT_TEXTS, 'creditor.data', 'creditor.pseudonym', 'final', 'enforceable'],
  flags: JUDGMENT_FLAGS,
  agreements: ['injured', 'debtors'],
  counts: ['days'],
  lists: { debtors: createVocabulary({ texts: ['number', 'defendant.data'] }), awardedHeads: HEAD_VOCABULARY },
  parts: ['emblem', 'signatures'],
})

/** The only document that carries a sealed identity: extract with the clause of finality and enforceability (ZKP 224). */
export const enforceableExtract = defineDocument(json, WORDS, compose, 'parties')

function compose(request: DocumentRequest): Composed {
  const context = createCaseContext(request.caseFile, request.claimId)
  const decision = requireDecision(context)
  const date = request.date ?? request.order?.issued ?? decision.date
  const awarded = listDecidedHeads(context, false).filter(({ decided }) => decided.awardedCents > 0)
  if (awarded.length === 0) throw new DocumentProblem('document.nothingToEnforce')
  return {
    scope: [
      createOfficeScope(context, date),
      createCourtScope(context, decision.judge),
      createPartyScope('injured', 'injured', [context.claimant], true),
      createPartyScope('debtors', 'defendant', context.respondents),
      facts(context, request),
    ].reduce(joinScopes),
    lists: {
      debtors: context.respondents.map((person, index) =>
        createScope({ texts: { number: same(String(index + 1)), 'defendant.data': composePersonalData(person) } }),
      ),
      awardedHeads: awarded.map((head, index) => createHeadScope(context, head, index, index === awarded.length - 1)),
    },
    parts: { emblem: [{ kind: 'emblem', id: 'emblem' }], signatures: [composeSignatures(context, decision.judge)] },
    date,
    keep: keepIn(context.file.people, true),
  }
}

function facts(context: CaseContext, { order }: DocumentRequest): Scope {
  const decision = requireDecision(context)
  const { claimant } = context
  const account = claimant.account
  // A date not known yet is left for the registry to fill in by hand, as on its stamp.
  const dateOrBlank = (date: string | undefined) => (date === undefined ? word('blank') : formatDatePair(date))
  return createScope({
    texts: {
      representation: composeRepresentation(context),
      'order.number': same(order?.number ?? ''),
      'creditor.data': composePersonalData(claimant),
      'creditor.pseudonym': displayNameOf(claimant),
      account: account === undefined ? same('') : word('data.account', { account }),
      awarded: formatAmountPair(sumDecision(context.claim, decision).awardedCents),
      days: same(String(decision.daysToPay)),
      final: dateOrBlank(order?.final),
      enforceable: dateOrBlank(order?.enforceable),
    },
    flags: {
      'order.hasNumber': order?.number !== undefined,
      joint: (decision.jointly ?? context.claim.jointly ?? false) && context.respondents.length > 1,
      sealed: claimant.sealed === true,
      'account.known': account !== undefined,
    },
    counts: { days: decision.daysToPay },
  })
}
