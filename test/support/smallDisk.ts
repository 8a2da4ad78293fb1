import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PAGE = 4_096
const MOUNTS = '/proc/self/mounts'
const DISK = /^\S+ (\S*\/naknada-disk-(\d+)-\w+) /gm

export type SmallDisk = Readonly<{ folder: string; stop: () => void }>

/** Takes away the disks of programs that are no longer there: whoever is killed unmounts nothing. */
export function removeAbandonedDisks(): void {
  if (process.getuid?.() !== 0 || !existsSync(MOUNTS)) return
  for (const [, folder = '', program = ''] of readFileSync(MOUNTS, 'utf8').matchAll(DISK)) {
    if (!existsSync(`/proc/${program}`)) unmount(folder)
  }
}

/** A disk in memory with the options of a tmpfs, gone with this program at the latest; undefined where none may be made. */
export function mountSmallDisk(options: string): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), `naknada-disk-${String(process.pid)}-`))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    // Only root may, and not in every container.
    rmSync(folder, { recursive: true })
    return undefined
  }
  const stop = (): void => {
    process.off('exit', stop)
    unmount(folder)
  }
  process.once('exit', stop)
  return { folder, stop }
}

function unmount(folder: string): void {
  // Two runs may meet at the same abandoned disk: the second finds nothing to do.
  spawnSync('umount', ['-l', folder])
  rmSync(folder, { recursive: true, force: true })
}

/** A disk of a few megabytes for one piece of work; undefined where none may be made. */
export async function withSmallDisk<Value>(work: (folder: string) => Promise<Value>): Promise<Value | undefined> {
  const disk = mountSmallDisk('size=3m')
  if (disk === undefined) return undefined
  try {
    return await work(disk.folder)
  } finally {
    disk.stop()
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
