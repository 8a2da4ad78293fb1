import type { Output } from '../../../shared/contract/channels.ts'
import { caseId } from '../../../shared/contract/ids.ts'
import type { PersonLoad, StageLoad, UnitLoad, WaitingFile } from '../../../shared/contract/workload.ts'
import { markShownTo } from '../../../shared/domain/caseFile/markShown.ts'
import { mayKnow } from '../../../shared/domain/claim/needToKnow.ts'
import type { ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { Account } from '../../../shared/domain/staff/account.ts'
import { mayRead } from '../../../shared/domain/staff/readers.ts'
import { medianDays } from '../../../shared/domain/workload/medianDays.ts'
import { isLate, lateSince, standardOn, type TimeStandard } from '../../../shared/domain/workload/timeStandard.ts'
import { OPEN_STAGES, stagesWith, WAITING_STAGES } from '../../../shared/domain/workload/waiting.ts'
import { daysBetween } from '../../../shared/time/calendarDate.ts'
import type { OpenLoad, WaitRow } from '../../db/lists/workload.ts'
import { listAssignees } from '../caseFile/assignFile.ts'
import { readerOf } from '../caseFile/sightOf.ts'
import type { QueryContext } from '../context.ts'
import { kindOfOffice } from './kindOfOffice.ts'

const LONGEST = 20

/** Files of one stage and one pair of assignees, and how many of them are past the standard. */
type Counted = OpenLoad & Readonly<{ late: number }>

/** How much lies with the office, or with the one who asks: files by person and stage, days by stage, what waits longest. No content. */
export function lookAtWorkload(context: QueryContext): Result<Output<'workload.look'>> {
  const { lists, person, cases, today } = context
  const isWhole = mayRead(person.roles, 'schedule')
  const asked = { office: person.office, reader: person.id, ...(isWhole ? {} : { person: person.id }) }
  const standards = cases.timeStandards.ofOffice(person.office)
  const stages = stagesWith(kindOfOffice(person.office))
  const counted = countedOf(lists.workload.open(asked), stages, (stage) => {
    const standard = standardOn(standards, stage, today)
    return standard === undefined ? [] : lists.workload.late(asked, stage, lateSince(standard, today))
  })
  const longest = lists.workload.longest(asked, stagesWith(kindOfOffice(person.office), WAITING_STAGES), LONGEST)
  return success({
    isWhole,
    people: isWhole ? peopleOf(context, counted) : [loadOf(counted, person)],
    stages: stagesOf(context, counted, standards),
    units: isWhole ? unitsOf(context, counted) : [],
    longest: longest.map((row) => waitingOf(context, row, standards)),
  })
}

type Late = Readonly<{ owner: string; clerk: string; files: number }>

/** Rows of one stage and one pair of assignees added up: those that the reader may not know of are taken off by rows of their own. */
function countedOf(
  rows: readonly OpenLoad[],
  stages: readonly ClaimStage[],
  lateAt: (stage: ClaimStage) => readonly Late[],
): readonly Counted[] {
  const keyOf = ({ stage, owner, clerk }: Pick<OpenLoad, 'stage' | 'owner' | 'clerk'>) => `${stage} ${owner} ${clerk}`
  const counted = new Map<string, Counted>()
  for (const row of rows) {
    const files = (counted.get(keyOf(row))?.files ?? 0) + row.files
    counted.set(keyOf(row), { ...row, files, late: 0 })
  }
  for (const stage of stages) {
    for (const { owner, clerk, files: late } of lateAt(stage)) {
      const found = counted.get(keyOf({ stage, owner, clerk }))
      if (found !== undefined) counted.set(keyOf(found), { ...found, late })
    }
  }
  return [...counted.values()].filter(({ files }) => files > 0)
}

function sumOf(rows: readonly Counted[]): Readonly<{ files: number; late: number }> {
  return {
    files: rows.reduce((sum, one) => sum + one.files, 0),
    late: rows.reduce((sum, one) => sum + one.late, 0),
  }
}

const hasFile = (id: string) => (one: Counted) => one.owner === id || one.clerk === id

/** Everybody who can have a file, and what nobody has. */
function peopleOf(context: QueryContext, counted: readonly Counted[]): PersonLoad[] {
  const people = listAssignees(context).map((one) => loadOf(counted, one))
  const nobodys = counted.filter(({ owner }) => owner === '')
  return nobodys.length === 0 ? people : [...people, { ...sumOf(nobodys), stages: byStage(nobodys) }]
}

function loadOf(counted: readonly Counted[], { id, displayName }: Pick<Account, 'id' | 'displayName'>): PersonLoad {
  const own = counted.filter(hasFile(id))
  return { id, displayName, ...sumOf(own), stages: byStage(own) }
}

function byStage(rows: readonly Counted[]): PersonLoad['stages'] {
  return (['noClaim', ...OPEN_STAGES] as const).flatMap((stage) => {
    const { files } = sumOf(rows.filter((one) => one.stage === stage))
    return files === 0 ? [] : [{ stage, files }]
  })
}

function stagesOf(
  { lists, person, today }: QueryContext,
  counted: readonly Counted[],
  standards: readonly TimeStandard[],
): StageLoad[] {
  const stays = lists.workload.stays(person.office)
  return stagesWith(kindOfOffice(person.office)).map((stage) => {
    const standard = standardOn(standards, stage, today)
    const median = medianDays(stays.filter((one) => one.stage === stage))
    const load = sumOf(counted.filter((one) => one.stage === stage))
    return {
      stage,
      ...load,
      ...(standard === undefined ? {} : { standard }),
      ...(median === undefined ? {} : { median }),
    }
  })
}

/** A file that two of a unit have, one as owner and one as clerk, is one file of it. */
function unitsOf({ cases, person }: QueryContext, counted: readonly Counted[]): UnitLoad[] {
  return cases.units.ofOffice(person.office).map((unit) => {
    const own = counted.filter(({ owner, clerk }) => unit.members.some((id) => id === owner || id === clerk))
    return { ...unit, ...sumOf(own) }
  })
}

// SECURITY: the labels of the injured parties and the amounts stay in the file.
function waitingOf(context: QueryContext, row: WaitRow, standards: readonly TimeStandard[]): WaitingFile {
  const { person, office, today } = context
  const { stage, since, owner } = row
  const standard = standardOn(standards, stage, today)
  const name = owner === '' ? undefined : (office.accounts.names().get(owner) ?? owner)
  const reader = readerOf(context)
  return {
    caseId: caseId.parse(row.caseId),
    mark: markShownTo(row, person.office) ?? row.caseId.slice(0, 8),
    stage,
    since,
    days: Math.max(0, daysBetween(since, today)),
    ...(name === undefined ? {} : { owner: name }),
    isLate: isLate(since, standard, today),
    mayOpen: mayRead(person.roles, 'cases') && mayKnow(reader, owner === '' ? undefined : owner),
  }
}
