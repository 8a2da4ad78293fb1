import type { PaymentRemark } from '../../../shared/contract/collection.ts'
import { failure, type Result } from '../../../shared/domain/result/result.ts'
import type { StartRow } from '../../../shared/domain/startList/startRow.ts'
import { columnId, type ColumnPlace } from '../../../shared/domain/startList/columns.ts'
import type { Saved } from '../caseFile/fileAct.ts'
import type { CommandContext } from '../context.ts'

/** A row on its way into a file: what is written so far, and what is out of the ordinary about its payments. */
export type RowStep = Readonly<{
  context: CommandContext
  row: StartRow
  target: Saved
  claim: string
  /** The people of the file whom the row orders to pay, by id, in its order. */
  debtors: readonly string[]
  /** What a person has said is entered all the same; everything where the row is only tried. */
  confirmed: readonly PaymentRemark[]
  remarks: PaymentRemark[]
}>

/** The step after an act was carried out. */
export function after(step: RowStep, { caseId, revision }: Saved): RowStep {
  return { ...step, target: { caseId, revision } }
}

/** A refusal of an act at the cell of the list that it speaks of. */
export function atColumn<Value>(result: Result<Value>, place: ColumnPlace): Result<Value> {
  return result.ok ? result : failure(result.error.code, columnId(place), result.error.params)
}
