import type { Output } from '../../../shared/contract/channels.ts'
import { caseId } from '../../../shared/contract/ids.ts'
import type { WorkItem } from '../../../shared/contract/today.ts'
import { nextDue, type ClaimWait } from '../../../shared/domain/deadlines/nextDue.ts'
import type { ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { daysBetween } from '../../../shared/time/calendarDate.ts'
import type { UseCaseContext } from '../context.ts'
import { countFunnel } from './funnel.ts'
import { taskAt } from './tasks.ts'

const SOON_DAYS = 3
const WEEK_DAYS = 7

/** The person's next pieces of work, overdue first, and the funnel of the own office. */
export function listWork(context: UseCaseContext): Result<Output<'today.worklist'>> {
  const { office } = context.person
  const files = new Map(context.cases.caseFiles.ofOffice(office, context.today).map((file) => [file.id, file]))
  const injured = new Map(context.cases.people.injuredOf(office).map((one) => [one.case_id, one]))
  const orders = context.cases.orders.ofOffice(office)
  const items: WorkItem[] = []
  for (const { case_id: id, claim_id: claimId, stage } of context.cases.claims.sumsOf(office)) {
    const file = files.get(id)
    const isUnprinted = orders.some((order) => order.caseId === id && order.claimId === claimId && order.copies === 0)
    const task = taskAt(stage, context.person.roles, isUnprinted)
    if (file === undefined || file.custody !== office || task === undefined) continue
    const one = injured.get(id)
    const due = dueOf(context, id, stage)
    items.push({
      caseId: caseId.parse(id),
      ...task,
      mark: file.court_mark ?? file.prosecution_mark ?? id.slice(0, 8),
      ...(one === undefined
        ? {}
        : { injured: { label: { cnr: one.label_cnr, en: one.label_en }, sealed: one.sealed === 1 } }),
      params: {},
      ...(due === undefined ? {} : { due, daysLeft: daysBetween(context.today, due) }),
    })
  }
  const printQueue = context.person.roles.includes('clerk') ? orders.filter(({ copies }) => copies === 0).length : 0
  return success({ funnel: countFunnel(context, office), ...grouped(items), printQueue })
}

const BEFORE_FILING: readonly ClaimStage[] = ['draft', 'ready', 'returned']

/** The nearest deadline of the law that waits for this stage, else the next day of hearing. */
function dueOf(context: UseCaseContext, id: string, stage: ClaimStage): string | undefined {
  const proceedings = context.cases.caseFiles.find(id)?.proceedings
  const wait: ClaimWait = BEFORE_FILING.includes(stage) ? 'filing' : stage === 'issued' ? 'delivery' : 'decision'
  return proceedings === undefined ? undefined : nextDue(proceedings, wait, context.today)?.date
}

function grouped(items: readonly WorkItem[]) {
  const within = (from: number, to: number): WorkItem[] =>
    items
      .filter(({ daysLeft = Number.POSITIVE_INFINITY }) => daysLeft >= from && daysLeft <= to)
      .sort((one, other) => (one.daysLeft ?? 0) - (other.daysLeft ?? 0))
  return {
    overdue: within(Number.NEGATIVE_INFINITY, -1),
    soon: within(0, SOON_DAYS),
    thisWeek: within(SOON_DAYS + 1, WEEK_DAYS),
    later: within(WEEK_DAYS + 1, Number.POSITIVE_INFINITY),
  }
}
