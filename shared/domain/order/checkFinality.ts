import type { Claim } from '../caseFile/claim.ts'
import type { Decision } from '../caseFile/decision.ts'
import { createFinding, type Finding } from '../claim/finding.ts'
import type { AppealFacts } from '../deadlines/appealFacts.ts'
import { countDays } from '../deadlines/deadlineDays.ts'
import { shippedHolidays, type HolidayTable } from '../deadlines/holidays.ts'
import type { OrderData } from './orderData.ts'

/**
 * Service, finality, the period for voluntary payment and the clause, in their order (ZKP 220, 224, 380/2, 381). `appealFacts`
 * is what sets the period of appeal in the case.
 */
export function* checkFinality(
  claim: Claim,
  decision: Decision,
  order: OrderData,
  appealFacts: AppealFacts = {},
  holidays: HolidayTable = shippedHolidays,
): Iterable<Finding> {
  const issued = order.date ?? decision.date
  if (issued < decision.date) yield createFinding('order.issuedBeforeDecision', 'order.date', { date: decision.date })
  const services = [...serviceDaysOf(claim, order)]
  for (const { person, day, field } of services) {
    if (day === undefined) yield createFinding('order.serviceMissing', field, { person })
    else if (day < issued) yield createFinding('order.servedBeforeIssue', field)
  }
  const { appeal } = order
  const restarts = order.rectificationKind !== 'obviousError'
  const [rectified, rectificationServed] = restarts ? [order.rectified, order.rectificationServed] : []
  if (rectified !== undefined && (rectificationServed === undefined || rectificationServed < rectified)) {
    yield createFinding('order.servedBeforeRectification', 'order.rectificationServed', { rectified })
  }
  if (appeal !== undefined && appeal.decided === undefined)
    yield createFinding('order.appealPending', 'order.appeal.decided')
  const days = services.flatMap(({ day }) => (day === undefined ? [] : [day]))
  const others = order.alsoServed ?? []
  const last = [...days, ...others, ...(rectificationServed === undefined ? [] : [rectificationServed])]
    .toSorted()
    .at(-1)
  yield* checkFinalDay(order, { ...appealFacts, ...summaryOf(order) }, last, rectificationServed, holidays)
  yield* checkClause(decision, order, holidays)
}

type Service = Readonly<{ person: string; day: string | undefined; field: string }>

function* serviceDaysOf(claim: Claim, order: OrderData): Iterable<Service> {
  for (const person of new Set(claim.respondents)) {
    const own = order.servedOn?.[person]
    const field = order.servedOn === undefined ? 'order.served' : `order.servedOn.${person}`
    yield { person, day: own ?? (order.servedOn === undefined ? order.served : undefined), field }
  }
}

// Without an appeal the decision is final the day after the last appeal period ends; after one, with its decision, unless
// the ruling that starts the period anew was served later (ZKP 380/2; question 87).
function* checkFinalDay(
  order: OrderData,
  appealFacts: AppealFacts,
  lastServed: string | undefined,
  restarted: string | undefined,
  holidays: HolidayTable,
): Iterable<Finding> {
  const { final } = order
  if (final === undefined) {
    yield createFinding('order.finalityMissing', 'order.final')
    return
  }
  const decided = order.appeal?.decided
  if (decided !== undefined && (restarted === undefined || restarted <= decided)) {
    if (final < decided) yield createFinding('order.finalTooEarly', 'order.final', { final, due: decided })
    return
  }
  if (order.appealWaived === true || lastServed === undefined) return
  const closedDays = order.closedDays ?? []
  const period = countDays({ rule: 'appeal', trigger: lastServed, closedDays, ...appealFacts }, undefined, holidays)
  const due = period.ok ? period.value.days.due : undefined
  if (due !== undefined && final <= due) yield createFinding('order.finalTooEarly', 'order.final', { final, due })
}

function summaryOf({ summary }: OrderData): { summary?: true } {
  return summary === true ? { summary: true } : {}
}

function* checkClause(decision: Decision, order: OrderData, holidays: HolidayTable): Iterable<Finding> {
  const { final, clause } = order
  if (clause === undefined || final === undefined) return
  if (clause < final) {
    yield createFinding('order.clauseBeforeFinality', 'order.clause', { final })
    return
  }
  const closedDays = order.closedDays ?? []
  const payment = countDays(
    { rule: 'performance', trigger: final, daysToPay: decision.daysToPay, closedDays },
    undefined,
    holidays,
  )
  const due = payment.ok ? payment.value.days.due : undefined
  if (due !== undefined && clause <= due) yield createFinding('order.clauseBeforeDeadline', 'order.clause', { due })
}
