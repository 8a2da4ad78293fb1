import { existsSync, statSync } from 'node:fs'
import Database, { setLogger } from '@signalapp/sqlcipher'
import { refuseUnsafeFile, restrictFiles } from './databaseFile.ts'
import { engineCodeOf, StorageError } from './storageError.ts'

export type Connection = Database

const BUSY_MILLISECONDS = 5_000

/** 'NAKN': tells our file from other SQLCipher files. */
export const APPLICATION_ID = 0x4e_41_4b_4e

// SECURITY: the engine's messages hold SQL text, literals included: they go nowhere.
setLogger(() => undefined)

/**
 * `create` makes a new file; `alone` keeps every other connection out, and needs no room on the disk for sharing; `copy` is the same for a
 * copy on a stick, whose file system may know no rights. */
export type OpenMode = 'existing' | 'create' | 'alone' | 'copy'

/**
 * Opens the encrypted file; `create` makes a new one and refuses to touch an existing one.
 * Throws StorageError databaseMissing | databaseEmpty | databasePlain | databaseExists | databaseDamaged | databaseForeign | databaseUnencrypted.
 */
export function openDatabase(path: string, key: Buffer, mode: OpenMode = 'existing'): Connection {
  if (mode !== 'create') refuseUnsafeFile(path)
  else if (existsSync(path)) throw new StorageError('databaseExists')
  const db = new Database(path, { cacheStatements: true })
  try {
    db.exec('PRAGMA cipher_log = off')
    // Before the first reading: a connection that closes as the last one holds the file alone for a moment.
    db.exec(`PRAGMA busy_timeout = ${String(BUSY_MILLISECONDS)}`)
    applyKey(db, key)
    if (mode === 'alone' || mode === 'copy') db.exec('PRAGMA locking_mode = EXCLUSIVE')
    readTest(db)
    verifyCipher(db)
    applySettings(db)
    verifyIdentity(db, path, mode)
    if (mode !== 'copy') restrictFiles(path)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * Finds out whether anyone else, program or connection, has the file open, by holding it alone for a moment.
 * Throws StorageError databaseInUse, and whatever {@link openDatabase} throws.
 */
export function requireSoleAccess(path: string, key: Buffer): void {
  refuseUnsafeFile(path)
  const db = new Database(path)
  try {
    db.exec('PRAGMA cipher_log = off')
    applyKey(db, key)
    db.exec('PRAGMA busy_timeout = 0')
    db.exec('PRAGMA locking_mode = EXCLUSIVE')
    readTest(db)
  } catch (error) {
    throw engineCodeOf(error)?.startsWith('SQLITE_BUSY') === true ? new StorageError('databaseInUse') : error
  } finally {
    db.close()
  }
}

// SECURITY: through exec, never pragma(): a cached statement would keep the key's text for the life of the process.
function applyKey(db: Connection, key: Buffer): void {
  const hex = key.toString('hex')
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new RangeError('database key has a wrong length')
  db.exec(`PRAGMA key = "x'${hex}'"`)
}

function readTest(db: Connection): void {
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema', { persistent: false }).get()
  } catch (error) {
    const code = engineCodeOf(error) ?? ''
    // The vault's check value has proved the key right, so the first page is what is wrong.
    if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) throw new StorageError('databaseDamaged')
    throw error
  }
}

// SECURITY: without a key the binding writes a plain database without a word.
function verifyCipher(db: Connection): void {
  const status = String(db.pragma('cipher_status', { simple: true }))
  const version = String(db.pragma('cipher_version', { simple: true }))
  if (status !== '1' || !version.startsWith('4.')) throw new StorageError('databaseUnencrypted')
}

const SETTINGS = [
  'cipher_memory_security = ON',
  'journal_mode = WAL',
  'synchronous = FULL',
  'checkpoint_fullfsync = ON',
  'wal_autocheckpoint = 1000',
  'secure_delete = ON',
  'temp_store = MEMORY',
  'foreign_keys = ON',
  'recursive_triggers = ON', // so that REPLACE fires the triggers that protect frozen rows
  'trusted_schema = OFF',
  'cell_size_check = ON',
] as const

function applySettings(db: Connection): void {
  for (const setting of SETTINGS) db.exec(`PRAGMA ${setting}`)
  if (db.pragma('foreign_keys', { simple: true }) !== 1) throw new StorageError('databaseUnencrypted')
}

function verifyIdentity(db: Connection, path: string, mode: OpenMode): void {
  if (mode === 'create') {
    db.exec(`PRAGMA application_id = ${String(APPLICATION_ID)}`)
    refuseUnsafeFileAfterWrite(path)
    return
  }
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new StorageError('databaseForeign')
}

function refuseUnsafeFileAfterWrite(path: string): void {
  if (statSync(path).size > 0) refuseUnsafeFile(path)
}

/** Whether the connection still answers: one that met a damaged page never does again. */
export function isReadable(db: Connection): boolean {
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema', { persistent: false }).get()
    return true
  } catch {
    return false
  }
}

/** Moves what stands in the log into the file, so that deleted content does not linger and the file can be copied. */
export function checkpoint(db: Connection): void {
  db.pragma('wal_checkpoint(TRUNCATE)')
}

/** The same without waiting for whoever reads: what cannot be moved now stays in the log. */
export function checkpointAtOnce(db: Connection): void {
  try {
    db.exec('PRAGMA busy_timeout = 0')
    checkpoint(db)
  } catch (error) {
    if (engineCodeOf(error) === undefined) throw error
  } finally {
    db.exec(`PRAGMA busy_timeout = ${String(BUSY_MILLISECONDS)}`)
  }
}

/** Checkpoint, optimise, close. A checkpoint that fails loses nothing: the log is read again at the next opening. */
export function closeDatabase(db: Connection): void {
  try {
    db.exec('PRAGMA optimize')
    checkpoint(db)
  } catch (error) {
    if (engineCodeOf(error) === undefined) throw error
  } finally {
    db.close()
  }
}
