import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { BEGINNINGS } from '../../support/office/beginnings.ts'
import { copyFromOffice, makeOfficeAtWork, openOfficeAtWork } from '../../support/office/officeAtWork.ts'
import { makeOnce } from '../../support/makeOnce.ts'
import { createTemporaryFolder, removeAtEnd } from '../../support/temporaryFolder.ts'

type Beginning = keyof typeof BEGINNINGS

/** What is made once in a run lies here, for every process that plays specs; a process that was started by hand makes its own. */
const OFFICES = process.env['NAKNADA_OFFICES'] ?? createTemporaryFolder()

/**
 * A data folder written by the program's own use cases without a window, so that a scenario can begin where it is about; each
 * is a copy of its own. Everybody has an own password already.
 */
export async function officeFolder(beginning: Beginning = 'empty'): Promise<string> {
  copyFromOffice(await makeOnce(join(OFFICES, 'at work'), makeOfficeAtWork))
  const source = await makeOnce(join(OFFICES, beginning), (place) => begin(beginning, place))
  const folder = createTemporaryFolder()
  cpSync(source, folder, { recursive: true })
  return folder
}

async function begin(beginning: Beginning, place: string): Promise<void> {
  const office = openOfficeAtWork({ keepFolder: true })
  await BEGINNINGS[beginning](office)
  await office.close()
  cpSync(removeAtEnd(office.folder), place, { recursive: true })
}
