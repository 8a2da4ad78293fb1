import { caseId as caseIdForm, type CaseId } from '../../../shared/contract/ids.ts'
import type { FilePlace } from '../../../shared/domain/claim/custody.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { CaseHeader } from '../../db/tables/caseFileTable.ts'
import type { CaseContext, UseCaseContext } from '../context.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'

/** Whether a file concernsOffice the person's office at all: its court, its prosecutor's office. */
export function concernsOffice(context: CaseContext, file: CaseHeader): boolean {
  const { office } = context.person
  return file.custody === office || file.proceedings.court === office || file.proceedings.prosecution === office
}

/** Where the file is, as the table of acts asks. */
export function placeOf(file: Pick<CaseHeader, 'custody' | 'proceedings'>): FilePlace {
  return { holder: file.custody, court: file.proceedings.court, prosecution: file.proceedings.prosecution }
}

/** The file, if the person may read in it; a foreign file is not told apart from one that does not exist. */
export function findReadable(context: CaseContext, caseId: string): Result<CaseHeader> {
  const file = context.cases.caseFiles.find(caseId)
  return file !== undefined && concernsOffice(context, file) ? success(file) : failure('caseFile.notFound')
}

/** The file for one change: in the own office's custody and as the person last saw it. Raises the revision. */
export function beginChange(
  context: UseCaseContext,
  target: Readonly<{ caseId: string; revision: number }>,
): Result<CaseHeader> {
  const file = findReadable(context, target.caseId)
  if (!file.ok) return file
  if (file.value.custody !== context.person.office) return failure('caseFile.notInCustody')
  if (!context.cases.caseFiles.raiseRevision(target.caseId, target.revision)) return failure('caseFile.stale')
  return file
}

/** By what a file is called in the journal: its marks, never a name. */
export function markOf(file: Pick<CaseHeader, 'proceedings' | 'id'>): string {
  return file.proceedings.courtMark ?? file.proceedings.prosecutionMark ?? file.id.slice(0, 8)
}

/** Closes a change: one entry in the journal, one event for the window, the new revision for the caller. */
export function completeChange(
  context: UseCaseContext,
  file: CaseHeader,
  act: string,
  about: Bilingual = { cnr: markOf(file), en: markOf(file) },
  reason?: string,
): Result<{ caseId: CaseId; revision: number }> {
  context.record({ act, caseId: file.id, about, ...(reason === undefined ? {} : { reason }) })
  context.changed({ aggregate: 'caseFile', id: file.id })
  return success({ caseId: caseIdForm.parse(file.id), revision: file.revision + 1 })
}
