import { findUnregistered } from '../db/tables/erasureTable.ts'
import type { SessionResources } from './sessionResources.ts'

/** Notes in office.db what was erased in cases.db, so that a copy of that brings nothing back. Throws StorageError. */
export function noteErasures({ office, cases }: SessionResources): void {
  if (cases === undefined) return
  const missing = findUnregistered(cases.tables.erasures, office.tables.erasures)
  if (missing.length === 0) return
  office.tables.transaction(() => {
    for (const row of missing) office.tables.erasures.add(row)
  })
}
