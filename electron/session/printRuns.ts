import type { PrinterTrouble } from '../../shared/contract/printBatch.ts'
import { keptBySession } from './keptBySession.ts'

/** The batches of copies that are being printed, by their numbers, and why their printer stands still, where it does and tells. */
export type PrintRuns = Map<number, PrinterTrouble | undefined>

/** Those of the session with these keys: a batch is printed by one call at a time, and by none once the session is over. */
export const printRunsOf = keptBySession((): PrintRuns => new Map<number, PrinterTrouble | undefined>())
