import type { ScheduleOffice } from './scheduleOffice.ts'

/** A time standard and a unit, and how much lies with whom. */
export async function useWorkload(office: ScheduleOffice): Promise<void> {
  await office.as('headOfCourt')
  const reason = 'raspored poslova'
  await office.ask('workload.setStandard', { stage: 'inReview', days: 30, reason })
  const members = [office.idOf('clerk')]
  const { id } = await office.ask('workload.saveUnit', { name: 'Pisarnica', members, reason })
  await office.ask('workload.look', {})
  await office.ask('workload.removeUnit', { id, reason })
  await office.as('clerk')
  await office.ask('workload.look', {})
}
