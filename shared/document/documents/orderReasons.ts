import json from '../../../resources/templates/order-reasons.json' with { type: 'json' }
import { computeCaseConfiscationExcess, sumDecision } from '../../domain/decision/totals.ts'
import { addUpCents } from '../../domain/money/cents.ts'
import { joinScopes, createScope } from '../template/vocabulary.ts'
import { samePair } from '../words.ts'
import { requireDecision } from './caseContext.ts'
import { headsOfOutcome } from './decidedHeads.ts'
import { defineAct } from './defineAct.ts'
import { formatAmountPair } from './amountPairs.ts'
import { createHeadScopes, HEAD_VOCABULARY } from './headScopes.ts'
import { ORDER_FLAGS, createOrderConditions } from './orderConditions.ts'
import { createOwnParagraphs, OWN_PARAGRAPH_LISTS } from './ownParagraphs.ts'
import { fillOwnText } from './ownTextFields.ts'
import { createReferralScope, REFERRAL_FLAGS, REFERRAL_TEXTS, splitReferred } from './referralSplit.ts'
import { createReleasedLists, RELEASED_LISTS } from './releasedDebtors.ts'
import { createSuccessionScope, SUCCESSION_FLAGS, SUCCESSION_TEXTS } from './successionScope.ts'

/** The reasons of the decision on the claim as a document of its own (ZKP 379/6, 379/7). */
export const orderReasons = defineAct(json, {
  words: {
    texts: ['reasons', 'gain', 'excess', 'costs', 'pleaClause', ...REFERRAL_TEXTS, ...SUCCESSION_TEXTS],
    flags: [
      ...ORDER_FLAGS,
      ...REFERRAL_FLAGS,
      ...SUCCESSION_FLAGS,
      'reasons.given',
      'gain.known',
      'gain.left',
      'costs.claimed',
    ],
    lists: {
      heads: HEAD_VOCABULARY,
      referredHeads: HEAD_VOCABULARY,
      fallenHeads: HEAD_VOCABULARY,
      ...RELEASED_LISTS,
      ...OWN_PARAGRAPH_LISTS,
    },
  },
  dated: ({ decision }) => decision?.date,
  fill: ({ context }) => {
    const decision = requireDecision(context)
    const { file, claim } = context
    const conditions = createOrderConditions(context)
    const { conviction = false, withdrawn = false } = conditions.flags
    const heads = headsOfOutcome(context, conditions)
    const { rest, fallen } = splitReferred(context, heads)
    const costs = addUpCents((claim.costs ?? []).map((item) => item.amountCents))
    const awards = !withdrawn && sumDecision(claim, decision).awardedCents > 0
    const own = createScope({
      texts: {
        reasons: fillOwnText(decision.reasons ?? samePair(''), context, undefined),
        gain: formatAmountPair(file.proceedings.gainCents ?? 0),
        excess: formatAmountPair(computeCaseConfiscationExcess(file)),
        costs: formatAmountPair(costs),
        pleaClause: file.proceedings.pleaClause ?? samePair(''),
      },
      flags: {
        'reasons.given': decision.reasons !== undefined,
        'gain.known': (file.proceedings.gainCents ?? 0) > 0 && awards,
        'gain.left': computeCaseConfiscationExcess(file) > 0,
        'costs.claimed': costs > 0,
      },
    })
    return {
      scope: [conditions, own, createReferralScope(context), createSuccessionScope(context)].reduce(joinScopes),
      lists: {
        heads: conviction ? createHeadScopes(context, heads) : [],
        referredHeads: createHeadScopes(context, rest),
        fallenHeads: createHeadScopes(context, fallen),
        ...createReleasedLists(context),
        ...createOwnParagraphs(context),
      },
    }
  },
})
