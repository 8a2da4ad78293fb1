import { setTimeout } from 'node:timers/promises'

/**
 * How long to wait after so many attempts that failed: twice as long each time up to the longest, and a chance part of it, so
 * that a thousand couriers do not all come at once when a mailbox is back.
 */
export function pauseAfter(failures: number, every: number, longest: number, chance: number): number {
  const whole = Math.min(Math.max(every, longest), every * 2 ** Math.min(failures, 30))
  return whole * (0.5 + chance / 2)
}

/** Waits, or until it is to end. No clock is read: one that is put forward or back changes nothing. */
export async function pause(seconds: number, end: AbortSignal): Promise<void> {
  await setTimeout(seconds * 1000, undefined, { signal: end }).catch((error: unknown) => {
    if (!end.aborted) throw error
  })
}
