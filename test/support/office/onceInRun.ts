import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeOnce } from '../makeOnce.ts'
import { placeOfRun } from './officeAtWork.ts'

const OFFICE = 'office'
const ANSWER = 'answer.json'

/** What was made once: the folder of an installation, closed, which nobody works in and all copy; and what its making answered. */
export type MadeOnce<Value> = Readonly<{ folder: string; value: Value }>

/**
 * An installation that many files of a run begin with, made once for all its processes in the folder that `make` is given. The
 * answer travels as JSON.
 */
export async function onceInRun<Value>(
  name: string,
  make: (folder: string) => Promise<Value>,
): Promise<MadeOnce<Value>> {
  const place = await makeOnce(join(placeOfRun(), name), async (made) => {
    writeFileSync(join(made, ANSWER), JSON.stringify(await make(join(made, OFFICE))))
  })
  const value = JSON.parse(readFileSync(join(place, ANSWER), 'utf8')) as Value
  return { folder: join(place, OFFICE), value }
}
