import json from '../../../resources/templates/property-claim.json' with { type: 'json' }
import { addUpCents } from '../../domain/money/cents.ts'
import type { Scope } from '../template/vocabulary.ts'
import { samePair } from '../words.ts'
import {
  CLAIMED_HEAD_VOCABULARY,
  listClaimedHeads,
  composeClaimEvidence,
  composeClaimTable,
  EVIDENCE_VOCABULARY,
} from './claimedHeads.ts'
import { defineLetter } from './defineLetter.ts'
import { formatAmountPair } from './amountPairs.ts'
import { isThing } from './headScopes.ts'
import { dateOrBlank, type LetterContext } from './letterContext.ts'
import { annuls } from './operativePart.ts'
import { composePersonalData } from './personalData.ts'
import { createSuccessionScope, SUCCESSION_FLAGS, SUCCESSION_TEXTS } from './successionScope.ts'

/** The motion of the injured party: every field a court needs to award instead of referring (ZKP 236/3). */
export const propertyClaim = defineLetter(json, {
  words: {
    texts: ['claimant.data', 'poa', 'legalAid', 'costs', 'account', 'informed', ...SUCCESSION_TEXTS],
    flags: [
      'hasLegalAid',
      'service.own',
      'hasEvidence',
      'hasMeasures',
      'account.known',
      'hasCosts',
      ...SUCCESSION_FLAGS,
    ],
    lists: {
      heads: CLAIMED_HEAD_VOCABULARY,
      sums: CLAIMED_HEAD_VOCABULARY,
      returns: CLAIMED_HEAD_VOCABULARY,
      annulments: CLAIMED_HEAD_VOCABULARY,
      evidence: EVIDENCE_VOCABULARY,
    },
    parts: ['claimTable'],
  },
  dated: ({ claim }) => claim.filed,
  fill: (letter) => ({
    scope: facts(letter),
    lists: { heads: listClaimedHeads(letter), ...listMotions(letter), evidence: composeClaimEvidence(letter) },
    parts: { claimTable: [composeClaimTable(letter)] },
  }),
})

// Money, things and annulments are each asked for by the article they rest on (ZKP 239/2, 240, 241).
function listMotions(letter: LetterContext) {
  const { heads } = letter.context.claim
  const things = heads.filter(isThing)
  const list = (chosen: typeof things) => listClaimedHeads(letter, chosen)
  return {
    sums: list(heads.filter((head) => !isThing(head))),
    returns: list(things.filter((head) => !annuls(head))),
    annulments: list(things.filter(annuls)),
  }
}

function facts(letter: LetterContext): Partial<Scope> {
  const { context, attorney } = letter
  const { claim, claimant } = context
  const sealed = claimant.sealed === true
  const costs = claim.costs ?? []
  const succession = createSuccessionScope(context)
  return {
    texts: {
      'claimant.data': sealed ? samePair('') : composePersonalData(claimant),
      poa: dateOrBlank(attorney?.powerOfAttorneyDate),
      legalAid: samePair(attorney?.legalAidDecision ?? ''),
      costs: formatAmountPair(addUpCents(costs.map((item) => item.amountCents))),
      account: samePair(sealed ? '' : (claimant.account ?? '')),
      informed: dateOrBlank(claim.informedOfRight),
      ...succession.texts,
    },
    flags: {
      hasLegalAid: attorney?.legalAidDecision !== undefined,
      'service.own': !sealed && attorney === undefined,
      hasEvidence: composeClaimEvidence(letter).length > 0,
      hasMeasures: (claim.measures ?? []).length > 0,
      'account.known': !sealed && claimant.account !== undefined,
      hasCosts: costs.length > 0,
      ...succession.flags,
    },
  }
}
