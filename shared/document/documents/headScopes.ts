import type { Calculation, ClaimHead } from '../../domain/caseFile/claim.ts'
import type { DecisionHead } from '../../domain/caseFile/decision.ts'
import { headByCode } from '../../domain/legal/heads.ts'
import { formatAmount, formatAmountShort } from '../../format/amount.ts'
import { formatDecimal } from '../../format/decimal.ts'
import { formatPeriod } from '../../format/period.ts'
import { createScope, createVocabulary, type Scope } from '../template/vocabulary.ts'
import { enumerate, joinPairs, samePair, wordPair } from '../words.ts'
import type { CaseContext } from './caseContext.ts'
import { formatDatePair } from './commonScope.ts'
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
  flags: ['head.hasObject', 'head.money', 'head.granted'],
  lists: {},
})

/** An amount with its currency as a sentence says it. */
export function formatAmountPair(cents: number): Bilingual {
  return { cnr: formatAmount(cents, 'cnr'), en: formatAmount(cents, 'en') }
}

/** An amount as a table shows it. */
export function formatShortAmountPair(cents: number): Bilingual {
  return { cnr: formatAmountShort(cents, 'cnr'), en: formatAmountShort(cents, 'en') }
}

export type DecidedHead = Readonly<{ claimed: ClaimHead; decided: DecisionHead }>

/** One head of damage as the operative part and the reasons speak of it. `last` closes the sentence of the list. */
export function createHeadScope(context: CaseContext, head: DecidedHead, index: number, last: boolean): Scope {
  const { claimed, decided } = head
  const entry = headByCode(claimed.code, context.on)
  const interestFrom = decided.interestFrom
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
      'head.period': composePeriod(claimed),
      'head.calculation': composeCalculation(claimed.calculation),
      'head.how': howPhrase(claimed.calculation),
      'head.evidence': composeEvidence(context, claimed),
      'head.noReliableBasis': decided.referral?.noReliableBasis ?? samePair(''),
      'head.wouldDelay': decided.referral?.wouldDelay ?? samePair(''),
      'head.reasons': decided.reasons ?? samePair(''),
      'head.end': samePair(last ? ',' : ';'),
      'head.object': claimed.object ?? wordPair('blank'),
    },
    flags: {
      'head.hasObject': claimed.object !== undefined,
      'head.money': claimed.amountCents !== null,
      'head.granted': decided.granted === true,
    },
  })
}

function composePeriod({ from, to }: ClaimHead): Bilingual {
  if (from === undefined && to === undefined) return samePair('')
  const phrase = {
    cnr: formatPeriod(from ?? null, to ?? null, 'cnr'),
    en: formatPeriod(from ?? null, to ?? null, 'en'),
  }
  return wordPair('head.period', { period: phrase })
}

function composeEvidence(context: CaseContext, head: ClaimHead): Bilingual {
  const items = head.evidence
    .map((id) => context.file.evidence.find((item) => item.id === id))
    .filter((item) => item !== undefined)
    .map((item): Bilingual => {
      // Whom the evidence comes from may give a sealed person's whereabouts away.
      const source =
        item.source === undefined || context.claimant.sealed === true
          ? samePair('')
          : joinPairs([samePair(''), item.source], ', ')
      const dated =
        item.date === undefined ? samePair('') : wordPair('evidence.dated', { date: formatDatePair(item.date) })
      return { cnr: `${item.title.cnr}${source.cnr}${dated.cnr}`, en: `${item.title.en}${source.en}${dated.en}` }
    })
  return items.length === 0 ? wordPair('evidence.none') : joinPairs(items, '; ')
}

/** How an amount was reached, in one phrase. */
export function composeCalculation(calculation: Calculation): Bilingual {
  const money = (cents: number | null | undefined): Bilingual => formatShortAmountPair(cents ?? 0)
  switch (calculation.method) {
    case 'units': {
      const unit = typeof calculation.unit === 'string' ? unitWord(calculation.unit) : calculation.unit
      return wordPair('calculation.units', {
        quantity: quantity(calculation.quantity),
        unit,
        rate: money(calculation.rateCents),
      })
    }
    case 'monthsByWage':
      return wordPair('calculation.months', {
        months: quantity(calculation.months),
        rate: money(calculation.wageCents),
      })
    case 'annuity':
      return wordPair('calculation.annuity', {
        months: quantity(calculation.months),
        rate: money(calculation.monthlyCents),
      })
    case 'labourValue':
      return wordPair('calculation.labour', { hours: quantity(calculation.hours), rate: money(calculation.rateCents) })
    case 'list':
    case 'receipts': {
      const items = (calculation.items ?? []).map((item) => joinPairs([item.title, money(item.amountCents)], ' '))
      return items.length === 0 ? wordPair('calculation.receipts') : enumerate(items)
    }
    case 'fixed':
      return wordPair('calculation.fixed')
  }
}

// A fair compensation is assessed, not calculated.
function howPhrase(calculation: Calculation): Bilingual {
  if (calculation.method === 'fixed') return wordPair('calculation.fixedSentence')
  return wordPair('calculation.sentence', { how: composeCalculation(calculation) })
}

function unitWord(unit: string): Bilingual {
  return unit === 'h' ? wordPair('unit.h') : samePair(unit)
}

// «2080» and «12.5» as each language writes numbers.
function quantity(decimal: string): Bilingual {
  return { cnr: formatDecimal(decimal, 'cnr'), en: formatDecimal(decimal, 'en') }
}
