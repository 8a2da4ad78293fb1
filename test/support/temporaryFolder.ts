import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folders = new Set<string>()

process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Takes a folder away when this process ends, whatever became of the test. */
export function removeAtEnd(folder: string): string {
  folders.add(folder)
  return folder
}

/** A folder of the test's own, taken away when its process ends. */
export function createTemporaryFolder(name = 'naknada-e2e-'): string {
  return removeAtEnd(mkdtempSync(join(tmpdir(), name)))
}
