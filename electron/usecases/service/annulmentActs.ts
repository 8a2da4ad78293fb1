import type { Input } from '../../../shared/contract/channels.ts'
import { claimFileOf } from '../../../shared/domain/caseFile/caseFile.ts'
import { isOrder } from '../../../shared/domain/caseFile/claimActRecord.ts'
import { STAGES } from '../../../shared/domain/claim/stages.ts'
import type { Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { appealsOn, checkAnnulmentDay } from '../../../shared/domain/service/appeals.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import { defineClaimAct, type ClaimOutcome, type ClaimStep } from '../claim/act.ts'
import { checkNamedEvidence } from '../evidence/namedEvidence.ts'
import { orderOn } from './serviceActs.ts'

/** The court of second instance annuls the order and sends the claim back to be decided anew (ZKP 220). */
export const annulOnAppeal = defineClaimAct('annulOnAppeal', (step, input: Input<'claim.annulOnAppeal'>) =>
  annul(step, input, 'annulOnAppeal'),
)

/** A final order falls by an extraordinary remedy (ZKP 242). */
export const annulFinal = defineClaimAct('annul', (step, input: Input<'claim.annul'>) => annul(step, input, 'annul'))

/**
 * The claim is before the court again. The end of the hearing and the verdict that fell with the order are no longer those of
 * the proceedings that go on; they stay where another claim of the file stands decided by them.
 */
export const reopenClaim = defineClaimAct('reopen', ({ file, context }, { claim }: Input<'claim.reopen'>) => {
  const acts = claimFileOf(file.judged(), claim)?.acts ?? []
  const order = Math.max(0, ...acts.flatMap(({ act, ordinal }) => (isOrder(act) ? ordinal : [])))
  if (order === 0) return failure('service.notIssued')
  const act = { claim, act: 'reopen' as const, order, date: context.today }
  const others = file.standings().filter(({ id }) => id !== claim)
  const isDecidedElsewhere = others.some(({ stage }) => STAGES[stage].decided)
  const fallen = isDecidedElsewhere ? {} : { proceedings: withoutVerdict(file) }
  return success({ change: { legalActs: [act], ...fallen } })
})

function annul(
  { file, context }: ClaimStep,
  { claim, on, mark, evidence, reason }: Input<'claim.annul'>,
  act: 'annulOnAppeal' | 'annul',
): Result<ClaimOutcome> {
  const order = orderOn(file, claim)
  if (!order.ok) return order
  const claimFile = claimFileOf(file.judged(), claim)
  const pending = claimFile === undefined ? [] : appealsOn(claimFile).filter(({ ended }) => ended === undefined)
  const filed = act === 'annulOnAppeal' ? pending.at(-1)?.filed : undefined
  const day = checkAnnulmentDay(on, { today: context.today, issued: order.value.date, filed })
  if (!day.ok) return day
  const shown = checkNamedEvidence(file, evidence)
  if (!shown.ok) return shown
  const by = { mark, ...(evidence === undefined ? {} : { evidence }), reason }
  const annulled = { claim, act, order: order.value.ordinal, date: on, ...by }
  return success({ change: { legalActs: [annulled] }, reason })
}

function withoutVerdict(file: LoadedCase): Proceedings {
  const { mainHearingEnded: _ended, verdict: _verdict, ...proceedings } = file.judged().proceedings
  return proceedings
}
