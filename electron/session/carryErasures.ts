import { toStorageError, StorageError } from '../db/storageError.ts'
import { findUnregistered } from '../db/tables/erasureTable.ts'
import type { OpenSession } from './openSession.ts'

/**
 * Erases again what an older copy of cases.db has brought back, with an entry for each, before anybody works on it. Where
 * nothing can be written now, the next session does it.
 */
export function eraseAgain(session: OpenSession, today: string, now: () => string): void {
  const { office, cases, person } = session.resources
  if (cases === undefined) return
  try {
    const missing = findUnregistered(office.tables.erasures, cases.tables.erasures)
    if (missing.length > 0) session.ensureWritable()
    for (const row of missing) {
      const { id, caseId, number } = row
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
