import type { SessionResources } from './sessionResources.ts'

/** Notes in office.db what was erased in cases.db, so that a copy of that brings nothing back. Throws StorageError. */
export function noteErasures({ office, cases }: SessionResources): void {
  if (cases === undefined) return
  const known = new Set(office.tables.erasures.ids())
  const missing = cases.tables.erasures.ids().filter((id) => !known.has(id))
  if (missing.length === 0) return
  office.tables.transaction(() => {
    for (const id of missing) {
      const row = cases.tables.erasures.find(id)
      if (row !== undefined) office.tables.erasures.add(row)
    }
  })
}
