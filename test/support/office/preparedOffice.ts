import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Who } from './people.ts'
import { openTestOffice, setUpOffice, signIn, type TestOffice, type TestOfficeOptions } from './testOffice.ts'

export type PreparedOffice<Value> = Readonly<{
  /** What the preparation answered. */
  value: Value
  recoveryCode: string
  /** A copy of the folder of its own, opened; with other parts of the machine where they are given. */
  open(parts?: TestOfficeOptions): TestOffice
  remove(): void
}>

/** An office made once and copied for each test: these people have their own passwords, and the work is done. */
export async function prepareOffice<Value>(
  people: readonly Who[],
  work: (office: TestOffice) => Promise<Value>,
): Promise<PreparedOffice<Value>> {
  const office = openTestOffice({ keepFolder: true })
  const recoveryCode = await setUpOffice(office)
  for (const who of people) await signIn(office, who)
  const value = await work(office)
  await office.close()
  return {
    value,
    recoveryCode,
    open(parts = {}) {
      const folder = mkdtempSync(join(tmpdir(), 'naknada-'))
      cpSync(office.folder, folder, { recursive: true })
      const copy = openTestOffice({ ...parts, folder })
      copy.clock.now = new Date(office.clock.now)
      return copy
    },
    remove() {
      rmSync(office.folder, { recursive: true, force: true })
    },
  }
}
