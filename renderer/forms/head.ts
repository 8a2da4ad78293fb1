import type { ClaimHead } from '../../shared/domain/caseFile/claim.ts'
import { HEAD_CODES, type HeadCode } from '../../shared/domain/caseFile/headCodes.ts'
import { headsUnder } from '../../shared/domain/claim/gateRules.ts'
import { headByCode, heads, personalityRights, type Head } from '../../shared/domain/legal/heads.ts'
import type { Option } from '../ui/SelectField.tsx'
import { calculationKind } from './calculation.ts'
import { rows, type RowOf } from './composite.ts'
import type { ChoiceSource } from './control.ts'
import { type FieldKind, fields, rowId } from './field.ts'
import { choice, date, line, links, lookup, moneyOrNone, pair } from './kinds.ts'

const START_METHOD = 'fixed'
const needsDescription = headsUnder('descriptionRequired')

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
})

/** The heads of damage of a claim (ZKP 236/3). */
export const headRows = rows<ClaimHead>()(head, {
  idPrefix: 'h',
  start: { calculation: { ...calculationKind.empty, method: START_METHOD } },
})

export type TypedHead = RowOf<typeof head>

/** A code chosen for a row: with it the usual way of calculating, unless another was chosen already. */
export function withCode(typed: TypedHead, code: string): TypedHead {
  const chosen = { ...typed, code }
  const method = headOf(code)?.methods[0]
  return method === undefined || typed.calculation.method !== START_METHOD ? chosen : withMethod(chosen, method)
}

/** A way of calculating chosen for a row: where units are counted, with what is usually counted of such a head. */
export function withMethod(typed: TypedHead, method: string): TypedHead {
  const { unit } = typed.calculation
  const usual = method === 'units' ? headOf(typed.code)?.unit : undefined
  const counted = unit.cnr === '' && unit.en === '' ? (usual ?? unit) : unit
  return { ...typed, calculation: { ...typed.calculation, method, unit: counted } }
}

function headCode(): FieldKind<string, HeadCode> {
  return { ...choice(HEAD_CODES, ''), control: { type: 'lookup', options: headCodes, isLong: false } }
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
