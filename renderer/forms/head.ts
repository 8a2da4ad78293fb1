import type { ClaimHead } from '../../shared/domain/caseFile/claim.ts'
import { HEAD_CODES, type HeadCode } from '../../shared/domain/caseFile/headCodes.ts'
import { headsUnder } from '../../shared/domain/claim/gateRules.ts'
import { proposeHead, type PresetSource } from '../../shared/domain/claim/headPreset.ts'
import { recomputeAmounts } from '../../shared/domain/claim/recomputedAmount.ts'
import { headByCode, heads, personalityRights, type Head } from '../../shared/domain/legal/heads.ts'
import { formatNumber } from '../../shared/format/amount.ts'
import { parseDate, readTypedDate } from '../../shared/format/parseDate.ts'
import type { Option } from '../ui/SelectField.tsx'
import { calculationKind, figuresOf, FIRST_ITEM, readCalculation } from './calculation.ts'
import { rows, type RowOf } from './composite.ts'
import type { ChoiceSource } from './control.ts'
import { type FieldKind, fields, noField, rowId } from './field.ts'
import { charges, date, line, links, lookup, moneyOrNone, oneOf, pair } from './kinds.ts'
import { isSame } from './record.ts'

const START_METHOD = 'fixed'
const needsDescription = headsUnder('descriptionRequired')
const needsRight = headsUnder('rightRequired')

/** The head of a typed code; undefined while none is chosen. */
export function headOf(code: unknown): Head | undefined {
  const known = HEAD_CODES.find((candidate) => candidate === code)
  return known === undefined ? undefined : headByCode(known)
}

// A thing, a transaction, or damage that the code does not name.
function isDescribed(code: unknown): boolean {
  const head = headOf(code)
  return head !== undefined && (head.kind === 'return' || needsDescription(head.code))
}

const head = fields<ClaimHead>()({
  id: rowId,
  code: { kind: headCode(), required: true },
  offences: { kind: charges() },
  from: { kind: date() },
  to: { kind: date() },
  interestFrom: { kind: date() },
  personalityRight: { kind: lookup(rights), when: ({ code }) => headOf(code)?.kind === 'nonMaterial' },
  object: { kind: pair(), when: ({ code }) => isDescribed(code) },
  legalBasis: { kind: line() },
  note: { kind: pair() },
  calculation: { kind: calculationKind, required: true },
  amountCents: { kind: moneyOrNone() },
  evidence: { kind: links() },
  places: noField('a page is cited where the file is looked at'),
})

/** The heads of damage of a claim (ZKP 236/3). */
export const headRows = rows<ClaimHead>()(head, {
  idPrefix: 'h',
  start: { calculation: { ...calculationKind.empty, method: START_METHOD } },
})

export type TypedHead = RowOf<typeof head>

/** A row in which nothing is typed yet. */
export const BLANK_HEAD = (headRows.control.type === 'rows' ? headRows.control.emptyRow : {}) as Omit<TypedHead, 'id'>

/**
 * A code chosen for a row, and with it what is usual for that head. What somebody typed stays: only a blank field takes the
 * proposal, and one that still holds what was proposed for the code before.
 */
export function withCode(typed: TypedHead, code: string, source: PresetSource): TypedHead {
  const proposed = proposal(code, source)
  if (proposed === undefined) return { ...typed, code }
  const before = proposal(typed.code, source) ?? BLANK
  const isFree = (held: unknown, last: unknown, blank: unknown) => isSame(held, blank) || isSame(held, last)
  const taken = Object.fromEntries(
    PROPOSED.map((name) => [name, isFree(typed[name], before[name], BLANK[name]) ? proposed[name] : typed[name]]),
  )
  const { calculation } = typed
  const method = isFree(calculation.method, before.method, START_METHOD) ? proposed.method : calculation.method
  const unit = isFree(calculation.unit, before.unit, BLANK.unit) ? proposed.unit : calculation.unit
  return { ...typed, ...taken, code, calculation: withItems({ ...calculation, method, unit }) }
}

/** What a row of a claim takes its proposals from: the file, and the row above it. */
export function presetSource(
  { offences, evidence }: Omit<PresetSource, 'before'>,
  above: TypedHead | undefined,
): PresetSource {
  const day = (typed: string | undefined) => {
    const read = parseDate(typed ?? '')
    return read.ok ? read.value : undefined
  }
  const before = { from: day(above?.from), to: day(above?.to), interestFrom: day(above?.interestFrom) }
  return { offences, evidence, before }
}

const PROPOSED = ['from', 'to', 'interestFrom', 'personalityRight', 'evidence'] as const
type Proposal = Pick<TypedHead, (typeof PROPOSED)[number]> & Pick<TypedHead['calculation'], 'method' | 'unit'>
const BLANK: Proposal = {
  from: '',
  to: '',
  interestFrom: '',
  personalityRight: '',
  evidence: [],
  method: START_METHOD,
  unit: { cnr: '', en: '' },
}

