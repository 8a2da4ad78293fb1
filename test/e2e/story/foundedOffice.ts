import { importCase01, issueCase01 } from '../../support/office/issuedOrder.ts'
import { PASSWORDS, setUpOffice, openTestOffice, signIn } from '../../support/office/testOffice.ts'
import { removeAtEnd } from '../../support/temporaryFolder.ts'
import type { Who } from './people.ts'

/** How far the work has come before the window opens. */
export type Beginning = 'founded' | 'imported' | 'issued'

/**
 * A data folder written by the program's own use cases without a window, so that a story can begin where it is about.
 * Everybody has an own password already.
 */
export async function foundedFolder(beginning: Beginning = 'founded'): Promise<string> {
  const office = openTestOffice({ keepFolder: true })
  await setUpOffice(office)
  for (const who of ['administrator', 'prosecutor', 'judge', 'clerk'] as const) await signIn(office, who)
  if (beginning === 'imported') await importCase01(office)
  if (beginning === 'issued') await issueCase01(office)
  await office.close()
  return removeAtEnd(office.folder)
}

/** The password of a person of such a folder. */
export function passwordIn(who: Who): string {
  // The first administrator chose the own password at the first run and is not asked for another.
  return who === 'administrator' ? PASSWORDS[who] : `${PASSWORDS[who]} nova`
}
