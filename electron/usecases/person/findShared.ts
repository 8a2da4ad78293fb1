import type { FileAct } from '../../../shared/domain/claim/acts.ts'
import { isFormer } from '../../../shared/domain/claim/custody.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { consentsToShare } from '../../../shared/domain/caseFile/shareConsent.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { PersonRecord } from '../../db/tables/personTable.ts'
import type { OwnShare } from '../../db/tables/shareTable.ts'
import { findCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'

/** A person of whom the signed-in coordinator may know, with the file. */
export type Shared = Readonly<{ share: OwnShare; file: LoadedCase; record: PersonRecord }>

/**
 * Whom a share lets the signed-in person know, as long as that person consents and the file is with the own office or was
 * not handed on by it. Errors: caseFile.notFound, caseFile.movedOn, share.notFound.
 */
export function findShared(context: CaseContext, share: OwnShare): Result<Shared> {
  const file = findCase(context, share.caseId)
  if (!file.ok) return file
  if (isFormer(file.value.place, context.person.office)) return failure('caseFile.movedOn')
  const record = file.value.records().find(({ open }) => open.id === share.person)
  if (record === undefined || !consentsToShare(record.open, 'coordinator')) return failure('share.notFound')
  return success({ share, file: file.value, record })
}

/** The same of one person by id, where the signed-in person may do that act for them. Errors besides: those of `permitFileAct`. */
export function findSharedForAct(context: CaseContext, act: FileAct, caseId: string, person: string): Result<Shared> {
  const share = context.cases.shares
    .ofStaff(context.person.id, context.today)
    .find((one) => one.caseId === caseId && one.person === person)
  if (share === undefined) return failure('share.notFound')
  const shared = findShared(context, share)
  if (!shared.ok) return shared
  const allowed = permitFileAct(act, shared.value.file.place, context.person)
  return allowed.ok ? shared : allowed
}
