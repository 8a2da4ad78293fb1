import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { checkStandard } from '../../../shared/domain/workload/timeStandard.ts'
import { checkUnit } from '../../../shared/domain/workload/unit.ts'
import { messageFor } from '../../../shared/text/message.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import type { CommandContext } from '../context.ts'
import { kindOfOffice } from './kindOfOffice.ts'

/** In how many days files of the own office are to leave a stage, from today on. */
export function setTimeStandard(
  context: CommandContext,
  { stage, days, reason }: Input<'workload.setStandard'>,
): Result<Output<'workload.setStandard'>> {
  const { cases, person, today } = context
  const sound = checkStandard(
    cases.timeStandards.ofOffice(person.office),
    { stage, days, kind: kindOfOffice(person.office) },
    today,
  )
  if (!sound.ok) return sound
  cases.timeStandards.add(person.office, { stage, days, from: today })
  const name = messageFor(`standardOf.${stage}`)
  const after = days === null ? '–' : String(days)
  record(context, 'caseFile.setTimeStandard', { cnr: `${name.cnr} · ${after}`, en: `${name.en} · ${after}` }, reason)
  return success({})
}

/** A unit of the own office: a new one, or another name or other people of one. */
export function saveUnit(
  context: CommandContext,
  { id, name: typed, members: named, reason }: Input<'workload.saveUnit'>,
): Result<Output<'workload.saveUnit'>> {
  const { cases, person, colleagues, isActive } = context
  const members = [...new Set(named)]
  const others = cases.units.ofOffice(person.office)
  if (id !== undefined && !others.some((one) => one.id === id)) return failure('unit.notFound')
  const staff = colleagues().flatMap((one) => (one.office === person.office && isActive(one.id) ? [one.id] : []))
  const sound = checkUnit({ id, name: typed, members }, others, staff)
  if (!sound.ok) return sound
  const [name, saved] = [typed.trim(), id ?? context.newId()]
  for (const one of members) cases.staff.enter(one)
  cases.units.save(person.office, saved, { name, members })
  record(context, 'caseFile.saveUnit', { cnr: name, en: name }, reason, members)
  return success({ id: saved })
}

/** The unit is dissolved; its people and their files stay as they are. */
export function removeUnit(
  context: CommandContext,
  { id, reason }: Input<'workload.removeUnit'>,
): Result<Output<'workload.removeUnit'>> {
  const { cases, person } = context
  const found = cases.units.ofOffice(person.office).find((one) => one.id === id)
  if (found === undefined) return failure('unit.notFound')
  cases.units.remove(person.office, id)
  record(context, 'caseFile.removeUnit', { cnr: found.name, en: found.name }, reason)
  return success({})
}

type WorkloadAct = 'caseFile.setTimeStandard' | 'caseFile.saveUnit' | 'caseFile.removeUnit'

function record(
  { record: write, changed }: CommandContext,
  act: WorkloadAct,
  about: Bilingual,
  reason: string,
  colleagues: readonly string[] = [],
): void {
  write({ act, about, reason, ...(colleagues.length === 0 ? {} : { colleagues }) })
  changed({ aggregate: 'work' })
}
