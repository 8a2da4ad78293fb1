import { importCase01, issueCase01 } from '../../support/office/issuedOrder.ts'
import { PEOPLE } from '../../support/office/people.ts'
import { setUpOffice, openTestOffice, signIn } from '../../support/office/testOffice.ts'
import { removeAtEnd } from '../../support/temporaryFolder.ts'

/** How far the work has come before the window opens. */
export type Beginning = 'empty' | 'imported' | 'issued'

/**
 * A data folder written by the program's own use cases without a window, so that a story can begin where it is about.
 * Everybody has an own password already.
 */
export async function officeFolder(beginning: Beginning = 'empty'): Promise<string> {
  const office = openTestOffice({ keepFolder: true })
  await setUpOffice(office)
  for (const { role } of Object.values(PEOPLE)) await signIn(office, role)
  if (beginning === 'imported') await importCase01(office)
  if (beginning === 'issued') await issueCase01(office)
  await office.close()
  return removeAtEnd(office.folder)
}
