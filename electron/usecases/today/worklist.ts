import type { Input, Output } from '../../../shared/contract/channels.ts'
import { caseId, orderId } from '../../../shared/contract/ids.ts'
import type { WorkFilter, WorkItem } from '../../../shared/contract/today.ts'
import { markShownTo } from '../../../shared/domain/caseFile/markShown.ts'
import { tasksFor, TASKS, type Task } from '../../../shared/domain/claim/work.ts'
import { daysOfGroups, type WorkGroup } from '../../../shared/domain/claim/workGroups.ts'
import { stepKind } from '../../../shared/domain/radar/nextStep.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { addDays, daysBetween, type CalendarDate } from '../../../shared/time/calendarDate.ts'
import type { WorkCursor, WorkQuery, WorkRow } from '../../db/lists/worklist.ts'
import { sightOf } from '../caseFile/sightOf.ts'
import type { QueryContext } from '../context.ts'
import { countFunnel } from './funnel.ts'

const PAGE = 50
/** Of a group further down, until it is scrolled to: the list begins with one page in all, in a large office as in a small one. */
const GLANCE = 10

type StandsInFor = Readonly<{ absent: string; displayName: string; to: CalendarDate }>

/** The person's next pieces of work, overdue first, and the funnel of the own office. */
export function listWork(context: QueryContext, filter: Input<'today.worklist'>): Result<Output<'today.worklist'>> {
  const { lists, person, today } = context
  const query = workQueryOf(context, filter)
  const { overdue, soon, thisWeek } = daysOfGroups(today)
  const days = [overdue.to, soon.to, thisWeek.to]
  const [late = 0, byTomorrow = 0, byWeek = 0, all = 0] = lists.work.counts(query, days)
  let room = PAGE
  const group = (name: WorkGroup, count: number) => {
    const page = pageOf(context, query, name, Math.max(GLANCE, room))
    room -= page.items.length
    return { ...page, count }
  }
  return success({
    standsInFor: listStandsInFor(context).map(({ displayName, to }) => ({ displayName, to })),
    funnel: countFunnel(lists.funnel.ofOffice(person.office, { reader: person.id }), person.office),
    groups: {
      overdue: group('overdue', late),
      soon: group('soon', byTomorrow - late),
      thisWeek: group('thisWeek', byWeek - byTomorrow),
      later: group('later', all - byWeek),
    },
  })
}

/** The person's work as the list is asked for it, today; one kind of it, or that on the person's own files alone. */
export function workQueryOf(context: QueryContext, { task, mine }: WorkFilter): Omit<WorkQuery, 'after' | 'limit'> {
  const { person } = context
  const tasks = tasksFor(person.roles).filter((one) => task === undefined || one === task)
  const sight = sightOf(context)
  const own = [person.id, ...(mine === true ? [] : listStandsInFor(context).map(({ absent }) => absent))]
  return { office: person.office, tasks, own, sight: mine === true ? { ...sight, owners: [person.id] } : sight }
}

/** For whom the person stands in today, and until when. */
function listStandsInFor({ cases, person, today, colleagues }: QueryContext): readonly StandsInFor[] {
  return cases.standIns.byPerson(person.office, person.id, today).map(({ absent, to }) => {
    const account = colleagues().find(({ id }) => id === absent)
    return { absent, displayName: account?.displayName ?? absent, to }
  })
}

function namesOfAbsent(context: QueryContext): Absent {
  return new Map(listStandsInFor(context).map(({ absent, displayName }) => [absent, displayName]))
}

/** How much work waits for the person, and how much of it at the printer. */
export function countWork(context: QueryContext): Result<Output<'today.counts'>> {
  const query = workQueryOf(context, {})
  const count = (tasks: readonly string[]) => context.lists.work.counts({ ...query, tasks }, [])[0] ?? 0
  const steps = { ...query, tasks: ['nextStep'], own: [context.person.id] }
  const [due = 0] = context.lists.work.counts(steps, [addDays(context.today, 1)])
  return success({
    work: count(query.tasks),
    print: count(query.tasks.filter((task) => task === 'print')),
    steps: due,
  })
}

export function listMoreWork(
  context: QueryContext,
  { group, after, ...filter }: Input<'today.more'>,
): Result<Output<'today.more'>> {
  return success(pageOf(context, workQueryOf(context, filter), group, PAGE, after))
}

function pageOf(
  context: QueryContext,
  query: ReturnType<typeof workQueryOf>,
  group: WorkGroup,
  limit: number,
  after?: WorkCursor,
): Output<'today.more'> {
  const { lists, today } = context
  const { rows, ...next } = lists.work.page({ ...query, ...daysOfGroups(today)[group], after, limit })
  const absent = namesOfAbsent(context)
  return { items: rows.map((row) => itemOf(context, row, absent)), ...next }
}

type Absent = ReadonlyMap<string, string>

function itemOf({ today, person }: QueryContext, row: WorkRow, absent: Absent): WorkItem {
  const { due, orderId: order } = row
  const standsInFor = absent.get(row.owner)
  return {
    task: taskOf(row.task),
    caseId: caseId.parse(row.caseId),
    ...(row.claim === null ? {} : { claim: row.claim }),
    ...(row.person === null ? {} : { person: row.person }),
    ...(order === null ? {} : { order: orderId.parse(order) }),
    mark: markShownTo(row, person.office) ?? row.caseId.slice(0, 8),
    ...(row.step === null ? {} : { step: stepKind.parse(row.step) }),
    ...(row.who === null ? {} : { who: { label: row.who.label, sealed: row.who.isSealed } }),
    ...(standsInFor === undefined ? {} : { standsInFor }),
    ...(due === undefined ? {} : { due, daysLeft: daysBetween(today, due) }),
  }
}

function taskOf(name: string): Task {
  const task = TASKS.find((one) => one === name)
  if (task === undefined) throw new Error('a task nobody knows')
  return task
}
