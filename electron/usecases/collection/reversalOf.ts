import { ledgerActsOf } from '../../../shared/domain/caseFile/ledgerAct.ts'
import { rowOf } from '../../../shared/domain/claim/mayAct.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { NewEntries } from '../../db/tables/ledgerTable.ts'
import type { ClaimStep } from '../claim/act.ts'
import { nextEntryId } from './ledgerOfClaim.ts'

/** The counter-entry to a sum that a step told of and that did not come in after all, unless there is one. */
export function reversalOf(
  { stored, context }: ClaimStep,
  entry: string | undefined,
  reason: string,
): Result<Readonly<{ ledger?: NewEntries }>> {
  const { stage, ledgerActs, claim } = stored
  if (entry === undefined || ledgerActsOf(ledgerActs, 'reversal').some((one) => one.entry === entry)) return success({})
  if (!rowOf('reverseEntry').from.includes(stage)) {
    return failure('claim.illegalMove', undefined, { stage, act: 'reverseEntry' })
  }
  const act = { kind: 'reversal', id: nextEntryId(stored), date: context.today, entry, reason } as const
  return success({ ledger: { claim: claim.id, acts: [act] } })
}
