import type { ClaimHead } from '../../domain/caseFile/claim.ts'
import type { DecisionHead } from '../../domain/caseFile/decision.ts'
import { findForced } from '../../domain/decision/forcedOutcome.ts'
import { isNotMoney } from '../../domain/decision/checkDecidedHeads.ts'
import { headByCode } from '../../domain/legal/heads.ts'
import { formatPeriod } from '../../format/period.ts'
import { createScope, createVocabulary, type Scope } from '../template/vocabulary.ts'
import { samePair, wordPair } from '../words.ts'
import { formatAmountPair } from './amountPairs.ts'
import type { CaseContext } from './caseContext.ts'
import { formatDatePair } from './commonScope.ts'
import { composeHeadShares } from './debtorShareScope.ts'
import { composeCalculation, composeHow } from './headCalculation.ts'
import { composeEvidence } from './headEvidence.ts'
import { fillOwnText } from './ownTextFields.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** Words an item of a list of heads knows. */
export const HEAD_VOCABULARY = createVocabulary({
  texts: [
    'number',
    'head.name',
    'head.genitive',
    'head.claimed',
    'head.awarded',
    'head.referred',
    'head.interestFrom',
    'head.shares',
    'head.period',
    'head.calculation',
    'head.how',
    'head.evidence',
    'head.noReliableBasis',
    'head.wouldDelay',
    'head.reasons',
    'head.end',
    'head.object',
  ],
  flags: ['head.hasObject', 'head.money', 'head.isThing', 'head.granted', 'head.rejected'],
  lists: {},
})

export type DecidedHead = Readonly<{ claimed: ClaimHead; decided: DecisionHead }>

/** The heads of a list, each as `createHeadScope` has it. */
export function createHeadScopes(context: CaseContext, heads: readonly DecidedHead[]): readonly Scope[] {
  return heads.map((head, index) => createHeadScope(context, head, index, index === heads.length - 1))
}

/** One head of damage as the operative part and the reasons speak of it. `last` closes the sentence of the list. */
export function createHeadScope(context: CaseContext, head: DecidedHead, index: number, last: boolean): Scope {
  const { claimed, decided } = head
  const entry = headByCode(claimed.code, context.on)
  const interestFrom = decided.interestFrom
  const own = (text: Bilingual | undefined) => fillOwnText(text ?? samePair(''), context, head)
  return createScope({
    texts: {
      number: samePair(String(index + 1)),
      'head.name': entry.name,
      'head.genitive': { cnr: entry.genitive, en: entry.name.en },
      'head.claimed': formatAmountPair(claimed.amountCents ?? 0),
      'head.awarded': formatAmountPair(decided.awardedCents),
      'head.referred': formatAmountPair(decided.referredCents ?? 0),
      'head.interestFrom':
        interestFrom === undefined ? samePair('') : wordPair('interest.phrase', { date: formatDatePair(interestFrom) }),
      'head.shares': composeHeadShares(context, decided.awardedCents),
      'head.period': composePeriod(claimed),
      'head.calculation': composeCalculation(claimed, context.on),
      'head.how': composeHow(claimed, context.on),
      'head.evidence': composeEvidence(context, claimed),
      'head.noReliableBasis': own(decided.referral?.noReliableBasis),
      'head.wouldDelay': own(decided.referral?.wouldDelay),
      'head.reasons': own(decided.reasons),
      'head.end': samePair(last ? ',' : ';'),
      'head.object': claimed.object ?? wordPair('blank'),
    },
    flags: {
      'head.hasObject': claimed.object !== undefined,
      'head.money': claimed.amountCents !== null,
      'head.isThing': isThing(claimed),
      'head.granted': decided.granted === true,
      // The charge of the offences it comes from was rejected, where it follows no conviction.
      'head.rejected': findForced(context.file.proceedings, context.claim, claimed)?.ground === 'chargeRejected',
    },
  })
}

/** Whether a head asks for a thing or an annulment without a sum (ZKP 240, 241). */
export function isThing(head: ClaimHead): boolean {
  return head.amountCents === null && isNotMoney(head)
}

function composePeriod({ from, to }: ClaimHead): Bilingual {
  if (from === undefined && to === undefined) return samePair('')
  const phrase = {
    cnr: formatPeriod(from ?? null, to ?? null, 'cnr'),
    en: formatPeriod(from ?? null, to ?? null, 'en'),
  }
  return wordPair('head.period', { period: phrase })
}
