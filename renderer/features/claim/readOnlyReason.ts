import { isFiledWithCourt } from '../../../shared/domain/claim/claimConditions.ts'
import { rowOf } from '../../../shared/domain/claim/mayAct.ts'
import { STAGES, type ClaimStage } from '../../../shared/domain/claim/stages.ts'
import type { Role } from '../../../shared/domain/staff/roles.ts'

/** Why a claim can be read and not changed, with what the sentence names. */
export type ReadOnlyReason =
  | Readonly<{ code: 'decided' | 'closed' | 'forwarded' | 'hearingEnded' }>
  | Readonly<{ code: 'elsewhere'; office: string }>
  | Readonly<{ code: 'otherRole'; roles: readonly Role[] }>

type ReadClaim = Readonly<{ stage: ClaimStage; claim: Parameters<typeof isFiledWithCourt>[0] }>
type Reader = Readonly<{ office: string; roles: readonly Role[] }>
type Offices = Readonly<{ prosecution: string; court: string }>

/** The reason, for a claim that its reader may not change, from the tables of stages and acts (ZKP 236/2). */
export function readOnlyReason({ stage, claim }: ReadClaim, offices: Offices, reader: Reader): ReadOnlyReason {
  const { organ, issued } = STAGES[stage]
  if (organ === 'nobody') return { code: 'closed' }
  if (issued || stage === 'decided') return { code: 'decided' }
  if (offices[organ] !== reader.office) return { code: 'elsewhere', office: offices[organ] }
  if (organ === 'court' && !isFiledWithCourt(claim)) return { code: 'forwarded' }
  const writing = (['edit', 'specify'] as const).map(rowOf).find(({ from }) => from.includes(stage))
  if (writing !== undefined && !reader.roles.some((role) => writing.by.includes(role)))
    return { code: 'otherRole', roles: writing.by }
  return { code: 'hearingEnded' }
}
