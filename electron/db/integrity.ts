import type { Connection } from './connection.ts'
import { engineCodeOf } from './storageError.ts'

/** Both checks are needed: a truncated file passes the cipher's check, a flipped bit in a free page the other. */
export type IntegrityReport = Readonly<{ intact: boolean; complaints: number }>

/** Counts what each check complains of; the complaints themselves may quote content and are not kept. */
export function checkIntegrity(db: Connection): IntegrityReport {
  const cipher = count(db, 'cipher_integrity_check', () => true)
  const structure = count(db, 'quick_check', (row) => !Object.values(row).includes('ok'))
  const references = count(db, 'foreign_key_check', () => true)
  const complaints = cipher + structure + references
  return { intact: complaints === 0, complaints }
}

function count(db: Connection, pragma: string, isComplaint: (row: object) => boolean): number {
  try {
    return db.pragma(pragma).filter(isComplaint).length
  } catch (error) {
    // A scan that stumbles over a broken page throws instead of reporting.
    if (engineCodeOf(error)?.startsWith('SQLITE_') === true) return 1
    throw error
  }
}
