import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Everything that the tests of a run put on the disk lies in one folder, gone at its end whatever became of them. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'naknada-tests-'))
  process.env['TMPDIR'] = folder
  return () => {
    rmSync(folder, { recursive: true, force: true })
  }
}
