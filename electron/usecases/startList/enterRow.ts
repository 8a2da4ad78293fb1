import type { PaymentRemark } from '../../../shared/contract/collection.ts'
import { findOffice } from '../../../shared/domain/offices/offices.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { StartRow } from '../../../shared/domain/startList/startRow.ts'
import { describeFile, loadCase } from '../caseFile/loadCase.ts'
import type { Saved } from '../caseFile/fileAct.ts'
import type { CommandContext } from '../context.ts'
import { decideRow, enterClaim, isThere } from './decideRow.ts'
import { findFile, makeFile, placeDebtor, placeVictim, readMark, targetOf } from './fileOfRow.ts'
import { enforceRow, payRow, serveRow } from './followRow.ts'
import { atColumn, type RowStep } from './rowStep.ts'

/** What came of a row: whether its file or its claim is new or all of it was there, in which file, with what out of the ordinary. */
export type Entered = Readonly<{
  outcome: 'newFile' | 'newClaim' | 'there'
  caseId: string
  remarks: readonly PaymentRemark[]
}>

/**
 * Enters a row of a start list inside the caller's transaction by the acts by which a person would enter it: the file where there is none of
 * that mark, its people, the claim, the decision with its clauses, service, enforcement, payments; each writes its own entry. A row that is
 * there already is found again and changes nothing. Errors: startList.courtOnly, caseMark.invalid, startList.claimThere,
 * startList.maybeThere, and those of the acts, each at the column it speaks of.
 */
export function enterRow(context: CommandContext, row: StartRow, confirmed: readonly PaymentRemark[]): Result<Entered> {
  if (findOffice(context.person.office)?.kind !== 'court') return failure('startList.courtOnly')
  const mark = readMark(context, row)
  if (!mark.ok) return mark
  const found = findFile(context, mark.value)
  if (!found.ok) return found
  if (found.value !== undefined) {
    const there = isThere(context, found.value, row)
    if (!there.ok) return there
    if (there.value) return success({ outcome: 'there', caseId: found.value.id, remarks: [] })
  }
  const file = found.value === undefined ? makeFile(context, row, mark.value) : success(targetOf(found.value))
  if (!file.ok) return file
  const step = beginRow(context, row, { target: file.value, confirmed })
  if (!step.ok) return step
  const done = [decideRow, serveRow, enforceRow, payRow].reduce<Result<RowStep>>(
    (before, act) => (before.ok ? act(before.value) : before),
    step,
  )
  if (!done.ok) return done
  const { caseId } = done.value.target
  return success({
    outcome: found.value === undefined ? 'newFile' : 'newClaim',
    caseId,
    remarks: done.value.remarks,
  })
}

/** The people of the row and its claim; the journal of the file says that it came by a list. */
function beginRow(
  context: CommandContext,
  row: StartRow,
  { target, confirmed }: Readonly<{ target: Saved; confirmed: readonly PaymentRemark[] }>,
): Result<RowStep> {
  const file = loadCase(context, target.caseId)
  if (!file.ok) return file
  context.record({ act: 'caseFile.enterStartRow', caseId: target.caseId, about: describeFile(file.value) })
  const victim = placeVictim(context, target, row)
  if (!victim.ok) return atColumn(victim, { column: row.victim.pseudonym === undefined ? 'victim' : 'pseudonym' })
  const debtors: string[] = []
  let at = victim.value.target
  for (const [index, one] of row.debtors.entries()) {
    const placed = placeDebtor(context, at, one)
    if (!placed.ok) return atColumn(placed, { column: 'debtor', number: index + 1 })
    at = placed.value.target
    debtors.push(placed.value.id)
  }
  const entered = enterClaim(context, row, { target: at, victim: victim.value.id, debtors })
  if (!entered.ok) return atColumn(entered, { column: 'victim' })
  return success({ context, row, ...entered.value, debtors, confirmed, remarks: [] })
}
