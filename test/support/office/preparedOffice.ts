import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openOfficeAtWork } from './officeAtWork.ts'
import { openTestOffice, type TestOffice, type TestOfficeOptions } from './testOffice.ts'

export type PreparedOffice<Value> = Readonly<{
  /** What the preparation answered. */
  value: Value
  /** A copy of the folder of its own, opened; with other parts of the machine where they are given. */
  open(parts?: TestOfficeOptions): TestOffice
  remove(): void
}>

/** An office at work (see there) in which some more work was done, copied for each test. */
export async function prepareOffice<Value>(
  work: (office: TestOffice) => Promise<Value>,
): Promise<PreparedOffice<Value>> {
  const office = openOfficeAtWork({ keepFolder: true })
  const value = await work(office)
  await office.close()
  return {
    value,
    open: (parts) => copyPrepared(office.folder, office.clock.now, parts),
    remove() {
      rmSync(office.folder, { recursive: true, force: true })
    },
  }
}

/** A copy of a folder, in the one given or one of its own, opened; its clock stands at that time. */
export function copyPrepared(from: string, now: Date | string, parts: TestOfficeOptions = {}): TestOffice {
  const folder = parts.folder ?? mkdtempSync(join(tmpdir(), 'naknada-'))
  cpSync(from, folder, { recursive: true })
  const copy = openTestOffice({ ...parts, folder })
  copy.clock.now = new Date(now)
  return copy
}