function proposal(code: string, source: PresetSource): Proposal | undefined {
  const known = headOf(code)
  if (known === undefined) return undefined
  const { method, unit, personalityRight = '', evidence, ...days } = proposeHead(known.code, source)
  return {
    from: readTypedDate(days.from),
    to: readTypedDate(days.to),
    interestFrom: readTypedDate(days.interestFrom),
    personalityRight,
    evidence: [...evidence],
    method,
    unit: unit ?? BLANK.unit,
  }
}

/** A way of calculating chosen for a row: where units are counted, with what is usually counted of such a head. */
export function withMethod(typed: TypedHead, method: string): TypedHead {
  const { unit } = typed.calculation
  const usual = method === 'units' ? headOf(typed.code)?.unit : undefined
  const counted = unit.cnr === '' && unit.en === '' ? (usual ?? unit) : unit
  return { ...typed, calculation: withItems({ ...typed.calculation, method, unit: counted }) }
}

// A list without a row of it says nothing: the first one is there to be typed in.
function withItems(calculation: TypedHead['calculation']): TypedHead['calculation'] {
  const isBare = calculation.method === 'list' && calculation.items.length === 0
  return isBare ? { ...calculation, items: [FIRST_ITEM] } : calculation
}

/** A row without the lines of its list in which nothing is typed; the same row where there are none. */
export function withoutBlankItems(row: TypedHead): TypedHead {
  const items = row.calculation.items.filter(({ title, amountCents, date: day }) => {
    return !isBlankText(title) || amountCents.trim() !== '' || day.trim() !== ''
  })
  return items.length === row.calculation.items.length ? row : { ...row, calculation: { ...row.calculation, items } }
}

/** The field of a row, by its path inside it, that waits to be typed first; the amount where nothing is missing. */
export function findFirstWanted(row: TypedHead): string {
  const { calculation } = row
  if (headOf(row.code) === undefined) return 'code'
  const wanted = [
    ...(isDescribed(row.code) && isBlankText(row.object) ? ['object.cnr'] : []),
    ...(needsRightNamed(row.code) && row.personalityRight === '' ? ['personalityRight'] : []),
    ...FIGURES.filter((name) => figuresOf(calculation.method).includes(name) && calculation[name] === '').map(
      (name) => `calculation.${name}`,
    ),
    ...(calculation.method === 'list' && calculation.items.every(({ amountCents }) => amountCents === '')
      ? ['calculation.items.0.title.cnr']
      : []),
  ]
  return wanted[0] ?? 'amountCents'
}

/** Figures without which a method gives nothing. */
const FIGURES = ['quantity', 'months', 'hours', 'rateCents', 'wageCents', 'monthlyCents'] as const

function needsRightNamed(code: string): boolean {
  const head = headOf(code)
  return head !== undefined && needsRight(head.code)
}

function isBlankText({ cnr, en }: TypedHead['object']): boolean {
  return cnr.trim() === '' && en.trim() === ''
}

/** What the sum of a calculation gives, as it would be typed; empty where it gives nothing yet. */
export function computedAmount({ calculation }: Pick<TypedHead, 'calculation'>): string {
  const read = readCalculation(calculation)
  const cents = read === undefined ? undefined : recomputeAmounts({ calculation: read })[0]
  return cents === undefined ? '' : formatNumber(cents, 'cnr')
}

/**
 * Amounts that stand as their calculation gave them go on following it, and so do blank ones; an amount that somebody typed
 * otherwise stays. Rows are found by their ids, so that a row that moved keeps what it is.
 */
export function followCalculations(before: readonly TypedHead[], after: readonly TypedHead[]): TypedHead[] {
  const known = new Map(before === after ? [] : before.map((row) => [row.id, row]))
  return after.map((row, index) => {
    const was = before[index]?.id === row.id ? before[index] : known.get(row.id)
    return was === undefined || was.calculation === row.calculation ? row : follow(was, row)
  })
}

function follow(was: TypedHead, row: TypedHead): TypedHead {
  const given = computedAmount(row)
  const isFree = row.amountCents.trim() === '' || row.amountCents === computedAmount(was)
  // Another method that gives nothing by itself: the amount reached so far is the best that is known.
  const isKept = given === '' && was.calculation.method !== row.calculation.method
  return !isFree || isKept || given === row.amountCents ? row : { ...row, amountCents: given }
}

function headCode(): FieldKind<string, HeadCode> {
  return oneOf(HEAD_CODES, { type: 'lookup', options: headCodes, isLong: true, waitsForTyping: true })
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
