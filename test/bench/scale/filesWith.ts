import type { CaseId } from '../../../shared/contract/ids.ts'
import type { ClaimStage } from '../../../shared/domain/claim/stages.ts'
import type { TestOffice } from '../../support/office/testOffice.ts'

/** Files of the first page that lie with the own office and have claims at these stages only. */
export async function filesWith(office: TestOffice, stages: readonly ClaimStage[]): Promise<readonly CaseId[]> {
  const { rows } = await office.ask('caseFile.list', { sort: 'due', custody: 'own' })
  const found = rows.filter((row) => row.stages.every(({ stage }) => stages.includes(stage)))
  if (found.length === 0) throw new Error('no such file on the first page')
  return found.map(({ id }) => id)
}

/** Claims of the own office that wait at one of these stages, as the day's work lists them. */
export async function claimsAt(
  office: TestOffice,
  stages: readonly ClaimStage[],
): Promise<readonly Readonly<{ caseId: CaseId; claim: string }>[]> {
  const { groups } = await office.ask('today.worklist', {})
  const items = Object.values(groups).flatMap((group) => group.items)
  const found = items.filter(({ task }) => stages.some((stage) => stage === task))
  if (found.length === 0) throw new Error('no such claim in the work of the day')
  return found.flatMap(({ caseId, claim }) => (claim === undefined ? [] : [{ caseId, claim }]))
}
