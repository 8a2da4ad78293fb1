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
export const ANNULLING_KINDS = namesInSql(ANNULMENTS)
/** Those by which its amounts became others on appeal. */
export const MODIFYING_KINDS = namesInSql(MODIFICATIONS)
