import { join } from 'node:path'
import { OFFICE_LIST } from '../../support/startList/exampleList.ts'
import { writeList } from '../../support/startList/listFile.ts'
import { createTemporaryFolder } from '../../support/temporaryFolder.ts'

/** A filled-in start list, as the dialog would find it. */
export function startListFile(): string {
  const path = join(createTemporaryFolder(), 'pocetni-spisak.xlsx')
  writeList(path, OFFICE_LIST)
  return path
}
