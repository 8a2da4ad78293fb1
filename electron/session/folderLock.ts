import { lstatSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import Database from '@signalapp/sqlcipher'
import { restrictFiles } from '../db/databaseFile.ts'
import { engineCodeOf, StorageError } from '../db/storageError.ts'

/** Held from signing in to locking; `release` may be called once. */
export type FolderLock = Readonly<{
  /** Throws StorageError databaseInUse where the lock's file was taken away or exchanged since. */
  assertHeld(): void
  release(): void
}>

/**
 * SECURITY: the lock of the desktop session knows only one user's programs. This one is the operating system's, on a file
 * of no content beside the data: whoever else opens the same folder is refused, and the death of the program frees it.
 * Deleting the file lets nobody in: whoever makes a new one finds office.db open (`requireSoleAccess`), and whoever had not
 * opened it yet finds its file gone (`assertHeld`). Throws StorageError databaseInUse.
 */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, 'naknada.lock')
  emptyFile(path)
  const holder = new Database(path)
  try {
    holder.exec('PRAGMA busy_timeout = 0')
    // Nothing is ever written: no journal, no file of its own, so that a full disk keeps nobody out.
    holder.exec('PRAGMA journal_mode = OFF')
    holder.exec('PRAGMA locking_mode = EXCLUSIVE')
    holder.exec('BEGIN EXCLUSIVE')
    restrictFiles(path)
  } catch (error) {
    holder.close()
    throw isBusy(error) ? new StorageError('databaseInUse') : error
  }
  const mark = markOf(path)
  return {
    assertHeld() {
      if (markOf(path) !== mark) throw new StorageError('databaseInUse')
    },
    release() {
      holder.close()
    },
  }
}

/** Whether an engine's error says that someone else holds the file. */
export function isBusy(error: unknown): boolean {
  return engineCodeOf(error)?.startsWith('SQLITE_BUSY') === true
}

// The file never has content. Whatever someone put there is not data and keeps nobody out.
function emptyFile(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found?.isFile() === true && found.size > 0) truncateSync(path, 0)
}

function markOf(path: string): string {
  const found = lstatSync(path, { throwIfNoEntry: false, bigint: true })
  return found === undefined ? '' : `${String(found.dev)}:${String(found.ino)}`
}
