import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { FindingView } from '../../../shared/contract/claim.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import { useChannel } from '../../api/useChannel.ts'

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
  const findings = data?.findings ?? []
  return {
    isKnown: data !== undefined,
    isReady: claim !== undefined && data?.ready === true,
    findings,
    blockers: findings.filter(({ severity }) => severity === 'blocker').length,
  }
}
