import { createReadHandle } from '../../../electron/db/handles.ts'
import { readFigureCases } from '../../../electron/db/lists/figureCases.ts'
import { withCasesOf } from './scheduleKeys.ts'
import type { ScheduleOffice } from './scheduleOffice.ts'

/** Figures frozen and looked at, and read once more as their thread reads them; nobody is signed in afterwards. */
export async function useFigures(office: ScheduleOffice): Promise<void> {
  await office.as('headOfCourt')
  const { id } = await office.ask('monitoring.freeze', { title: 'I polugodište 2026.' })
  await office.ask('monitoring.freeze', { title: 'ispravljeno', replaces: id })
  await office.ask('monitoring.snapshots', {})
  await office.ask('monitoring.snapshot', { id })
  await withCasesOf(office, (db) => [...readFigureCases(createReadHandle(db))])
}
