import { z } from 'zod'
import type { OrderStanding } from '../../../shared/domain/proof/naknadaOrder.ts'
import { ANNULLING_KINDS, MODIFYING_KINDS } from './orderKinds.ts'

/** What became of an order: when it fell or its amounts were changed on appeal, each with the mark of the other court's decision. */
export type OrderFate = Omit<OrderStanding, 'corrected'>

/** The columns of `selectFate`, as `toldFate` reads them. */
export const fateColumns = {
  fell: z.string().nullable(),
  fellBy: z.string().nullable(),
  modified: z.string().nullable(),
  modifiedBy: z.string().nullable(),
}
type FateRow = Readonly<Record<keyof typeof fateColumns, string | null>>

/** The columns in SQL: `of` is the table or alias of an act on its claim, `ordinal` which order of the claim it is. */
export function selectFate(of: string, ordinal: string): string {
  const first = (column: 'day' | 'mark', kinds: string) =>
    `(SELECT ${column} FROM legal_act WHERE legal_act.case_key = ${of}.case_key AND legal_act.claim_id = ${of}.claim_id
    AND legal_act.kind IN (${kinds}) AND legal_act.on_order = ${ordinal} ORDER BY day, act_key LIMIT 1)`
  return `${first('day', ANNULLING_KINDS)} AS fell, ${first('mark', ANNULLING_KINDS)} AS fellBy,
    ${first('day', MODIFYING_KINDS)} AS modified, ${first('mark', MODIFYING_KINDS)} AS modifiedBy`
}

/** What is told of it, without what never was. */
export function toldFate({ fell, fellBy, modified, modifiedBy }: FateRow): OrderFate {
  return {
    ...(fell === null ? {} : { fell }),
    ...(fellBy === null ? {} : { fellBy }),
    ...(modified === null ? {} : { modified }),
    ...(modifiedBy === null ? {} : { modifiedBy }),
  }
}
