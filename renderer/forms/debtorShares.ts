import type { DebtorShare } from '../../shared/domain/caseFile/decision.ts'
import type { Fraction } from '../../shared/format/parseFraction.ts'
import { rowsOrNone, type RowOf } from './composite.ts'
import { fields, rowId } from './field.ts'
import { fraction } from './kinds.ts'

/** The share of one debtor as it is typed; the id of the row is that of the debtor. */
export type TypedShareFields = Readonly<{ id: string; part: Fraction }>

const share = fields<TypedShareFields>()({ id: rowId, part: { kind: fraction(), required: true } })

/** The shares of a decision, in their order. */
export const shareRows = rowsOrNone<TypedShareFields>()(share, { idPrefix: 's' })
export type TypedShare = RowOf<typeof share>

/** Shares as stored, to be typed. */
export function typedShares(stored: readonly DebtorShare[] | undefined): TypedShareFields[] | undefined {
  return stored?.map(({ debtor, ...part }) => ({ id: debtor, part }))
}

/** Shares as typed, to be stored. */
export function storedShares(typed: readonly TypedShareFields[] | undefined): DebtorShare[] | undefined {
  return typed?.map(({ id, part }) => ({ debtor: id, ...part }))
}
