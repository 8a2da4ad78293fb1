import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeAbandonedDisks } from './smallDisk.ts'

/** Everything that the tests of a run put on the disk lies in one folder, gone at its end whatever became of them. */
export function setup(): () => void {
  removeAbandonedDisks()
  const folder = mkdtempSync(join(tmpdir(), 'naknada-tests-'))
  process.env['TMPDIR'] = folder
  // Threads and children of the tests load the sources as they are: what the first has compiled the others take over.
  process.env['NODE_COMPILE_CACHE'] = join(folder, 'compiled')
  return () => {
    rmSync(folder, { recursive: true, force: true })
  }
}
