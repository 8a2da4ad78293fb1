import { addDays } from '../../../shared/time/calendarDate.ts'
import type { ScheduleOffice } from './scheduleOffice.ts'
import { enforceOrder, issueFinalOrder } from './servedOrder.ts'

/** What comes next on a final order, postponed. */
export async function useSteps(office: ScheduleOffice): Promise<void> {
  const { today } = office.clock
  const target = await enforceOrder(office, await issueFinalOrder(office, 4))
  await office.ask('step.list', {})
  await office.ask('step.look', { caseId: target.caseId })
  const due = addDays(office.clock.today, 30)
  await office.ask('step.postpone', {
    ...target,
    claim: 'c1',
    due,
    reason: 'dužnik plaća u ratama',
    nonCollection: 'instalments',
  })
  office.clock.today = today
}

/** A clerk leaves who follows an order. */
export async function handClerkOver(office: ScheduleOffice): Promise<void> {
  const reason = 'odlazak iz suda'
  await office.as('administrator')
  await office.ask('staff.remove', { person: office.idOf('clerk'), reason })
  await office.as('headOfCourt')
  const [person, clerk] = [office.idOf('clerk'), office.idOf('secondClerk')]
  await office.ask('schedule.handOver', { person, clerk, reason })
}
