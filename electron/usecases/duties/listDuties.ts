import type { Input, Output } from '../../../shared/contract/channels.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { DUTIES, officeOfDuty } from '../../../shared/domain/duties/dutyRules.ts'
import type { DutyKind } from '../../../shared/domain/duties/dutyRecord.ts'
import type { HolidayTable } from '../../../shared/domain/deadlines/holidays.ts'
import { findDuties, type OwedDuty } from '../../../shared/domain/duties/findDuties.ts'
import { legalBasisByKey } from '../../../shared/domain/legal/legalBases.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { daysBetween } from '../../../shared/time/calendarDate.ts'
import { paperOfDuty } from '../paper/paperOfDuty.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext, QueryContext } from '../context.ts'

/** The duties before a claim in a file: what is owed, the earliest day first, and what was done. */
export function listDuties(
  context: QueryContext,
  { caseId }: Input<'caseFile.duties'>,
): Result<Output<'caseFile.duties'>> {
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const owed = findOwed(
    file.value,
    context.cases.closedDays.ofOffice(file.value.place.court),
    context.laws.on(context.today).holidays,
  )
  return success({
    owed: owed.toSorted(compareDays).map(({ kind, person, due }) => ({
      kind,
      ...(person === undefined ? {} : { person }),
      ...(due === undefined ? {} : { due, daysLeft: daysBetween(context.today, due) }),
      articles: DUTIES[kind].bases.map((basis) => legalBasisByKey(basis).citation),
      mayRecord: mayDo(context, file.value, kind),
      ...paperOfDuty(context, file.value, kind, person),
    })),
    done: file.value.duties().map((record) => ({ record, mayStrike: mayDo(context, file.value, record.kind) })),
  })
}

/** Whether the person may record a duty of that kind, or strike its record. */
export function mayDo({ person }: Pick<CaseContext, 'person'>, { place }: LoadedCase, kind: DutyKind): boolean {
  const { by } = DUTIES[kind]
  return (
    permitFileAct('recordDuty', place, person).ok &&
    officeOfDuty(kind, place) === person.office &&
    person.roles.some((role) => by.includes(role))
  )
}

function findOwed(file: LoadedCase, closedDays: readonly string[], holidays: HolidayTable): readonly OwedDuty[] {
  const facts = {
    proceedings: file.proceedings(),
    injured: file.records().flatMap(({ open }) => (open.role === 'injuredParty' ? [open.id] : [])),
    claims: file.claims().map(({ claim, stage }) => ({
      claimant: claim.claimant,
      stage,
      isInformed: claim.informedOfRight !== undefined,
    })),
    done: file.duties(),
  }
  return findDuties(facts, closedDays, holidays)
}

function compareDays({ due: one = '~' }: OwedDuty, { due: other = '~' }: OwedDuty): number {
  return one < other ? -1 : Number(one > other)
}
