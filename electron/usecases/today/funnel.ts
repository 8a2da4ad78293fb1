import type { Output } from '../../../shared/contract/channels.ts'
import type { ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { totalCents } from '../../../shared/domain/money/cents.ts'
import type { UseCaseContext } from '../context.ts'

const NOT_YET_FILED: readonly ClaimStage[] = ['draft', 'ready']
const DECIDED: readonly ClaimStage[] = [
  'issued',
  'served',
  'final',
  'enforceable',
  'paid',
  'uncollectable',
  'civilAction',
]
const FINAL: readonly ClaimStage[] = ['final', 'enforceable', 'paid', 'uncollectable', 'civilAction']

/** Informed → filed → decided → final → paid, by claims of the files that concern the office. */
export function countFunnel(context: UseCaseContext, office: string): Output<'today.worklist'>['funnel'] {
  const claims = context.cases.claims.sumsOf(office)
  const count = (stages: readonly ClaimStage[]): number => claims.filter(({ stage }) => stages.includes(stage)).length
  const paid = claims.filter(({ stage }) => stage === 'paid')
  return {
    informed: context.cases.claims.countInformed(office),
    filed: claims.length - count(NOT_YET_FILED),
    decided: count(DECIDED),
    final: count(FINAL),
    paid: paid.length,
    paidCents: totalCents(paid.map((claim) => claim.awarded)),
  }
}
