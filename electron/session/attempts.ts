import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeDurably } from '../vault/durableFile.ts'

const MAX_DELAY_SECONDS = 300
/** As many as bring the longest wait. */
const MOST = 10

/** `since`: milliseconds for which the machine had been running at the last of them; `told`: how many of them the journal has. */
const record = z.strictObject({ failures: z.int().min(0), since: z.number().min(0), told: z.int().min(0) })
const stored = z.strictObject({
  ways: z.record(z.string(), record),
  /** The file was gone or unreadable: what counts for every person of whom nothing is known since. */
  lost: z.strictObject({ since: z.number().min(0), isTold: z.boolean() }).optional(),
})
type Stored = z.infer<typeof stored>
type Count = z.infer<typeof record>

/** The way in by two shares, whose key nobody guesses: it is counted, and a count that is gone does not bar it. */
export const RECOVERY_WAY = 'recovery'

/** Seconds to wait after so many failures in a row: 1, 2, 4 … 300. */
export function delayAfter(failures: number): number {
  return failures === 0 ? 0 : Math.min(2 ** (failures - 1), MAX_DELAY_SECONDS)
}

/**
 * Counts failed attempts per way in (a person, two recovery shares), in memory and on disk: a restart does not reset the wait.
 * SECURITY: it is measured by how long the machine has been running, which nobody sets: a clock that is turned changes nothing,
 * and after a start of the machine the time since that start is all that counts. A file that is gone is as bad as the worst.
 */
export class AttemptCounter {
  readonly #path: string
  readonly #uptime: () => number
  #known: Stored
  #isOnDisk: boolean

  constructor(folder: string, uptime: () => number) {
    this.#path = join(folder, 'attempts.json')
    this.#uptime = uptime
    const found = read(this.#path)
    this.#isOnDisk = found !== undefined
    this.#known = found ?? { ways: {}, lost: { since: uptime(), isTold: false } }
  }

  /** For an office that begins here: nobody has tried anything. */
  begin(): void {
    this.#known = { ways: {} }
    this.#save()
  }

  /** The office did not come to be. */
  withdraw(): void {
    rmSync(this.#path, { force: true })
  }

  /** Keeps on disk since when a count is gone, so that the wait for it is over at some time. */
  settle(): void {
    if (!this.#isOnDisk) this.#save()
  }

  waitSeconds(way: string): number {
    const { failures, since } = this.#countOf(way)
    const now = this.#uptime()
    const passed = now >= since ? now - since : now
    return Math.max(0, Math.ceil((delayAfter(failures) * 1000 - passed) / 1000))
  }

  /** Before the attempt is checked, so that killing the program does not save the attacker the wait. */
  began(way: string): void {
    const { failures, told } = this.#countOf(way)
    this.#keep(way, { failures: failures + 1, since: this.#uptime(), told })
  }

  /** Failures before the attempt that has just succeeded; the count starts anew. */
  succeeded(way: string): number {
    const { failures, told } = this.#countOf(way)
    this.#keep(way, { failures: 0, since: 0, told: 0 })
    return Math.max(0, failures - 1 - told)
  }

  /** The wait runs from the answer, not from the question: the key derivation itself takes time. */
  failed(way: string): number {
    this.#keep(way, { ...this.#countOf(way), since: this.#uptime() })
    return this.waitSeconds(way)
  }

  /** What the journal does not have yet: failures of those ways, and whether the count was gone. It counts as told from now on. */
  takeUntold(
    ways: readonly string[],
  ): Readonly<{ failed: readonly { way: string; failures: number }[]; isLost: boolean }> {
    const { lost } = this.#known
    const counts = ways.map((way) => ({ way, ...this.#countOf(way) }))
    const failed = counts.filter(({ failures, told }) => failures > told)
    const isLost = lost?.isTold === false
    if (failed.length === 0 && !isLost) return { failed: [], isLost }
    const toldNow = failed.map(({ way, failures, since }) => [way, { failures, since, told: failures }] as const)
    this.#known = {
      ways: { ...this.#known.ways, ...Object.fromEntries(toldNow) },
      ...(lost === undefined ? {} : { lost: { ...lost, isTold: true } }),
    }
    this.#save()
    return { failed: failed.map(({ way, failures, told }) => ({ way, failures: failures - told })), isLost }
  }

  #countOf(way: string): Count {
    const { ways, lost } = this.#known
    if (Object.hasOwn(ways, way)) return ways[way] ?? { failures: 0, since: 0, told: 0 }
    if (lost === undefined || way === RECOVERY_WAY) return { failures: 0, since: 0, told: 0 }
    return { failures: MOST, since: lost.since, told: MOST }
  }

  #keep(way: string, count: Count): void {
    this.#known = { ...this.#known, ways: { ...this.#known.ways, [way]: count } }
    this.#save()
  }

  #save(): void {
    try {
      writeDurably(this.#path, JSON.stringify(this.#known))
      this.#isOnDisk = true
    } catch {
      // The count in memory still holds on a full disk.
      return
    }
  }
}

function read(path: string): Stored | undefined {
  try {
    return stored.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}
