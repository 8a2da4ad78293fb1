import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { SharedFigures, SharedPerson } from '../../../shared/contract/shared.ts'
import { caseId as caseIdForm } from '../../../shared/contract/ids.ts'
import { CONSENT_RECIPIENTS } from '../../../shared/domain/caseFile/person.ts'
import { consentsToShare } from '../../../shared/domain/caseFile/shareConsent.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { countShared, SHARED_TABLES } from '../../../shared/domain/statistics/sharedFigures.ts'
import { keyMarkOf } from '../../../shared/domain/staff/keyMark.ts'
import { DEFAULT_K } from '../../../shared/domain/statistics/statistics.ts'
import type { SafeTable } from '../../../shared/domain/statistics/suppression.ts'
import { describePerson } from '../caseFile/describeItem.ts'
import { personView } from '../caseFile/view.ts'
import { markOf } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext, CommandContext, QueryContext } from '../context.ts'
import { fingerprintOf } from '../order/fingerprint.ts'
import { findShared, findSharedForAct, type Shared } from './findShared.ts'
import { openShare } from './openShare.ts'

/** Of whom the signed-in coordinator may know: of each the mark of the file and the label, and no name of a sealed one. */
export function listShared(context: QueryContext): Result<Output<'shared.list'>> {
  const people = context.cases.shares.ofStaff(context.person.id, context.today).flatMap((share) => {
    const shared = findShared(context, share)
    return shared.ok ? [viewOf(context, shared.value)] : []
  })
  const key = context.cases.shares.keyOf(context.person.id)
  return success({
    people,
    figures: figuresOf(people),
    ...(key === undefined ? {} : { key: keyMarkOf(fingerprintOf(key)) }),
  })
}

/** Opens an identity that was shared with the signed-in person: with a reason, written down before anything is shown. */
export function revealShared(context: CommandContext, input: Input<'shared.reveal'>): Result<Output<'shared.reveal'>> {
  const shared = findSharedForAct(context, 'revealShared', input.caseId, input.person)
  if (!shared.ok) return shared
  const { file, record, share } = shared.value
  const identity = openShare(context, record, share)
  if (identity === undefined) return failure('identity.noAccess')
  context.record({
    act: 'caseFile.revealShared',
    subject: input.person,
    caseId: file.id,
    about: describePerson(file, record.open),
    reason: input.reason,
  })
  return success({ identity })
}

function viewOf(context: CaseContext, { share, file, record }: Shared): SharedPerson {
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
    revision: file.revision,
    ...informedOn(file, open.id),
    claims: file
      .outlines()
      .flatMap(({ claim, stage }) => (claim.claimant === open.id ? [{ id: claim.id, stage }] : [])),
    referrals: context.cases.referrals.ofCase(file.id).filter(({ person }) => person === open.id),
  }
}

/** The day on which a person was told of the right to claim: as a duty of the file, or as the claim has it. */
function informedOn(file: LoadedCase, person: string): Pick<SharedPerson, 'informed'> {
  const told = file.duties().filter((duty) => duty.kind === 'notify' && duty.person === person)
  const claims = file.outlines().filter(({ claim }) => claim.claimant === person)
  const days = [...told.map(({ date }) => date), ...claims.flatMap(({ claim }) => claim.informedOfRight ?? [])]
  const [first] = days.toSorted()
  return first === undefined ? {} : { informed: first }
}

function figuresOf(people: readonly SharedPerson[]): SharedFigures {
  const facts = people.map(({ informed, consents, claims }) => ({
    isInformed: informed !== undefined,
    consentsToSupport: consents.includes('supportServices'),
    stages: claims.map(({ stage }) => stage),
  }))
  const tables = countShared(facts, DEFAULT_K)
  return {
    k: DEFAULT_K,
    total: tables[0]?.total ?? null,
    tables: SHARED_TABLES.map((id) => ({ id, columns: columnsOf(tables.find((table) => table.id === id)) })),
  }
}

function columnsOf(table: SafeTable | undefined): SharedFigures['tables'][number]['columns'] {
  return (table?.columns ?? []).map((name, at) => ({ name, count: table?.cells[0]?.[at] ?? null }))
}
