import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { SharedPerson } from '../../../shared/contract/shared.ts'
import { caseId as caseIdForm } from '../../../shared/contract/ids.ts'
import { personIdentity, type PersonIdentity } from '../../../shared/domain/caseFile/identity.ts'
import { CONSENT_RECIPIENTS } from '../../../shared/domain/caseFile/person.ts'
import { consentsToShare } from '../../../shared/domain/caseFile/shareConsent.ts'
import { isFormer } from '../../../shared/domain/claim/custody.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { PersonRecord } from '../../db/tables/personTable.ts'
import type { OwnShare } from '../../db/tables/shareTable.ts'
import { describePerson } from '../caseFile/describeItem.ts'
import { personView } from '../caseFile/view.ts'
import { findCase, markOf, type LoadedCase } from '../caseFile/loadCase.ts'
import type { CaseContext, CommandContext, QueryContext } from '../context.ts'
import { keyMarkOf } from './keyMark.ts'

type Shared = Readonly<{ share: OwnShare; file: LoadedCase; record: PersonRecord }>

/** Of whom the signed-in coordinator may know: of each the mark of the file and the label, and no name of a sealed one. */
export function listShared(context: QueryContext): Result<Output<'shared.list'>> {
  const people = context.cases.shares.ofStaff(context.person.id, context.today).flatMap((share) => {
    const shared = findShared(context, share)
    return shared.ok ? [viewOf(shared.value)] : []
  })
  const key = context.cases.shares.keyOf(context.person.id)
  return success({ people, ...(key === undefined ? {} : { key: keyMarkOf(key) }) })
}

/**
 * Opens an identity that was shared with the signed-in person: with a reason, written down before anything is shown.
 * SECURITY: a sealed one opens by the wrap alone; what a row says beside it opens nothing.
 */
export function revealShared(context: CommandContext, input: Input<'shared.reveal'>): Result<Output<'shared.reveal'>> {
  const { cases, person, today } = context
  const share = cases.shares
    .ofStaff(person.id, today)
    .find((one) => one.caseId === input.caseId && one.person === input.person)
  if (share === undefined) return failure('share.notFound')
  const shared = findShared(context, share)
  if (!shared.ok) return shared
  const { file, record } = shared.value
  const allowed = permitFileAct('revealShared', file.place, person)
  if (!allowed.ok) return allowed
  const identity = record.identity ?? openSealed(context, share)
  if (identity === undefined) return failure('identity.noAccess')
  context.record({
    act: 'caseFile.revealShared',
    caseId: file.id,
    about: describePerson(file, record.open),
    reason: input.reason,
  })
  return success({ identity })
}

function findShared(context: CaseContext, share: OwnShare): Result<Shared> {
  const file = findCase(context, share.caseId)
  if (!file.ok) return file
  if (isFormer(file.value.place, context.person.office)) return failure('caseFile.movedOn')
  const record = file.value.records().find(({ open }) => open.id === share.person)
  if (record === undefined || !consentsToShare(record.open, 'coordinator')) return failure('share.notFound')
  return success({ share, file: file.value, record })
}

function viewOf({ share, file, record }: Shared): SharedPerson {
  const { open } = record
  return {
    caseId: caseIdForm.parse(file.id),
    mark: markOf(file),
    court: file.place.court,
    prosecution: file.place.prosecution,
    person: open.id,
    role: open.role,
    sex: open.sex,
    label: personView(record).label,
    isSealed: open.sealed === true,
    until: share.until,
    ...(open.identification === undefined ? {} : { status: open.identification.status }),
    consents: CONSENT_RECIPIENTS.filter((recipient) => consentsToShare(open, recipient)),
  }
}

function openSealed(
  { cases, openShared }: CommandContext,
  { caseId, person, wrappedKey }: OwnShare,
): PersonIdentity | undefined {
  const sealed = cases.people.sealedTextOf(caseId, person)
  if (wrappedKey === null || sealed === undefined) return undefined
  const text = openShared(sealed.place, { wrappedKey, ciphertext: sealed.ciphertext })
  return text === undefined ? undefined : personIdentity.parse(JSON.parse(text))
}
