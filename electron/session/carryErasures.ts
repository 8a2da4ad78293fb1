import { toStorageError, StorageError } from '../db/storageError.ts'
import { findUnregistered } from '../db/tables/erasureTable.ts'
import { createErasureFiles } from './erasureFiles.ts'
import type { OpenSession } from './openSession.ts'

/**
 * Erases again what an older copy of cases.db, or of both databases, has brought back, with an entry for each, before anybody works on it. Where
 * nothing can be written now, the next session does it.
 */
export function eraseAgain(session: OpenSession, today: string, now: () => string): void {
  const { folder, office, cases, keys, person } = session.resources
  if (cases === undefined || keys.case === undefined) return
  try {
    const ofOffice = findUnregistered(office.tables.erasures, cases.tables.erasures)
    const known = [...cases.tables.erasures.ids(), ...ofOffice.map(({ id }) => id)]
    const missing = [...ofOffice, ...createErasureFiles(folder, keys.case).unknownTo(known)]
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
