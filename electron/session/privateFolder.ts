import { chmodSync, mkdirSync } from 'node:fs'

/** Makes the folder and closes it to everyone else. */
export function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (process.platform !== 'win32') chmodSync(folder, 0o700)
}
