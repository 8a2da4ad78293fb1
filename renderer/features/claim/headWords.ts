import type { Calculation } from '../../../shared/domain/caseFile/claim.ts'
import { compareWorkWithGain } from '../../../shared/domain/claim/recomputedAmount.ts'
import { personalityRights } from '../../../shared/domain/legal/heads.ts'
import { formatDecimal } from '../../../shared/format/decimal.ts'
import { parseAmount } from '../../../shared/format/parseAmount.ts'
import { parseDate } from '../../../shared/format/parseDate.ts'
import { keyIn } from '../../../shared/text/messageKey.ts'
import { readCalculation } from '../../forms/calculation.ts'
import { headOf, type TypedHead } from '../../forms/head.ts'
import type { Text } from '../../i18n/useText.ts'

/** Two lines of a closed row: what it says, and below it why or for when. */
export type HeadLines = Readonly<{ first: string; second: string }>

const UNKNOWN = '?'
const SHOWN_ITEMS = 2

/** The name of a head, and below it its period, its right or what it is about. */
export function writeBasis(row: TypedHead, { t, pick, date }: Text): HeadLines {
  const head = headOf(row.code)
  const day = (typed: string) => writeDay(typed, date)
  const right = personalityRights.find(({ key }) => key === row.personalityRight)
  const parts = [
    [day(row.from), day(row.to)].filter((part) => part !== '').join(' – '),
    right === undefined ? row.personalityRight : pick(right.name),
    pick(row.object),
    row.legalBasis,
    pick(row.note),
  ]
  return {
    first: head === undefined ? t('screens.ledger.noHead') : pick(head.name),
    second: parts.filter((part) => part.trim() !== '').join(' · '),
  }
}

function writeDay(typed: string, date: Text['date']): string {
  const read = parseDate(typed)
  return read.ok ? date(read.value) : typed
}

/** The calculation in words, `1.560 h × 3,50 €`, and below it what it is made of or compared with. */
export function writeCalculation(row: TypedHead, text: Text): HeadLines {
  const { method } = row.calculation
  const calculation = readCalculation(row.calculation)
  if (calculation === undefined) return { first: writeProduct(row, text), second: '' }
  return {
    first: writeMethod(calculation, text) ?? text.t(keyIn('screens.method', method)),
    second: writeParts(calculation, text),
  }
}

// What is typed of a product of which a figure is missing or cannot be read: 40 seansi × ?
function writeProduct({ calculation }: TypedHead, { t, pick }: Text): string {
  const { method, quantity, unit, months, hours, rateCents, wageCents, monthlyCents } = calculation
  const shown = (typed: string) => (typed.trim() === '' ? UNKNOWN : typed)
  switch (method) {
    case 'units':
      return product(`${shown(quantity)} ${pick(unit)}`.trim(), shown(rateCents))
    case 'labourValue':
      return product(`${shown(hours)} h`, shown(rateCents))
    case 'monthsByWage':
      return product(t('screens.ledger.months', { months: shown(months) }), shown(wageCents))
    case 'annuity':
      return product(t('screens.ledger.months', { months: shown(months) }), shown(monthlyCents))
    default:
      return t(keyIn('screens.method', method))
  }
}

function product(quantity: string, rate: string): string {
  return `${quantity} × ${rate}`
}

function writeMethod(calculation: Calculation, text: Text): string | undefined {
  const { t, pick } = text
  const count = (quantity: string) => formatDecimal(quantity, text.language === 'en' ? 'en' : 'cnr')
  const rate = (cents: number | null) => (cents === null ? UNKNOWN : text.amount(cents))
  switch (calculation.method) {
    case 'units': {
      const { unit } = calculation
      const name = typeof unit === 'string' ? text.script(unit) : pick(unit)
      return product(`${count(calculation.quantity)} ${name}`, rate(calculation.rateCents))
    }
    case 'labourValue':
      return product(`${count(calculation.hours)} h`, rate(calculation.rateCents))
    case 'monthsByWage':
      return product(t('screens.ledger.months', { months: count(calculation.months) }), rate(calculation.wageCents))
    case 'annuity':
      return product(t('screens.ledger.months', { months: count(calculation.months) }), rate(calculation.monthlyCents))
    case 'list':
      return t('screens.ledger.list', { count: calculation.items.length })
    case 'receipts':
      return calculation.items === undefined
        ? undefined
        : t('screens.ledger.receipts', { count: calculation.items.length })
    case 'fixed':
      return undefined
  }
}

function writeParts(calculation: Calculation, text: Text): string {
  const both = compareWorkWithGain(calculation)
  if (both !== undefined)
    return text.t(`screens.ledger.${both.higher === 'gain' ? 'gainHigher' : 'workHigher'}`, {
      amount: text.amount(both.gainCents),
    })
  if (calculation.method !== 'list' && calculation.method !== 'receipts') return ''
  const items = calculation.items ?? []
  const shown = items.slice(0, SHOWN_ITEMS).map(({ amountCents }) => text.number(amountCents))
  return items.length > SHOWN_ITEMS ? `${shown.join(' + ')} + …` : shown.length > 1 ? shown.join(' + ') : ''
}

/** An amount as the language writes it; what cannot be read stands as it was typed. */
export function writeAmount(typed: string, { number }: Text): string {
  const read = parseAmount(typed)
  return read.ok ? number(read.value) : typed.trim() === '' ? '—' : typed
}
