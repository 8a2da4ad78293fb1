import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { rekeyDatabase } from '../db/rekey.ts'
import { StorageError, toStorageError } from '../db/storageError.ts'
import { syncFolder } from '../vault/durableFile.ts'
import { databasePathIn } from './dataFolder.ts'
import { noteFileKey } from './fileKeyMark.ts'

/** What a second of changing the key of a file gets through on an office machine, in bytes: copied, encrypted anew, looked through. */
const BYTES_A_SECOND = 40_000_000

/** About how long it takes to put the file of the cases under another key, in whole seconds. */
export function secondsOfFileKey(folder: string): number {
  return Math.max(1, Math.ceil(statSync(databasePathIn(folder, 'cases.db')).size / BYTES_A_SECOND))
}

/**
 * Puts the file of the cases, which nobody has open, under another key: a copy beside it is encrypted anew and looked through
 * page by page, and takes its name when it is whole and on the disk. Ended at any moment, the file lies under either key, and
 * what was begun is cleared by {@link clearUnfinishedKey}. Throws StorageError; then the file is as it was.
 */
export function changeFileKey(folder: string, from: Buffer, to: Buffer): void {
  const path = databasePathIn(folder, 'cases.db')
  // What stands in the log is not in the file: it was not closed whole.
  if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0) throw new StorageError('storage.failed')
  clearUnfinishedKey(folder)
  const beside = besidePathIn(folder)
  try {
    copyFileSync(path, beside)
    rekeyDatabase(beside, from, to)
    syncFile(beside)
    renameSync(beside, path)
  } catch (error) {
    clearUnfinishedKey(folder)
    throw toStorageError(error)
  }
  syncFolder(folder)
  noteFileKey(folder, 'cases.db', to)
}

/** Takes away what a change that was cut off has left: ciphertext of which nobody needs anything. */
export function clearUnfinishedKey(folder: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(besidePathIn(folder) + suffix, { force: true })
}

function besidePathIn(folder: string): string {
  return `${databasePathIn(folder, 'cases.db')}.rekeyed`
}

function syncFile(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
