import { readFileSync } from 'node:fs'
import { descendantsOf } from '../security/descendants.ts'
import type { SystemFacts } from './facts.ts'

/** What the kernel of Linux tells of this process and of those from which its windows are made. */
export function findSystemFacts(): SystemFacts {
  if (process.platform !== 'linux') return { sandbox: 'unseen', filter: 'unseen', confined: 'unseen' }
  return {
    sandbox: sandboxOf(descendantsOf(process.pid).map((id) => read(`/proc/${String(id)}/status`))),
    filter: filterOf(read('/proc/self/status')),
    confined: confinementOf(read('/proc/self/attr/apparmor/current') || read('/proc/self/attr/current')),
  }
}

/**
 * Whether one of the processes has a numbering of processes of its own, which the kernel writes as a second number: from that one
 * Chromium makes its windows. Without it they could see and signal every process of the person.
 */
export function sandboxOf(statuses: readonly string[]): SystemFacts['sandbox'] {
  const told = statuses.filter((status) => /^NSpid:/m.test(status))
  if (told.length === 0) return 'unseen'
  return told.some((status) => /^NSpid:\s+\d+\s+\d+/m.test(status)) ? 'closed' : 'open'
}

export function filterOf(status: string): SystemFacts['filter'] {
  if (status === '') return 'unseen'
  return /^Seccomp:/m.test(status) ? 'there' : 'missing'
}

/** As AppArmor writes it: `naknada (enforce)`, or `unconfined`. A profile that only complains confines nothing. */
export function confinementOf(current: string): SystemFacts['confined'] {
  const said = current.replaceAll('\0', '').trim()
  if (said === '') return 'unseen'
  const profile = /^(?<name>[\w./-]+) \(enforce\)$/.exec(said)?.groups?.['name']
  return profile === undefined ? 'no' : { by: profile }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
