import { mayKnow, type Capacity } from '../../../shared/domain/claim/needToKnow.ts'
import type { SetStep } from '../../db/tables/nextStepTable.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'

type Assigned = Readonly<{ capacity: Capacity; person: string; from?: string | undefined }>

/**
 * The steps on unpaid orders of a file that go to whom it is assigned: those of the one who had it, and those of
 * colleagues who read it no more.
 */
export function stepsForAssignee(
  { cases, colleagues, person: head }: CaseContext,
  file: LoadedCase,
  { capacity, person, from }: Assigned,
): readonly SetStep[] {
  if (file.place.court !== head.office) return []
  const owner = capacity === 'owner' ? person : file.assignee('owner')
  const reads = (id: string): boolean => {
    const account = colleagues().find((one) => one.id === id)
    return account !== undefined && mayKnow({ ...account, standsInFor: [] }, owner)
  }
  return cases.nextSteps
    .ofCase(file.id)
    .filter((step) => step.owner === from || !reads(step.owner))
    .map(({ claim, owner: _owner, since: _since, ...step }) => ({ claim, owner: person, step }))
}
