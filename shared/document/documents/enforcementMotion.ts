import json from '../../../resources/templates/enforcement-motion.json' with { type: 'json' }
import { paired, type Block } from '../content/content.ts'
import { DocumentProblem } from '../documentProblem.ts'
import { displayNameOf } from '../sentences/party.ts'
import { createScope, createVocabulary } from '../template/vocabulary.ts'
import { joinPairs, samePair, wordPair } from '../words.ts'
import { requireDecision, type CaseContext } from './caseContext.ts'
import type { DebtorAccount } from '../../domain/ledger/debtorAccounts.ts'
import type { DebtorAmount } from '../../domain/decision/debtorShares.ts'
import { createShareScope, nameShares, SHARE_TEXTS } from './debtorShareScope.ts'
import { headsOfOutcome } from './decidedHeads.ts'
import { defineAct } from './defineAct.ts'
import { formatAmountPair } from './amountPairs.ts'
import { composeIdentifyingData } from './identifyingData.ts'
import { computeInterestState } from './interestState.ts'
import { OPERATIVE_LISTS, createOperativeLists } from './operativePart.ts'
import { ORDER_FLAGS, createOrderConditions } from './orderConditions.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** The creditor's motion to a public bailiff. A sealed creditor stands under the pseudonym; the extract identifies. */
export const enforcementMotion = defineAct(json, {
  words: {
    texts: ['creditor', 'account', 'aid', 'agent', 'paid', 'principal', 'interest', 'owed.shares', ...SHARE_TEXTS],
    flags: [...ORDER_FLAGS, 'account.known', 'aid.known', 'paid.any', 'bearing', 'interest.owed', 'asks.return'],
    lists: { ...OPERATIVE_LISTS, debtors: createVocabulary({ texts: ['number', 'debtor.data'] }) },
    parts: ['signCreditor'],
  },
  fill: ({ context, date, law, request }) => {
    const decision = requireDecision(context)
    const { claimant, representative } = context
    const conditions = createOrderConditions(context)
    const operative = createOperativeLists(context, headsOfOutcome(context, conditions, request.order))
    const { awardedHeads, returns } = operative
    // An annulment needs nobody to carry it out.
    if (awardedHeads.length + returns.length === 0) {
      throw new DocumentProblem('document.nothingToEnforce')
    }
    const { state } = computeInterestState(date, context.claimFile, law.interest)
    const owes = state.principalCents > 0 || state.interestCents > 0
    if (awardedHeads.length > 0 && !owes) throw new DocumentProblem('document.alreadyPaid')
    const sealed = claimant.sealed === true
    const account = sealed ? undefined : claimant.account
    const aid = representative?.legalAidDecision ?? claimant.legalAidDecision
    return {
      scope: {
        texts: {
          creditor: sealed ? displayNameOf(claimant) : composeIdentifyingData(claimant),
          account: samePair(account ?? ''),
          aid: samePair(aid ?? ''),
          agent: agentData(context),
          paid: formatAmountPair(state.paidCents),
          principal: formatAmountPair(state.principalCents),
          interest: formatAmountPair(state.interestCents),
          ...createShareScope(context).texts,
          'owed.shares': nameShares(owedBy(state.debtors), context.debtors),
        },
        flags: {
          ...conditions.flags,
          'account.known': account !== undefined,
          'aid.known': aid !== undefined,
          'paid.any': state.paidCents > 0,
          bearing: decision.heads.some(({ interestFrom }) => interestFrom !== undefined),
          'interest.owed': state.interestCents > 0,
          'asks.return': returns.length > 0,
        },
      },
      lists: {
        ...operative,
        debtors: context.debtors.map((person, index) =>
          createScope({
            texts: { number: samePair(String(index + 1)), 'debtor.data': composeIdentifyingData(person) },
          }),
        ),
      },
      parts: { signCreditor: [signature(context)] },
    }
  },
})

/** Who still owes how much, of those who owe anything. */
function owedBy(accounts: readonly DebtorAccount[]): readonly DebtorAmount[] {
  return accounts
    .filter(({ owedCents }) => owedCents > 0)
    .map(({ debtor, owedCents }) => ({ debtor, cents: owedCents }))
}

function agentData({ representative }: CaseContext): Bilingual {
  if (representative === undefined) return wordPair('line')
  const { address } = representative
  return joinPairs([displayNameOf(representative), ...(address === undefined ? [] : [samePair(address)])], ', ')
}

function signature({ claimant, representative }: CaseContext): Block {
  const creditor = wordPair(`motion.ofCreditor.${claimant.sex}`)
  const role =
    representative === undefined
      ? wordPair(`motion.creditor.${claimant.sex}`)
      : wordPair(`motion.agent.${representative.sex}`, { creditor })
  const name = representative === undefined ? displayNameOf(claimant) : displayNameOf(representative)
  return {
    kind: 'signatures',
    id: 'signatures',
    signatories: [{ role: paired(role, { bold: true }), name: paired(name) }],
  }
}
