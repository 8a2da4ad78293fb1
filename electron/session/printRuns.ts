import { keptBySession } from './keptBySession.ts'

/** The batches of copies that are being printed, by their numbers. */
export type PrintRuns = Set<number>

/** Those of the session with these keys: a batch is printed by one call at a time, and by none once the session is over. */
export const printRunsOf = keptBySession((): PrintRuns => new Set<number>())
