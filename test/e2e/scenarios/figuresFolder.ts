import { importManyVictims } from '../../support/office/manyVictims.ts'
import { openScheduleOffice, type Name } from '../../support/office/scheduleOffice.ts'
import { removeAtEnd } from '../../support/temporaryFolder.ts'

const COUNTED: readonly (readonly [number, 'claims' | 'nothing'])[] = [
  [701, 'nothing'],
  [702, 'claims'],
]

/** An office of several people with sixty injured parties who were told of their right, and sixty of whom nothing is known yet. */
export async function figuresFolder(): Promise<Readonly<{ folder: string; passwordOf: (name: Name) => string }>> {
  const office = await openScheduleOffice({ keepFolder: true })
  await office.as('prosecutorA')
  for (const [number, have] of COUNTED) await importManyVictims(office, number, have)
  await office.as('coordinatorA')
  await office.ask('monitoring.freeze', { title: 'Prvi kvartal 2026, za Nacionalnu kancelariju' })
  await office.as('judgeA')
  await office.close()
  return { folder: removeAtEnd(office.folder), passwordOf: (name) => office.passwordOf(name) }
}
