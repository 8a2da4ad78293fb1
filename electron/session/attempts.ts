import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeDurably } from '../vault/durableFile.ts'

const MAX_DELAY_SECONDS = 300
const record = z.object({ failures: z.int().min(0), until: z.number() })
const records = z.record(z.string(), record)
type Records = z.infer<typeof records>

/** Seconds to wait after so many failures in a row: 1, 2, 4 … 300. */
export function delayAfter(failures: number): number {
  return failures === 0 ? 0 : Math.min(2 ** (failures - 1), MAX_DELAY_SECONDS)
}

/** Counts failed attempts per way in (a person, two recovery shares), in memory and on disk: a restart does not reset the wait. */
export function createAttemptCounter(folder: string, now: () => number) {
  const path = join(folder, 'attempts.json')
  let known: Records = read(path)

  function waitSeconds(way: string): number {
    const until = Math.min(known[way]?.until ?? 0, now() + MAX_DELAY_SECONDS * 1000)
    return Math.max(0, Math.ceil((until - now()) / 1000))
  }

  function save(): void {
    try {
      writeDurably(path, JSON.stringify(known))
    } catch {
      // The count in memory still holds on a full disk.
      return
    }
  }

  return {
    waitSeconds,
    /** Before the attempt is checked, so that killing the program does not save the attacker the wait. */
    began(way: string): void {
      const failures = (known[way]?.failures ?? 0) + 1
      known = { ...known, [way]: { failures, until: now() + delayAfter(failures) * 1000 } }
      save()
    },
    /** Failures before the attempt that has just succeeded; the count starts anew. */
    succeeded(way: string): number {
      const failures = (known[way]?.failures ?? 1) - 1
      const { [way]: _done, ...rest } = known
      known = rest
      save()
      return failures
    },
    /** The wait runs from the answer, not from the question: the key derivation itself takes time. */
    failed(way: string): number {
      const failures = known[way]?.failures ?? 1
      known = { ...known, [way]: { failures, until: now() + delayAfter(failures) * 1000 } }
      save()
      return waitSeconds(way)
    },
  }
}
export type AttemptCounter = ReturnType<typeof createAttemptCounter>

function read(path: string): Records {
  try {
    return records.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return {}
  }
}
