import type { SessionResources } from './sessionResources.ts'

/** The batches of copies that are being printed, by their numbers. */
export type PrintRuns = Set<number>

const runs = new WeakMap<SessionResources['keys'], PrintRuns>()

/** Those of the session with these keys: a batch is printed by one call at a time, and by none once the session is over. */
export function printRunsOf(keys: SessionResources['keys']): PrintRuns {
  const found = runs.get(keys) ?? new Set<number>()
  runs.set(keys, found)
  return found
}
