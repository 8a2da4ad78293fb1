import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { rekeyDatabase } from '../db/rekey.ts'
import { StorageError, toStorageError } from '../db/storageError.ts'
import { syncFolder } from '../vault/durableFile.ts'
import { databasePathIn, DATABASES, type DatabaseName } from './dataFolder.ts'
import { noteFileKey } from './fileKeyMark.ts'

/** What a second of changing the key of a file gets through on an office machine, in bytes: copied, encrypted anew, looked through. */
const BYTES_A_SECOND = 40_000_000

/** About how long it takes to put both databases under other keys, in whole seconds. */
export function secondsOfFileKeys(folder: string): number {
  const bytes = DATABASES.reduce((sum, name) => sum + statSync(databasePathIn(folder, name)).size, 0)
  return Math.max(1, Math.ceil(bytes / BYTES_A_SECOND))
}

/**
 * Puts a database that nobody has open under another key: a copy beside it is encrypted anew and looked through page by page,
 * and takes its name when it is whole and on the disk. Ended at any moment, the file lies under either key, and what was begun
 * is cleared by {@link clearUnfinishedKeys}. Throws StorageError; then the file is as it was.
 */
export function changeFileKey(folder: string, name: DatabaseName, from: Buffer, to: Buffer): void {
  if (from.equals(to)) return
  const path = databasePathIn(folder, name)
  // What stands in the log is not in the file: it was not closed whole.
  if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0) throw new StorageError('storage.failed')
  clearUnfinishedKeys(folder)
  const beside = besidePathIn(folder, name)
  try {
    copyFileSync(path, beside)
    rekeyDatabase(beside, from, to)
    syncFile(beside)
    renameSync(beside, path)
  } catch (error) {
    clearUnfinishedKeys(folder)
    throw toStorageError(error)
  }
  syncFolder(folder)
  noteFileKey(folder, name, to)
}

/** Takes away what a change that was cut off has left: ciphertext of which nobody needs anything. */
export function clearUnfinishedKeys(folder: string): void {
  for (const name of DATABASES) {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(besidePathIn(folder, name) + suffix, { force: true })
  }
}

function besidePathIn(folder: string, name: DatabaseName): string {
  return `${databasePathIn(folder, name)}.rekeyed`
}

function syncFile(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
