import { randomBytes } from 'node:crypto'
import { courierName } from './names.ts'
import type { Store } from './store.ts'

/** Renewed so often within the time after which another courier takes the place. */
const SIGNS_OF_LIFE = 4

/**
 * Which courier of an installation is at work. A store has no connection that would end with its courier, so the one at work puts
 * its mark down anew from time to time, and one that stands by takes its place when the mark has not changed for long enough, by
 * its own stopwatch. Kept by the courier for as long as it runs.
 */
export type Claim = Readonly<{
  /** Whether this courier is at work, by the mark that lies there. */
  hold(store: Store, lying: string | undefined): Promise<boolean>
  /** Puts the mark down anew where it is time. */
  renew(store: Store): Promise<void>
  release(store: Store): Promise<void>
}>

/** `now` in milliseconds, of a clock that nobody puts forward or back. */
export function createClaim(self: string, standbySeconds: number, now: () => number): Claim {
  const name = courierName(self)
  const patience = standbySeconds * 1000
  // The last two: a list may be older than what was put.
  let own: readonly string[] = []
  let putAt = -Infinity
  let other: { mark: string; since: number } | undefined
  let isHeld = false
  async function put(store: Store): Promise<void> {
    putAt = now()
    own = [await store.put(name, randomBytes(16)), ...own].slice(0, 2)
  }
  const renew: Claim['renew'] = async (store) => {
    if (isHeld && now() - putAt >= patience / SIGNS_OF_LIFE) await put(store)
  }
  return {
    renew,
    async hold(store, lying) {
      if (lying !== undefined && own.includes(lying)) {
        isHeld = true
        other = undefined
        await renew(store)
        return true
      }
      if (lying !== undefined && other?.mark !== lying) other = { mark: lying, since: now() }
      // Held is what is found there by the next look: of two that come at once, by one.
      const isFree = lying === undefined || (other !== undefined && now() - other.since >= patience)
      isHeld = isHeld && lying === undefined
      if (isFree) await put(store)
      return isHeld
    },
    async release(store) {
      if (!isHeld) return
      isHeld = false
      await store.remove([name])
    },
  }
}
