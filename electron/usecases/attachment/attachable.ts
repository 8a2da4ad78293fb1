import type { FileAct } from '../../../shared/domain/claim/acts.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { Attachment, StoredFileRow } from '../../db/tables/attachmentTable.ts'
import { isFrozen, officesOfEvidence } from '../caseFile/items.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'

type Place = Readonly<{ caseId: string; evidence: string }>
type Found = Readonly<{ file: LoadedCase; attachment: Attachment; stored: StoredFileRow }>

/** The case file for a change of what is attached to an item. Errors: evidence.frozen, and those of `loadCase` and `permitFileAct`. */
export function loadForAttaching(context: CaseContext, act: FileAct, { caseId, evidence }: Place): Result<LoadedCase> {
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  // Whoever works in the file is told that an item is frozen; to others it is another office's.
  const frozen = isFrozen(file.value, evidence)
  const offices = frozen ? [file.value.place.holder] : officesOfEvidence(file.value, evidence)
  const allowed = permitFileAct(act, file.value.place, context.person, offices)
  if (!allowed.ok) return allowed
  return frozen ? failure('evidence.frozen') : file
}

/** An attached file for one who may look at it. Errors also: attachment.notFound. */
export function loadForReading(
  context: CaseContext,
  act: 'viewAttachment' | 'exportAttachment',
  { caseId, evidence, file: id }: Place & Readonly<{ file: string }>,
): Result<Found> {
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const allowed = permitFileAct(act, file.value.place, context.person)
  if (!allowed.ok) return allowed
  const attachment = findAttachment(context, { caseId, evidence, file: id })
  const stored = context.cases.attachments.file(caseId, id)
  if (!attachment.ok) return attachment
  return stored === undefined
    ? failure('attachment.notFound')
    : success({ file: file.value, attachment: attachment.value, stored })
}

export function findAttachment(
  { cases }: CaseContext,
  { caseId, evidence, file }: Place & Readonly<{ file: string }>,
): Result<Attachment> {
  const found = cases.attachments.ofCase(caseId).find((one) => one.evidence === evidence && one.file === file)
  return found === undefined ? failure('attachment.notFound') : success(found)
}
