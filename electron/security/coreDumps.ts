import { writeFileSync } from 'node:fs'
import { descendantsOf } from './descendants.ts'

/**
 * SECURITY: a process that dies leaves none of its memory on the disk (Linux; elsewhere the system is told by the
 * installer). The kernel asks this mask which pages may go into a core dump; 0 is none. A child begins with the mask of its
 * parent, and those from which Chromium forks its windows are alive already: they are told as well.
 */
export function forbidCoreDumps(): void {
  if (process.platform !== 'linux') return
  for (const id of [process.pid, ...descendantsOf(process.pid)]) tellKernel(id)
}

function tellKernel(id: number): void {
  try {
    writeFileSync(`/proc/${String(id)}/coredump_filter`, '0')
  } catch {
    // A kernel without core dumps has no such file, and a process may have ended since it was listed.
    return
  }
}
