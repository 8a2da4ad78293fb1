import type { Input, Output } from '../../../shared/contract/channels.ts'
import { MOST_EMERGENCY_ENTRIES, type EmergencyView } from '../../../shared/contract/emergency.ts'
import { caseId as caseIdForm } from '../../../shared/contract/ids.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { createMask } from '../../../shared/domain/privacy/maskSealed.ts'
import { EMERGENCY_DAYS_SHOWN, isEmergencyOpen } from '../../../shared/domain/staff/emergency.ts'
import { mayRead } from '../../../shared/domain/staff/readers.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { EmergencyRow } from '../../db/tables/emergencyTable.ts'
import { shownEntry } from '../audit/auditQueries.ts'
import { describeFile, findCase, markOf } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import { noteOnce } from '../caseFile/noteOnce.ts'
import type { CaseContext, CommandContext, EffectContext, QueryContext } from '../context.ts'

/** An access of the own office that concerns the person, and its file. */
type Found = Readonly<{ row: EmergencyRow; file: LoadedCase }>

/** Accesses of the last weeks that concern the person, the newest first. */
export function listEmergencies(context: QueryContext): Result<Output<'emergency.list'>> {
  const rows = context.cases.emergencies.ofOffice(context.person.office, context.now, EMERGENCY_DAYS_SHOWN)
  return success(rows.flatMap((row) => concerning(context, row) ?? []).map((found) => viewOf(context, found)))
}

/** Ends an access before its time: the one who opened it, or the head. Error: emergency.notFound. */
export function endEmergency(context: CommandContext, { id }: Input<'emergency.end'>): Result<Output<'emergency.end'>> {
  const found = findEmergency(context, id)
  if (!found.ok) return found
  const { row, file } = found.value
  const isTheirs = row.person === context.person.id || keepsSchedule(context)
  if (!isTheirs || !isEmergencyOpen(row, context.now)) return failure('emergency.notFound')
  const allowed = permitFileAct('endEmergency', file.place, context.person)
  if (!allowed.ok) return allowed
  context.cases.emergencies.end(id, context.now)
  context.record({ act: 'caseFile.endEmergency', caseId: file.id, about: describeFile(file), colleagues: [row.person] })
  context.changed({ aggregate: 'work' })
  context.changed({ aggregate: 'caseFile', id: file.id })
  return success({})
}

/** What was done in the file meanwhile; that it is read is written down. Error: emergency.notFound. */
export function reportEmergency(
  context: EffectContext,
  { id }: Input<'emergency.report'>,
): Result<Output<'emergency.report'>> {
  const found = findEmergency(context, id)
  if (!found.ok) return found
  const { file } = found.value
  const entry = { act: 'caseFile.emergencyRead', caseId: file.id, about: describeFile(file) } as const
  const report = { emergency: viewOf(context, found.value), entries: entriesOf(context, found.value) }
  const noted = noteOnce(context, `emergency/${id}`, entry)
  return noted.ok ? success(report) : noted
}

/** The access, where it concerns the person. Error: emergency.notFound. */
export function findEmergency(context: CaseContext, id: string): Result<Found> {
  const row = context.cases.emergencies.find(context.person.office, id, context.now)
  const found = row === undefined ? undefined : concerning(context, row)
  return found === undefined ? failure('emergency.notFound') : success(found)
}

/** As it is shown; the file is named to the one who has it open. */
export function viewOf(context: CaseContext, { row, file }: Found): EmergencyView {
  const names = context.office.accounts.names()
  const nameOf = (id: string): string => names.get(id) ?? id
  const isOpen = isEmergencyOpen(row, context.now)
  return {
    id: row.id,
    ...(isOpen && row.person === context.person.id ? { caseId: caseIdForm.parse(row.caseId) } : {}),
    mark: markOf(file),
    person: nameOf(row.person),
    head: nameOf(row.head),
    owner: nameOf(row.owner),
    from: row.from,
    until: row.endedAt ?? row.until,
    isOpen,
    secondsLeft: isOpen ? Math.max(0, row.secondsLeft) : 0,
  }
}

/** The entries; to the head, who reads no file, without what they are about and without reasons but that of the access. */
export function entriesOf(context: QueryContext, { row, file }: Found): Output<'emergency.report'>['entries'] {
  const names = context.office.accounts.names()
  const until = row.endedAt ?? row.until
  const asked = { caseId: file.id, person: row.person, from: row.from, until, limit: MOST_EMERGENCY_ENTRIES }
  const readsContent = [row.owner, row.person].includes(context.person.id)
  // Every reason is masked before it is signed; where the seals can be opened, also for who was sealed since.
  const mask = context.mayReveal ? createMask(file.people()) : (text: string) => text
  return context.lists.journal.ofPerson(asked).map((entry) => {
    const { about, reason, ...shown } = shownEntry(entry, names)
    const isAccess = entry.act === 'caseFile.openEmergency'
    if (!readsContent && !isAccess) return { ...shown, about: describeFile(file) }
    return {
      ...shown,
      ...(about === undefined ? {} : { about }),
      ...(reason === undefined ? {} : { reason: mask(reason) }),
    }
  })
}

/** Whoever is excluded from the file is told nothing, the one whose file it was included. */
function concerning(context: CaseContext, row: EmergencyRow): Found | undefined {
  const { id } = context.person
  if (row.person !== id && row.owner !== id && !keepsSchedule(context)) return undefined
  const file = findCase(context, row.caseId)
  return file.ok ? { row, file: file.value } : undefined
}

function keepsSchedule({ person }: CaseContext): boolean {
  return mayRead(person.roles, 'schedule')
}
