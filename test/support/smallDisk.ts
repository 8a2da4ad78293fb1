import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of a few megabytes for one piece of work, in memory; undefined where none may be made (only root may). */
export async function onSmallDisk<Value>(work: (folder: string) => Promise<Value>): Promise<Value | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'naknada-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true })
    return undefined
  }
  try {
    return await work(folder)
  } finally {
    execFileSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true })
  }
}

export function setDiskSize(folder: string, megabytes: number): void {
  execFileSync('mount', ['-o', `remount,size=${String(megabytes)}m`, folder])
}
