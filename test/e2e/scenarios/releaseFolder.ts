import { openScheduleOffice, type Name } from '../../support/office/scheduleOffice.ts'
import { CLAUSE_WORDS } from '../../support/office/useClauses.ts'
import { decidedFile, requireRelease } from '../../support/office/useRelease.ts'
import { removeAtEnd } from '../../support/temporaryFolder.ts'

/** What the clause is called that judgeA has proposed to the court. */
export const KEPT_CLAUSE = CLAUSE_WORDS.title

/** A court that issues by release alone, with a decision of judgeA that nobody was asked to release yet, and a clause that waits. */
export async function releaseFolder(): Promise<Readonly<{ folder: string; passwordOf: (name: Name) => string }>> {
  const office = await openScheduleOffice({ keepFolder: true })
  await requireRelease(office)
  const { caseId } = (await decidedFile(office, 31)).target
  await office.ask('clause.propose', await office.ask('clause.save', { caseId, ...CLAUSE_WORDS }))
  await office.close()
  return { folder: removeAtEnd(office.folder), passwordOf: (name) => office.passwordOf(name) }
}
