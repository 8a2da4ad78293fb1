import { computeLabourValue } from '../../domain/calculation/labourValue.ts'
import type { Calculation, ClaimHead } from '../../domain/caseFile/claim.ts'
import { headByCode } from '../../domain/legal/heads.ts'
import { formatDecimal } from '../../format/decimal.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { enumerate, joinPairs, samePair, wordPair } from '../words.ts'
import { formatShortAmountPair } from './amountPairs.ts'

type Calculated = Pick<ClaimHead, 'code' | 'calculation' | 'object'>
type LabourValue = Extract<Calculation, { method: 'labourValue' }>

/** How an amount was reached, in one phrase, or which thing is asked for; `on` is the day of the law the head is read by. */
export function composeCalculation({ code, calculation, object }: Calculated, on: string | undefined): Bilingual {
  switch (calculation.method) {
    case 'units': {
      const unit = typeof calculation.unit === 'string' ? unitWord(calculation.unit) : calculation.unit
      return composeProduct(calculation.quantity, unit, calculation.rateCents)
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
      return composeLabour(calculation)
    case 'list':
    case 'receipts': {
      const items = (calculation.items ?? []).map((item) => joinPairs([item.title, money(item.amountCents)], ' '))
      return items.length === 0 ? wordPair('calculation.receipts') : enumerate(items)
    }
    case 'fixed':
      return object ?? wordPair(FIXED[headByCode(code, on).kind])
  }
}

/** The same as a sentence: a fair compensation is sought by a claim and assessed by the court, not calculated. */
export function composeHow(head: Calculated, on: string | undefined, by: 'court' | 'claim' = 'court'): Bilingual {
  const isAssessed = head.calculation.method === 'fixed' && headByCode(head.code, on).kind === 'nonMaterial'
  if (isAssessed) return wordPair(by === 'court' ? 'calculation.fixedSentence' : 'calculation.soughtSentence')
  return wordPair('calculation.sentence', { how: composeCalculation(head, on) })
}

const FIXED = {
  nonMaterial: 'calculation.fixed',
  material: 'calculation.whole',
  return: 'calculation.value',
} as const

// What was worked, with overtime, less what was paid; the gain where it is more and so counts.
function composeLabour(calculation: LabourValue): Bilingual {
  const { hours, rateCents, overtimeHours, overtimeRateCents, paidCents, gainCents } = calculation
  const value = computeLabourValue(calculation)
  if (value.ok && value.value.steps.at(-1)?.code === 'higherGain')
    return wordPair('calculation.gain', { gain: money(gainCents) })
  const parts = [composeProduct(hours, wordPair('unit.h'), rateCents)]
  if (overtimeHours !== undefined)
    parts.push(
      wordPair('calculation.overtime', { work: composeProduct(overtimeHours, wordPair('unit.h'), overtimeRateCents) }),
    )
  if (paidCents !== undefined && paidCents > 0) parts.push(wordPair('calculation.paid', { paid: money(paidCents) }))
  return wordPair('calculation.labour', { work: joinPairs(parts, ' ') })
}

function composeProduct(count: string, unit: Bilingual, rateCents: number | null | undefined): Bilingual {
  return wordPair('calculation.units', { quantity: quantity(count), unit, rate: money(rateCents) })
}

function money(cents: number | null | undefined): Bilingual {
  return formatShortAmountPair(cents ?? 0)
}

function unitWord(unit: string): Bilingual {
  return unit === 'h' ? wordPair('unit.h') : samePair(unit)
}

// «2080» and «12.5» as each language writes numbers.
function quantity(decimal: string): Bilingual {
  return { cnr: formatDecimal(decimal, 'cnr'), en: formatDecimal(decimal, 'en') }
}
