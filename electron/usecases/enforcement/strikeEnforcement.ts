import type { Input } from '../../../shared/contract/channels.ts'
import { ledgerActsOf } from '../../../shared/domain/caseFile/ledgerAct.ts'
import { rowOf } from '../../../shared/domain/claim/mayAct.ts'
import { followProceedings } from '../../../shared/domain/enforcement/proceedings.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { NewEntries } from '../../db/tables/ledgerTable.ts'
import { defineClaimAct, type ClaimOutcome, type ClaimStep } from '../claim/act.ts'
import { nextEntryId } from '../collection/ledgerOfClaim.ts'
import { standingSteps } from './standingSteps.ts'

/** A step that was recorded by mistake counts for nothing; what others rest on stays until those are struck. */
export const strikeEnforcement = defineClaimAct(
  'strikeEnforcement',
  (act, { step: id, reason }: Input<'enforcement.strike'>): Result<ClaimOutcome> => {
    const standing = standingSteps(act)
    const step = standing.find((one) => one.id === id)
    if (step === undefined) return failure('enforcement.notFound')
    if (!followProceedings(standing.filter((one) => one !== step)).ok) return failure('enforcement.othersRest')
    const claim = act.stored.claim.id
    const reversal = step.entry === undefined ? success(undefined) : reversalOf(act, step.entry, reason)
    if (!reversal.ok) return reversal
    const ledger = reversal.value === undefined ? {} : { ledger: reversal.value }
    return success({ change: { struckStep: { claim, id, reason }, ...ledger }, reason })
  },
)

/** The counter-entry to a sum that was not collected after all, unless there is one. */
function reversalOf({ stored, context }: ClaimStep, entry: string, reason: string): Result<NewEntries | undefined> {
  const { stage, ledgerActs } = stored
  if (ledgerActsOf(ledgerActs, 'reversal').some((one) => one.entry === entry)) return success(undefined)
  if (!rowOf('reverseEntry').from.includes(stage)) {
    return failure('claim.illegalMove', undefined, { stage, act: 'reverseEntry' })
  }
  const act = { kind: 'reversal', id: nextEntryId(stored), date: context.today, entry, reason } as const
  return success({ claim: stored.claim.id, acts: [act] })
}
