import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PAGE = 4_096

/** A disk of a few megabytes for one piece of work, in memory; undefined where none may be made (only root may). */
export async function withSmallDisk<Value>(work: (folder: string) => Promise<Value>): Promise<Value | undefined> {
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
  execFileSync('mount', ['-o', `remount,size=${String(Math.round(megabytes * 1_024))}k`, folder])
}

/** Leaves so many pages of 4,096 bytes free; the rest of the disk is taken by a file of its own, `ballast`. */
export function leaveRoom(folder: string, pages: number): void {
  const ballast = join(folder, 'ballast')
  rmSync(ballast, { force: true })
  try {
    writeFileSync(ballast, Buffer.alloc(64_000_000))
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOSPC') throw error
  }
  truncateSync(ballast, Math.max(0, Math.floor(statSync(ballast).size / PAGE) - pages) * PAGE)
}
