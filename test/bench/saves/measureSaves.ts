import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { closeDatabase, openDatabase } from '../../../electron/db/connection.ts'
import { zeroKeys } from '../../../electron/vault/keys.ts'
import { caseKeysOf } from '../../support/office/rawDatabase.ts'
import type { TestOffice } from '../../support/office/testOffice.ts'
import { measureAlternately } from '../rows.ts'
import type { Save } from './audited.ts'
import { openBareDatabase, recordWrites, replay, ROUND } from './recordWrites.ts'

type Measured<Name extends string> = Readonly<Record<Name | `bare ${Name}`, readonly number[]>>

/**
 * Times saves through the program, each kind in turn with a bare commit of the rows it writes, in a copy of the same file under
 * the same settings.
 */
export async function measureSaves<Name extends string>(
  office: TestOffice,
  caseId: string,
  saves: Readonly<Record<Name, Save>>,
  rounds: number,
): Promise<Measured<Name>> {
  const names = Object.keys(saves) as Name[]
  const writes = new Map(
    // One after the other: each is recorded alone.
    await names.reduce<Promise<[Name, Awaited<ReturnType<typeof recordWrites>>][]>>(async (before, name) => {
      const recorded = await before
      // The first time a stage may change, which it does not again.
      await saves[name]('')
      return [...recorded, [name, await recordWrites(() => saves[name](ROUND))]]
    }, Promise.resolve([])),
  )
  const keys = await caseKeysOf(office.folder, 'judge')
  const copy = join(office.folder, 'bare.db')
  // What the log holds is part of the file.
  for (const suffix of ['', '-wal']) cpSync(join(office.folder, `cases.db${suffix}`), copy + suffix)
  const db = openDatabase(copy, keys.case)
  const bare = openBareDatabase(db, caseId)
  let round = 0
  const times: Partial<Record<string, readonly number[]>> = {}
  // Each kind by itself, warm as in a program that is open all day.
  for (const name of names) {
    const program = () => saves[name](`${ROUND} ${String((round += 1))}`)
    const { ready, write } = replay(bare, writes.get(name) ?? [])
    const taken = await measureAlternately({ program, ready, bare: write }, rounds, rounds)
    Object.assign(times, { [name]: taken.program, [`bare ${name}`]: taken.bare })
  }
  closeDatabase(db)
  zeroKeys(keys)
  return times as Measured<Name>
}
