import { claimFileOf, type CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { dayOf } from '../../../shared/domain/deadlines/deadlineEvents.ts'
import type { PaperFields } from '../../../shared/domain/papers/paperFields.ts'
import { paperRowOf, type PaperKind } from '../../../shared/domain/papers/paperKinds.ts'

/**
 * The days of finality and of enforceability that were confirmed for the claim a paper speaks of, where its kind asks for
 * them: the clause bears these where nobody types others (ZKP 224).
 */
export function confirmedDays(
  caseFile: CaseFile,
  kind: PaperKind,
  { claim }: Pick<PaperFields, 'claim'>,
): Pick<PaperFields, 'final' | 'enforceable'> {
  const claimFile = claim === undefined ? undefined : claimFileOf(caseFile, claim)
  if (claimFile === undefined) return {}
  const { asks } = paperRowOf(kind)
  const final = asks.includes('final') ? dayOf(claimFile, 'becomeFinal') : undefined
  const enforceable = asks.includes('enforceable') ? dayOf(claimFile, 'becomeEnforceable') : undefined
  return { ...(final === undefined ? {} : { final }), ...(enforceable === undefined ? {} : { enforceable }) }
}
