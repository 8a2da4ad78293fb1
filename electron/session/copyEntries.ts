import type { SignedRow } from '../db/tables/journalTable.ts'
import type { SessionResources } from './sessionResources.ts'

const CHUNK = 500
/** What is left after so many is copied the next time: nobody waits for it. */
const MAX_CHUNKS = 10

/**
 * Copies what is new in the journal of the cases into office.db, by epoch and number and without text, so that the auditor
 * reads and verifies it. Throws StorageError.
 */
export function copyCaseEntries({ office, cases }: SessionResources): void {
  if (cases === undefined) return
  let copied = office.tables.caseEntries.last()
  for (let chunk = 0; chunk < MAX_CHUNKS; chunk += 1) {
    const next = nextNumber(cases, copied)
    const rows = cases.tables.journal.after(next - 1, CHUNK)
    const last = rows.at(-1)
    if (last === undefined) return
    office.tables.transaction(() => {
      for (const row of rows) office.tables.caseEntries.append(row)
      // The day before the first of them was closed with it.
      for (const head of cases.tables.journal.daysBetween(next - 1, last.number - 1)) {
        office.tables.caseEntries.closeDay(head)
      }
    })
    copied = last
  }
}

type Cases = NonNullable<SessionResources['cases']>

/** Where to go on: after the entry copied last, or earlier where a later epoch began before it. */
function nextNumber(cases: Cases, copied: Pick<SignedRow, 'epoch' | 'number'> | undefined): number {
  if (copied === undefined) return 1
  const last = cases.last()
  if (last === undefined || last.epoch === copied.epoch) return copied.number + 1
  return Math.min(copied.number + 1, firstAfterEpoch(cases, copied.epoch, last.number))
}

/** The first number of a later epoch; epochs rise with numbers. */
function firstAfterEpoch({ tables: { journal } }: Cases, epoch: number, last: number): number {
  let [low, high] = [1, last]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((journal.at(middle)?.epoch ?? 0) > epoch) high = middle
    else low = middle + 1
  }
  return low
}
