import json from '../../../resources/templates/enforcement-motion.json' with { type: 'json' }
import { paired, type Block } from '../content/content.ts'
import { DocumentProblem } from '../documentProblem.ts'
import { displayNameOf } from '../sentences/party.ts'
import { createScope, createVocabulary } from '../template/vocabulary.ts'
import { joinPairs, same, word } from '../words.ts'
import { requireDecision, type CaseContext } from './caseContext.ts'
import { listDecidedHeads } from './decidedHeads.ts'
import { defineAct } from './defineAct.ts'
import { createHeadScope, HEAD_VOCABULARY } from './headScopes.ts'
import { composeDebtorData } from './debtorData.ts'
import { composePersonalData } from './personalData.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** The creditor's motion to a public bailiff. A sealed creditor stands under the pseudonym; the extract identifies. */
export const enforcementMotion = defineAct(json, {
  words: {
    texts: ['creditor', 'account', 'aid', 'agent'],
    flags: ['account.known', 'aid.known'],
    lists: { awardedHeads: HEAD_VOCABULARY, debtors: createVocabulary({ texts: ['number', 'debtor.data'] }) },
    parts: ['signCreditor'],
  },
  fill: ({ context }) => {
    requireDecision(context)
    const { claimant, representative, respondents } = context
    const awarded = listDecidedHeads(context, false).filter(({ decided }) => decided.awardedCents > 0)
    if (awarded.length === 0) throw new DocumentProblem('document.nothingToEnforce')
    const sealed = claimant.sealed === true
    const account = sealed ? undefined : claimant.account
    const aid = representative?.legalAidDecision ?? claimant.legalAidDecision
    return {
      scope: {
        texts: {
          creditor: sealed ? displayNameOf(claimant) : composePersonalData(claimant),
          account: same(account ?? ''),
          aid: same(aid ?? ''),
          agent: agentData(context),
        },
        flags: { 'account.known': account !== undefined, 'aid.known': aid !== undefined },
      },
      lists: {
        awardedHeads: awarded.map((head, index) => createHeadScope(context, head, index, index === awarded.length - 1)),
        debtors: respondents.map((person, index) =>
          createScope({ texts: { number: same(String(index + 1)), 'debtor.data': composeDebtorData(person) } }),
        ),
      },
      parts: { signCreditor: [signature(context)] },
    }
  },
})

function agentData({ representative }: CaseContext): Bilingual {
  if (representative === undefined) return word('line')
  const { address } = representative
  return joinPairs([displayNameOf(representative), ...(address === undefined ? [] : [same(address)])], ', ')
}

function signature({ claimant, representative }: CaseContext): Block {
  const role = representative === undefined ? word('motion.creditor') : word('motion.agent')
  const name = representative === undefined ? displayNameOf(claimant) : displayNameOf(representative)
  return {
    kind: 'signatures',
    id: 'signatures',
    signatories: [{ role: paired(role, { bold: true }), name: paired(name) }],
  }
}
