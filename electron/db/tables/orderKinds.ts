import {
  ANNULMENTS,
  MODIFICATIONS,
  ORDER_ACTS,
  RESTARTING_ACTS,
  RULING_ACTS,
} from '../../../shared/domain/caseFile/claimActRecord.ts'
import { namesInSql } from '../namesInSql.ts'

/** The kinds of acts that are an order on a claim, as a list of SQL; they are counted together. */
export const ORDER_KINDS = namesInSql(ORDER_ACTS)
/** The kinds that correct one: each with a paper and a number of its own, counted by itself. */
export const RULING_KINDS = namesInSql(RULING_ACTS)
/** Those from whose service the period of appeal runs anew. */
export const RESTARTING_KINDS = namesInSql(RESTARTING_ACTS)
/** Those by which an order falls. */
const ANNULLING_KINDS = namesInSql(ANNULMENTS)
/** Those by which its amounts became others on appeal. */
const MODIFYING_KINDS = namesInSql(MODIFICATIONS)

/** The day on which an order fell, in SQL: `of` is the table or alias of an act on its claim, `ordinal` which order of the claim it is. */
export function dayOfFall(of: string, ordinal: string): string {
  return first('day', ANNULLING_KINDS, of, ordinal)
}

/** The day on which its amounts were changed on appeal, in SQL, as `dayOfFall`. */
export function dayOfModification(of: string, ordinal: string): string {
  return first('day', MODIFYING_KINDS, of, ordinal)
}

/** Under which mark the other court decided that it falls, as `dayOfFall`. */
export function markOfFall(of: string, ordinal: string): string {
  return first('mark', ANNULLING_KINDS, of, ordinal)
}

/** Under which mark the other court changed its amounts, as `dayOfFall`. */
export function markOfModification(of: string, ordinal: string): string {
  return first('mark', MODIFYING_KINDS, of, ordinal)
}

function first(column: 'day' | 'mark', kinds: string, of: string, ordinal: string): string {
  return `(SELECT ${column} FROM legal_act WHERE legal_act.case_key = ${of}.case_key AND legal_act.claim_id = ${of}.claim_id
    AND legal_act.kind IN (${kinds}) AND legal_act.on_order = ${ordinal} ORDER BY day, act_key LIMIT 1)`
}
