import type { Input, Output } from '../../../shared/contract/channels.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { HoldRow } from '../../db/tables/retentionTable.ts'
import type { QueryContext } from '../context.ts'
import { findKept, judgeFile } from './judgeFile.ts'

/** How long one file stays, what bars its erasure, who proposes it, and what would be erased. */
export function lookAtRetention(
  context: QueryContext,
  { caseId }: Input<'retention.look'>,
): Result<Output<'retention.look'>> {
  const file = findKept(context, caseId)
  if (!file.ok) return file
  const { cases, person, office } = context
  const names = office.accounts.names()
  const said = ({ id, person: by, at, reason }: HoldRow) => ({
    ...{ id, at, reason },
    person: names.get(by) ?? by,
  })
  const { obstacles, ...retention } = judgeFile(context, file.value)
  const proposal = cases.retention.proposalOf(caseId)
  return success({
    ...retention,
    obstacles: [...obstacles],
    holds: cases.retention.holdsOf(caseId).map((row) => ({ ...said(row), isOfOffice: row.office === person.office })),
    ...(proposal === undefined ? {} : { proposal: { ...said(proposal), isOwn: proposal.person === person.id } }),
    counts: cases.erasures.countsOf(caseId),
  })
}
