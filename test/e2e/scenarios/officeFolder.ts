import { BEGINNINGS } from '../../support/office/beginnings.ts'
import { PEOPLE } from '../../support/office/people.ts'
import { setUpOffice, openTestOffice, signIn } from '../../support/office/testOffice.ts'
import { removeAtEnd } from '../../support/temporaryFolder.ts'

/**
 * A data folder written by the program's own use cases without a window, so that a scenario can begin where it is about.
 * Everybody has an own password already.
 */
export async function officeFolder(beginning: keyof typeof BEGINNINGS = 'empty'): Promise<string> {
  const office = openTestOffice({ keepFolder: true })
  await setUpOffice(office)
  for (const { role } of Object.values(PEOPLE)) await signIn(office, role)
  await BEGINNINGS[beginning](office)
  await office.close()
  return removeAtEnd(office.folder)
}
