import {
  calculation,
  claim,
  measure,
  type Calculation,
  type Claim,
  type ClaimHead,
} from '../../shared/domain/caseFile/claim.ts'
import type { Bilingual } from '../../shared/text/bilingual.ts'
import { HEAD_CODES, type HeadCode } from '../../shared/domain/caseFile/headCodes.ts'
import { headByCode, heads, personalityRights, type HeadKind } from '../../shared/domain/legal/heads.ts'
import type { Option } from '../ui/SelectField.tsx'
import { group, rows, rowsOrNone, variants } from './composite.ts'
import type { ChoiceSource } from './control.ts'
import { type FieldKind, fields, kept, rowId } from './field.ts'
import { defineForm } from './form.ts'
import {
  choice,
  date,
  line,
  links,
  lookup,
  money,
  moneyOrNone,
  pair,
  people,
  person,
  quantity,
  tick,
  yesNo,
} from './kinds.ts'

type Asked = NonNullable<Claim['askedAsWitness']>
type Succession = NonNullable<Claim['succession']>
type Cost = NonNullable<Claim['costs']>[number]
type Measure = NonNullable<Claim['measures']>[number]
type Method<Name extends Calculation['method']> = Omit<Extract<Calculation, { method: Name }>, 'method'>
type Item = Method<'list'>['items'][number]

const METHODS = calculation.options.map(({ shape }) => shape.method.value)

const items = fields<Item>()({
  title: { kind: pair() },
  amountCents: { kind: money(), required: true },
  date: { kind: date() },
})

/** How an amount was reached: the method, and the figures it takes. */
const calculationKind = variants<Calculation, 'method'>(
  'method',
  choice(METHODS, 'screens.method'),
)({
  units: fields<Method<'units'>>()({
    quantity: { kind: count() },
    unit: { kind: unit(), required: true },
    rateCents: { kind: moneyOrNone() },
  }),
  monthsByWage: fields<Method<'monthsByWage'>>()({
    months: { kind: count() },
    wageCents: { kind: moneyOrNone() },
  }),
  annuity: fields<Method<'annuity'>>()({
    months: { kind: count() },
    monthlyCents: { kind: moneyOrNone() },
  }),
  labourValue: fields<Method<'labourValue'>>()({
    hours: { kind: count() },
    rateCents: { kind: moneyOrNone() },
    overtimeHours: { kind: quantity() },
    overtimeRateCents: { kind: money() },
    paidCents: { kind: money() },
    gainCents: { kind: money() },
  }),
  list: fields<Method<'list'>>()({ items: { kind: rows<Item>()(items, { idPrefix: 'i' }) } }),
  receipts: fields<Method<'receipts'>>()({ items: { kind: rowsOrNone<Item>()(items, { idPrefix: 'i' }) } }),
  fixed: {},
})

function count(): FieldKind<string, string> {
  return { ...quantity(), blank: '0' }
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

/** The kind of a head by its typed code; undefined while none is chosen. */
export function headKind(code: unknown): HeadKind | undefined {
  const known = HEAD_CODES.find((candidate) => candidate === code)
  return known === undefined ? undefined : headByCode(known).kind
}

/** One head of damage (ZKP 236/3). */
export const headFields = fields<ClaimHead>()({
  id: rowId,
  code: { kind: headCode(), required: true },
  from: { kind: date() },
  to: { kind: date() },
  interestFrom: { kind: date() },
  personalityRight: { kind: lookup(rights), when: ({ code }) => headKind(code) === 'nonMaterial' },
  object: { kind: pair(), when: ({ code }) => headKind(code) === 'return' },
  legalBasis: { kind: line(), when: ({ code }) => headKind(code) === 'material' },
  note: { kind: pair() },
  calculation: { kind: calculationKind, required: true },
  amountCents: { kind: moneyOrNone() },
  evidence: { kind: links() },
})

const asked = fields<Asked>()({ date: { kind: date(), required: true }, minutes: { kind: line() } })
const succession = fields<Succession>()({
  of: { kind: person('injuredParty'), required: true },
  maintainedOn: { kind: date() },
})
const costs = fields<Cost>()({ title: { kind: pair() }, amountCents: { kind: money(), required: true } })
const measures = fields<Measure>()({
  id: rowId,
  basis: { kind: choice(measure.shape.basis.options, 'screens.measureBasis'), required: true },
  target: { kind: person('defendant', 'thirdParty'), required: true },
  object: { kind: pair({ sides: ['cnr'] }), required: true },
  reasons: { kind: pair({ isLong: true }) },
  date: { kind: date() },
})

/** A property claim with its heads, costs and measures (ZKP 234–238). */
export const claimForm = defineForm<Claim>()(
  'claim',
  fields<Claim>()({
    id: kept('given when the claim is begun'),
    claimant: { kind: person('injuredParty', 'successor'), required: true },
    respondents: { kind: people('defendant', 'thirdParty') },
    jointly: { kind: tick() },
    informedOfRight: { kind: date() },
    askedAsWitness: { kind: group<Asked>()(asked) },
    filed: { kind: date() },
    filedWith: { kind: choice(claim.shape.filedWith.unwrap().options, 'screens.filedWith') },
    joinsProsecution: { kind: yesNo() },
    succession: { kind: group<Succession>()(succession) },
    withdrawn: { kind: date() },
    heads: {
      kind: rows<ClaimHead>()(headFields, {
        idPrefix: 'h',
        start: { calculation: { ...calculationKind.empty, method: 'fixed' } },
      }),
    },
    costs: { kind: rowsOrNone<Cost>()(costs, { idPrefix: 'cost' }) },
    measures: { kind: rowsOrNone<Measure>()(measures, { idPrefix: 'm' }) },
    note: { kind: pair({ isLong: true }) },
  }),
  { schema: claim },
)

function headCode(): FieldKind<string, HeadCode> {
  const chosen = choice(HEAD_CODES, '')
  return { ...chosen, control: { type: 'lookup', options: headCodes, isLong: false } }
}

function headCodes({ text }: ChoiceSource): readonly Option[] {
  return heads.map(({ code, name }) => ({ value: code, label: `${code} ${text.pick(name)}` }))
}

/** The personality rights of the list; a right that the list does not know stands by its own words. */
function rights({ text, chosen }: ChoiceSource): readonly Option[] {
  const known = personalityRights.map(({ key, name }) => ({ value: key, label: text.pick(name) }))
  const isKnown = chosen === '' || known.some(({ value }) => value === chosen)
  return isKnown ? known : [{ value: chosen, label: chosen }, ...known]
}
