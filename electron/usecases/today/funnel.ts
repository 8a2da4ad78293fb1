import type { Output } from '../../../shared/contract/channels.ts'
import { STAGES, type ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { addUpCents } from '../../../shared/domain/money/cents.ts'
import { findOffice } from '../../../shared/domain/offices/offices.ts'
import type { StageTotal } from '../../db/lists/funnel.ts'

/** Informed → filed → decided → final → paid, by claims of the files that an office may read: a court's begin with filing. */
export function countFunnel(all: readonly StageTotal[], office: string): Output<'today.worklist'>['funnel'] {
  const isCourt = findOffice(office)?.kind === 'court'
  const totals = all.filter(({ stage }) => !isCourt || STAGES[stage].filed)
  const claimsAt = (isWanted: (stage: ClaimStage) => boolean): number =>
    totals.filter(({ stage }) => isWanted(stage)).reduce((sum, { claims }) => sum + claims, 0)
  const paid = totals.filter(({ stage }) => stage === 'paid')
  return {
    informed: totals.reduce((sum, { informed }) => sum + informed, 0),
    filed: claimsAt((stage) => STAGES[stage].filed),
    decided: claimsAt((stage) => STAGES[stage].decided),
    final: claimsAt((stage) => STAGES[stage].final),
    paid: claimsAt((stage) => stage === 'paid'),
    paidCents: addUpCents(paid.map(({ awardedCents }) => awardedCents)),
  }
}
