import type { CourierFault } from '../../shared/packet/courierStatus.ts'
import { pauseAfter } from '../pause.ts'

/** Which packets could not be carried, why, and when each is tried again. */
export type Retries = Readonly<{
  /** Why it is not tried yet. */
  heldFor(key: string): CourierFault | undefined
  hold(key: string, fault: CourierFault): void
  /** Keeps what it knows of these alone. */
  forgetOthers(keys: readonly string[]): void
}>

/** Seconds to the first further attempt, and at most between two. */
const EVERY = 10
const LONGEST = 3600

/** `now` in milliseconds, of a clock that nobody puts forward or back. */
export function createRetries(now: () => number, chance: () => number): Retries {
  const held = new Map<string, { fault: CourierFault; failures: number; until: number }>()
  return {
    heldFor(key) {
      const one = held.get(key)
      return one !== undefined && now() < one.until ? one.fault : undefined
    },
    hold(key, fault) {
      const failures = (held.get(key)?.failures ?? -1) + 1
      held.set(key, { fault, failures, until: now() + 1000 * pauseAfter(failures, EVERY, LONGEST, chance()) })
    },
    forgetOthers(keys) {
      const kept = new Set(keys)
      for (const key of held.keys()) if (!kept.has(key)) held.delete(key)
    },
  }
}
