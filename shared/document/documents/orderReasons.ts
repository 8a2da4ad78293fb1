import json from '../../../resources/templates/order-reasons.json' with { type: 'json' }
import { caseConfiscationExcess, decisionTotals } from '../../domain/decision/totals.ts'
import { totalCents } from '../../domain/money/cents.ts'
import { same } from '../words.ts'
import { requireDecision } from './caseContext.ts'
import { decidedHeads } from './decidedHeads.ts'
import { defineAct } from './defineAct.ts'
import { amountPair, headScope, HEAD_VOCABULARY, type DecidedHead } from './headScopes.ts'

/** The reasons of the decision on the claim as a document of its own (ZKP 379/6, 379/7). */
export const orderReasons = defineAct(json, {
  words: {
    texts: ['reasons', 'gain', 'excess', 'costs'],
    flags: ['conviction', 'referred.reasons', 'reasons.given', 'gain.known', 'costs.claimed'],
    lists: { heads: HEAD_VOCABULARY, referredHeads: HEAD_VOCABULARY },
  },
  dated: ({ decision }) => decision?.date,
  fill: ({ context }) => {
    const decision = requireDecision(context)
    const { file, claim } = context
    const conviction = file.case.verdict?.kind === 'conviction'
    const heads = decidedHeads(context, conviction)
    const referred = heads.filter(({ decided }) => (decided.referredCents ?? 0) > 0)
    const list = (chosen: readonly DecidedHead[]) =>
      chosen.map((head, index) => headScope(context, head, index, index === chosen.length - 1))
    const costs = totalCents((claim.costs ?? []).map((item) => item.amountCents))
    return {
      scope: {
        texts: {
          reasons: decision.reasons ?? same(''),
          gain: amountPair(file.case.gainCents ?? 0),
          excess: amountPair(caseConfiscationExcess(file)),
          costs: amountPair(costs),
        },
        flags: {
          conviction,
          'referred.reasons': conviction && referred.length > 0,
          'reasons.given': decision.reasons !== undefined,
          'gain.known': file.case.gainCents !== undefined && decisionTotals(claim, decision).awardedCents > 0,
          'costs.claimed': costs > 0,
        },
      },
      lists: { heads: list(heads), referredHeads: list(referred) },
    }
  },
})
