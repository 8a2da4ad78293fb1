import { rmSync } from 'node:fs'
import { makeOfficeAtWork } from './officeAtWork.ts'

/** One installation for all tests of a run, which copy it: made before them, removed after. */
export async function setup(): Promise<() => void> {
  const place = await makeOfficeAtWork()
  return () => {
    rmSync(place, { recursive: true, force: true })
  }
}
