import { openScheduleOffice, type Name } from '../../support/office/scheduleOffice.ts'
import { decidedFile, requireRelease } from '../../support/office/useRelease.ts'
import { removeAtEnd } from '../../support/temporaryFolder.ts'

/** A court that issues by release alone, with a decision of judgeA that nobody was asked to release yet. */
export async function releaseFolder(): Promise<Readonly<{ folder: string; passwordOf: (name: Name) => string }>> {
  const office = await openScheduleOffice({ keepFolder: true })
  await requireRelease(office)
  await decidedFile(office, 31)
  await office.close()
  return { folder: removeAtEnd(office.folder), passwordOf: (name) => office.passwordOf(name) }
}
