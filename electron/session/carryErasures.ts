import { toStorageError, StorageError } from '../db/storageError.ts'
import type { OpenSession } from './openSession.ts'
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

/**
 * Erases again what an older copy of cases.db has brought back, with an entry for each, before anybody works on it. Where
 * nothing can be written now, the next session does it.
 */
export function eraseAgain(session: OpenSession, today: string, now: () => string): void {
  const { office, cases, person } = session.resources
  if (cases === undefined) return
  try {
    const known = new Set(cases.tables.erasures.ids())
    const missing = office.tables.erasures.ids().filter((id) => !known.has(id))
    if (missing.length > 0) session.ensureWritable()
    for (const id of missing) {
      const row = office.tables.erasures.find(id)
      if (row === undefined) continue
      const { caseId, number } = row
      cases.tables.transaction(today, () => {
        cases.tables.erasures.add(row)
        if (!cases.tables.erasures.isThere(caseId)) return
        cases.tables.erasures.erase(caseId, id)
        const about = { cnr: number, en: number }
        cases.journal.append(person.id, now(), { act: 'cases.erasedAgain', caseId, about })
      })
    }
  } catch (error) {
    if (!(toStorageError(error) instanceof StorageError)) throw error
  }
}
