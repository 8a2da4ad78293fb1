import { calculation, type Calculation } from '../../shared/domain/caseFile/claim.ts'
import type { Bilingual } from '../../shared/text/bilingual.ts'
import { rows, rowsOrNone, variants } from './composite.ts'
import { type FieldKind, fields } from './field.ts'
import { readKind } from './form.ts'
import { choice, date, money, moneyOrNone, pair, quantity } from './kinds.ts'

type Method<Name extends Calculation['method']> = Omit<Extract<Calculation, { method: Name }>, 'method'>
type Item = Method<'list'>['items'][number]

const METHODS = calculation.options.map(({ shape }) => shape.method.value)

const items = fields<Item>()({
  title: { kind: pair() },
  amountCents: { kind: money(), required: true },
  date: { kind: date() },
})

/** A row of a list of which nothing is typed yet. */
export const FIRST_ITEM = { id: 'i1', title: { cnr: '', en: '' }, amountCents: '', date: '' }

const calculations = {
  units: fields<Method<'units'>>()({
    quantity: { kind: quantity(), required: true },
    rateCents: { kind: moneyOrNone() },
    unit: { kind: unit(), required: true },
  }),
  monthsByWage: fields<Method<'monthsByWage'>>()({
    months: { kind: quantity(), required: true },
    wageCents: { kind: moneyOrNone() },
  }),
  annuity: fields<Method<'annuity'>>()({
    months: { kind: quantity(), required: true },
    monthlyCents: { kind: moneyOrNone() },
  }),
  labourValue: fields<Method<'labourValue'>>()({
    hours: { kind: quantity(), required: true },
    rateCents: { kind: moneyOrNone() },
    overtimeHours: { kind: quantity() },
    overtimeRateCents: { kind: money() },
    paidCents: { kind: money() },
    gainCents: { kind: money() },
  }),
  list: fields<Method<'list'>>()({ items: { kind: rows<Item>()(items, { idPrefix: 'i' }) } }),
  receipts: fields<Method<'receipts'>>()({ items: { kind: rowsOrNone<Item>()(items, { idPrefix: 'i' }) } }),
  fixed: {},
}

/** How an amount was reached: the method, and the figures it takes. */
export const calculationKind = variants<Calculation, 'method'>(
  'method',
  choice(METHODS, 'screens.method'),
)(calculations)

export type TypedCalculation = (typeof calculationKind)['empty']

/** The figures a method takes, in the order in which they are typed. */
export function figuresOf(method: string): readonly string[] {
  return method in calculations ? Object.keys(calculations[method as Calculation['method']]) : []
}

/** A calculation as typed; undefined while something it cannot be without is missing or unreadable. */
export function readCalculation(typed: TypedCalculation): Calculation | undefined {
  return readKind(calculationKind, typed)
}

type Unit = Method<'units'>['unit']
const UNIT_LENGTH = 40

/** What is counted, in both languages; the same short word in both is one word. */
function unit(): FieldKind<Bilingual, Unit> {
  const both = pair({ sides: ['cnr'] })
  return {
    ...both,
    toTyped: (value) => both.toTyped(typeof value === 'string' ? { cnr: value, en: value } : value),
    isBlank: (typed) => both.isBlank(typed),
    read: ({ cnr, en }) => (cnr === en && cnr.length <= UNIT_LENGTH ? cnr : { cnr, en }),
  }
}
