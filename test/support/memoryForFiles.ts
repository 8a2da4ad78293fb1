import { spawnSync } from 'node:child_process'
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
/** Far more than the files of a run take together, some 400 MB. */
const ENOUGH_BYTES = 4_000_000_000

/**
 * Where the machine has room for it, files of tests lie in memory. Each sign-in and each act waits for the disk a few times, which is most
 * of the time of a run; no test lets the power fall, and those that kill a process or fill a disk find the same there.
 */
export function setup(): void {
  if (hasRoom() && runsPrograms()) process.env['TMPDIR'] = MEMORY
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize >= ENOUGH_BYTES
  } catch {
    return false
  }
}

/** Some tests put a program into their folder, which not every machine lets run from there. */
function runsPrograms(): boolean {
  const program = join(MEMORY, `naknada-${String(process.pid)}`)
  try {
    writeFileSync(program, '#!/bin/sh\nexit 0\n', { mode: 0o700 })
    return spawnSync(program).status === 0
  } catch {
    return false
  } finally {
    rmSync(program, { force: true })
  }
}
