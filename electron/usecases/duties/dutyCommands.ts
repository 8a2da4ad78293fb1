import type { Input } from '../../../shared/contract/channels.ts'
import { checkDuty } from '../../../shared/domain/duties/checkDuty.ts'
import { DUTIES, officeOfDuty } from '../../../shared/domain/duties/dutyRules.ts'
import type { DutyKind } from '../../../shared/domain/duties/dutyRecord.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { messageFor } from '../../../shared/text/message.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import { wordsForPerson } from '../caseFile/describeItem.ts'
import { defineFileAct } from '../caseFile/fileAct.ts'
import { markOf } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CommandContext } from '../context.ts'
import { checkNamedEvidence } from '../evidence/namedEvidence.ts'

/** Records that a duty before a claim was done: when, how, and by what it is shown. */
export const recordDuty = defineFileAct('recordDuty', (file, { duty }: Input<'duty.record'>, context) => {
  const allowed = checkOwner(context, file, duty.kind)
  if (!allowed.ok) return allowed
  const sound = checkDuty(duty, context.today)
  if (!sound.ok) return sound
  const { person, evidence } = duty
  if (person !== undefined && !file.links().some(({ id }) => id === person))
    return failure('person.unknown', 'duty.person')
  const shown = checkNamedEvidence(file, evidence, 'duty.evidence')
  if (!shown.ok) return shown
  if (file.duties().some(({ id }) => id === duty.id)) return failure('caseFile.stale')
  const entry = { act: 'caseFile.recordDuty' as const, about: describeDuty(file, duty.kind, person) }
  return success({ change: { duty }, entries: [entry] })
})

/** Takes back the record of a duty that was made by mistake. */
export const strikeDuty = defineFileAct('strikeDuty', (file, { duty: id, reason }: Input<'duty.strike'>, context) => {
  const record = file.duties().find((one) => one.id === id)
  if (record === undefined) return failure('duty.notFound')
  const allowed = checkOwner(context, file, record.kind)
  if (!allowed.ok) return allowed
  const entry = { act: 'caseFile.strikeDuty' as const, about: describeDuty(file, record.kind, record.person), reason }
  return success({ change: { struckDuty: id }, entries: [entry] })
})

/** Each office records its own duties, by those whose they are. */
function checkOwner({ person }: CommandContext, { place }: LoadedCase, kind: DutyKind): Result<true> {
  if (officeOfDuty(kind, place) !== person.office) return failure('caseFile.notInCustody')
  const { by } = DUTIES[kind]
  return person.roles.some((role) => by.includes(role))
    ? success(true)
    : failure('claim.roleNotAllowed', undefined, { act: 'recordDuty' })
}

/** How the journal calls a duty: the mark of the file, the duty, and whom it concerns. */
function describeDuty(file: LoadedCase, kind: DutyKind, person: string | undefined): Bilingual {
  const open = file.records().find((record) => record.open.id === person)?.open
  const whose = open === undefined ? { cnr: '', en: '' } : wordsForPerson(file, open)
  const name = messageFor(`duty.${kind}`)
  const words = (language: keyof Bilingual) =>
    [markOf(file), name[language], whose[language]].filter((word) => word !== '').join(' · ')
  return { cnr: words('cnr'), en: words('en') }
}
