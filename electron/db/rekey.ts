import { openDatabase, type Connection } from './connection.ts'
import { StorageError } from './storageError.ts'

/**
 * Encrypts a database anew under another key, in its place: a file that nobody needs where this is cut off, so a copy. Every
 * page is read again under the new key before it answers. Throws StorageError.
 */
export function rekeyDatabase(path: string, from: Buffer, to: Buffer): void {
  const hex = to.toString('hex')
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new RangeError('database key has a wrong length')
  const db = openDatabase(path, from, 'alone')
  try {
    // No log of its own and no waiting for the disk: whoever takes the copy over waits for it once.
    db.exec('PRAGMA journal_mode = OFF')
    db.exec('PRAGMA synchronous = OFF')
    // SECURITY: through exec, so that no kept statement holds the key.
    db.exec(`PRAGMA rekey = "x'${hex}'"`)
  } finally {
    db.close()
  }
  const renewed = openDatabase(path, to, 'alone')
  try {
    if (!isWhole(renewed)) throw new StorageError('storage.damaged')
  } finally {
    renewed.close()
  }
}

function isWhole(db: Connection): boolean {
  return db.prepare('PRAGMA cipher_integrity_check', { persistent: false }).all().length === 0
}
