import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openErasableOffice, workOnFile } from '../../support/office/erasableFile.ts'
import type { Name } from '../../support/office/scheduleOffice.ts'
import { createTemporaryFolder, removeAtEnd } from '../../support/temporaryFolder.ts'

/** An office with a copy of its data on a stick. */
export type RetentionFolder = Readonly<{ folder: string; stick: string; passwordOf: (name: Name) => string }>

/** Two files of the court with an order each, one paid and one not, and a copy of the data with both. */
export async function retentionFolder(): Promise<RetentionFolder> {
  const office = await openErasableOffice({ keepFolder: true })
  await workOnFile(office, 31)
  await workOnFile(office, 32, false)
  const stick = join(createTemporaryFolder('naknada-stick-'), 'stick')
  mkdirSync(stick)
  await office.as('administrator')
  office.dialog.open = stick
  await office.ask('backup.chooseFolder', {})
  await office.ask('backup.make', {})
  await office.close()
  return { folder: removeAtEnd(office.folder), stick, passwordOf: (name) => office.passwordOf(name) }
}
