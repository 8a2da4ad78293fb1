import json from '../../../resources/templates/enforceable-extract.json' with { type: 'json' }
import { sumDecision } from '../../domain/decision/totals.ts'
import { defineDocument, type DocumentRequest } from '../documentDefinition.ts'
import { DocumentProblem } from '../documentProblem.ts'
import { displayName, partyScope } from '../sentences/party.ts'
import type { Composed } from '../template/renderTemplate.ts'
import { joinScopes, scope, vocabulary, type Scope } from '../template/vocabulary.ts'
import { same, word } from '../words.ts'
import { caseContext, requireDecision, type CaseContext } from './caseContext.ts'
import { datePair, officeScope } from './commonScope.ts'
import { courtScope, JUDGMENT_FLAGS, JUDGMENT_TEXTS } from './courtScope.ts'
import { decidedHeads } from './decidedHeads.ts'
import { amountPair, headScope, HEAD_VOCABULARY } from './headScopes.ts'
import { keepIn } from './keepIn.ts'
import { representation, signatures } from './orderParts.ts'
import { personalData } from './personalData.ts'

const WORDS = vocabulary({
  texts: [...JUDGMENT_TEXTS, 'creditor.data', 'creditor.pseudonym', 'final', 'enforceable'],
  flags: JUDGMENT_FLAGS,
  agreements: ['injured', 'debtors'],
  counts: ['days'],
  lists: { debtors: vocabulary({ texts: ['number', 'defendant.data'] }), awardedHeads: HEAD_VOCABULARY },
  parts: ['emblem', 'signatures'],
})

/** The only document that carries a sealed identity: extract with the clause of finality and enforceability (ZKP 224). */
export const enforceableExtract = defineDocument(json, WORDS, compose, 'parties')

function compose(request: DocumentRequest): Composed {
  const context = caseContext(request.caseFile, request.claimId)
  const decision = requireDecision(context)
  const date = request.date ?? request.order?.issued ?? decision.date
  const awarded = decidedHeads(context, false).filter(({ decided }) => decided.awardedCents > 0)
  if (awarded.length === 0) throw new DocumentProblem('document.nothingToEnforce')
  return {
    scope: [
      officeScope(context, date),
      courtScope(context, decision.judge),
      partyScope('injured', 'injured', [context.claimant], true),
      partyScope('debtors', 'defendant', context.respondents),
      facts(context, request),
    ].reduce(joinScopes),
    lists: {
      debtors: context.respondents.map((person, index) =>
        scope({ texts: { number: same(String(index + 1)), 'defendant.data': personalData(person) } }),
      ),
      awardedHeads: awarded.map((head, index) => headScope(context, head, index, index === awarded.length - 1)),
    },
    parts: { emblem: [{ kind: 'emblem', id: 'emblem' }], signatures: [signatures(context, decision.judge)] },
    date,
    keep: keepIn(context.file.people, true),
  }
}

function facts(context: CaseContext, { order }: DocumentRequest): Scope {
  const decision = requireDecision(context)
  const { claimant } = context
  const account = claimant.account
  // A date not known yet is left for the registry to fill in by hand, as on its stamp.
  const dateOrBlank = (date: string | undefined) => (date === undefined ? word('blank') : datePair(date))
  return scope({
    texts: {
      representation: representation(context),
      'order.number': same(order?.number ?? ''),
      'creditor.data': personalData(claimant),
      'creditor.pseudonym': displayName(claimant),
      account: account === undefined ? same('') : word('data.account', { account }),
      awarded: amountPair(sumDecision(context.claim, decision).awardedCents),
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
