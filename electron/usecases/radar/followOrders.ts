import { findOrderDue } from '../../../shared/domain/deadlines/nextDue.ts'
import { firstStep, isFollowed } from '../../../shared/domain/radar/nextStep.ts'
import type { Change } from '../caseFile/change.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CommandContext } from '../context.ts'

/**
 * After an act by which an order became final, or enforceable, or is again: it has a first step, whose owner is whoever did the
 * act, or had its step before. The schema refuses a transaction that ends without.
 */
export function followOrders(context: CommandContext, file: LoadedCase, { moves = [], nextSteps = [] }: Change): void {
  if (!moves.some(({ stage }) => isFollowed(stage))) return
  const { cases, person, today, laws } = context
  for (const { claim, owner = person.id, final, daysToPay, ...order } of cases.nextSteps.toFollow(file.id)) {
    if (nextSteps.some((one) => one.claim === claim)) continue
    const known = { ...(final === undefined ? {} : { final }), ...(daysToPay === undefined ? {} : { daysToPay }) }
    const closedDays = cases.closedDays.ofOffice(file.place.court)
    const due = findOrderDue(file.proceedings(), known, closedDays, laws.on(today).holidays)
    const step = firstStep({ ...order, ...(due === undefined ? {} : { enforceableFrom: due.date }) }, today)
    cases.nextSteps.set(file.id, { claim, owner, step })
  }
  cases.nextSteps.age(file.id)
}
