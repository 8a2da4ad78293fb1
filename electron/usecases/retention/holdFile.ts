import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { FileAct } from '../../../shared/domain/claim/acts.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { describeFile } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CommandContext } from '../context.ts'
import { checkErasable, findKept } from './judgeFile.ts'

/** Bars the erasure of a file; a proposal that waits is over with it. */
export function holdFile(
  context: CommandContext,
  { caseId, reason }: Input<'caseFile.hold'>,
): Result<Output<'caseFile.hold'>> {
  const file = permitted(context, 'hold', caseId)
  if (!file.ok) return file
  const row = rowFor(context, caseId, reason)
  context.cases.retention.endProposal(caseId)
  context.cases.retention.hold(row)
  note(context, 'hold', file.value, reason)
  return success({ id: row.id })
}

/** Ends a bar that the own office has set. */
export function releaseHold(
  context: CommandContext,
  { caseId, hold, reason }: Input<'caseFile.releaseHold'>,
): Result<Output<'caseFile.releaseHold'>> {
  const file = permitted(context, 'releaseHold', caseId)
  if (!file.ok) return file
  const found = context.cases.retention.holdsOf(caseId).find(({ id }) => id === hold)
  // What the other office bars, that office alone opens.
  if (found?.office !== context.person.office) return failure('retention.noHold')
  context.cases.retention.release(hold, context.now)
  note(context, 'releaseHold', file.value, reason)
  return success({})
}

/** Proposes that a file is erased; the head of the office decides. */
export function proposeErasure(
  context: CommandContext,
  { caseId, reason }: Input<'caseFile.proposeErasure'>,
): Result<Output<'caseFile.proposeErasure'>> {
  const file = permitted(context, 'proposeErasure', caseId)
  if (!file.ok) return file
  const erasable = checkErasable(context, file.value)
  if (!erasable.ok) return erasable
  if (context.cases.retention.proposalOf(caseId) !== undefined) return failure('retention.proposed')
  const row = rowFor(context, caseId, reason)
  context.cases.retention.propose({ ...row, revision: file.value.revision })
  note(context, 'proposeErasure', file.value, reason)
  return success({ id: row.id })
}

/** Takes a proposal back, or refuses it. */
export function withdrawErasure(
  context: CommandContext,
  { caseId, reason }: Input<'caseFile.withdrawErasure'>,
): Result<Output<'caseFile.withdrawErasure'>> {
  const file = permitted(context, 'withdrawErasure', caseId)
  if (!file.ok) return file
  if (context.cases.retention.proposalOf(caseId) === undefined) return failure('retention.noProposal')
  context.cases.retention.endProposal(caseId)
  note(context, 'withdrawErasure', file.value, reason)
  return success({})
}

/** The file, where the person may do that with it. */
function permitted(context: CommandContext, act: FileAct, caseId: string): Result<LoadedCase> {
  const file = findKept(context, caseId)
  if (!file.ok) return file
  const allowed = permitFileAct(act, file.value.place, context.person)
  return allowed.ok ? file : allowed
}

// A reason is read by the head too, who opens no cover: a sealed name stands in it by the pseudonym, as in the journal.
function rowFor({ cases, person, now, newId, maskReason }: CommandContext, caseId: string, reason: string) {
  cases.staff.enter(person.id)
  return {
    ...{ id: newId(), caseId, office: person.office, person: person.id, at: now },
    reason: maskReason(caseId, reason),
  }
}

function note(context: CommandContext, act: FileAct, file: LoadedCase, reason: string): void {
  context.record({ act: `caseFile.${act}`, caseId: file.id, about: describeFile(file), reason })
  context.changed({ aggregate: 'caseFile', id: file.id })
}
