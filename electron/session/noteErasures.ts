import { findUnregistered } from '../db/tables/erasureTable.ts'
import { createErasureFiles } from './erasureFiles.ts'
import type { SessionResources } from './sessionResources.ts'

/**
 * Notes outside cases.db what was erased in it, so that a copy of it brings nothing back: in files of their own, for a copy of
 * both databases, and in office.db. Throws StorageError.
 */
export function noteErasures({ folder, office, cases, keys }: SessionResources): void {
  if (cases === undefined || keys.case === undefined) return
  createErasureFiles(folder, keys.case).keep(cases.tables.erasures.ids(), cases.tables.erasures.find)
  const missing = findUnregistered(cases.tables.erasures, office.tables.erasures)
  if (missing.length === 0) return
  office.tables.transaction(() => {
    for (const row of missing) office.tables.erasures.add(row)
  })
}
