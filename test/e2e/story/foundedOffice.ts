import { chmodSync } from 'node:fs'
import { PASSWORDS, foundOffice, openTestOffice, signIn, type Who } from '../../support/office/testOffice.ts'
import { importCase01 } from '../../support/office/officeWork.ts'

/** What to have done before the window opens: everybody has an own password already. */
export type Preparation = 'founded' | 'imported'

/**
 * A data folder written by the program's own use cases without a window, so that a story can begin where it is about.
 * The key derivation stands at its floor, and opening such a slot costs no more than that.
 */
export async function foundedFolder(preparation: Preparation = 'founded'): Promise<string> {
  const office = openTestOffice({ keepFolder: true })
  await foundOffice(office)
  for (const who of ['administrator', 'prosecutor', 'judge', 'clerk'] as const) await signIn(office, who)
  if (preparation === 'imported') await importCase01(office)
  await office.close()
  chmodSync(office.folder, 0o700)
  return office.folder
}

export function passwordOf(who: Who): string {
  return `${PASSWORDS[who]} nova`
}
