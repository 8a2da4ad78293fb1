import { cpSync } from 'node:fs'
import { BEGINNINGS } from '../../support/office/beginnings.ts'
import { makeOfficeAtWork, openOfficeAtWork } from '../../support/office/officeAtWork.ts'
import { createTemporaryFolder, removeAtEnd } from '../../support/temporaryFolder.ts'

type Beginning = keyof typeof BEGINNINGS

/** What this process has made: the office at work, and from it one folder for each beginning. */
let atWork: Promise<string> | undefined
const made = new Map<Beginning, Promise<string>>()

/**
 * A data folder written by the program's own use cases without a window, so that a scenario can begin where it is about; each
 * is a copy of its own. Everybody has an own password already.
 */
export async function officeFolder(beginning: Beginning = 'empty'): Promise<string> {
  const source = made.get(beginning) ?? begin(beginning)
  made.set(beginning, source)
  const folder = createTemporaryFolder()
  cpSync(await source, folder, { recursive: true })
  return folder
}

async function begin(beginning: Beginning): Promise<string> {
  await (atWork ??= makeOfficeAtWork())
  const office = openOfficeAtWork({ keepFolder: true })
  await BEGINNINGS[beginning](office)
  await office.close()
  return removeAtEnd(office.folder)
}
