import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { Output } from '../../../shared/contract/channels.ts'
import type { FindingView } from '../../../shared/contract/claim.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import { useChannel, useChannels } from '../../api/useChannel.ts'

/** What the precision gate says of a claim; nothing while it was not asked (ZKP 236/3). */
export type GateState = Readonly<{
  isKnown: boolean
  isReady: boolean
  findings: readonly FindingView[]
  blockers: number
}>

export function useGate(file: Pick<CaseFileView, 'id'>, claim: Claim | undefined): GateState {
  const input = claim === undefined ? undefined : { caseId: file.id, claim }
  const { data } = useChannel('claim.check', input, { keepPrevious: true })
  return gateState(claim === undefined ? undefined : data)
}

/** What it says of each of several claims as they are stored. */
export function useGates(file: Pick<CaseFileView, 'id'>, claims: readonly Claim[]): readonly GateState[] {
  const inputs = claims.map((claim) => ({ caseId: file.id, claim }))
  return useChannels('claim.check', inputs).map(({ data }) => gateState(data))
}

function gateState(answer: Output<'claim.check'> | undefined): GateState {
  const findings = answer?.findings ?? []
  return {
    isKnown: answer !== undefined,
    isReady: answer?.ready === true,
    findings,
    blockers: findings.filter(({ severity }) => severity === 'blocker').length,
  }
}
