import { join } from 'node:path'
import Database from '@signalapp/sqlcipher'
import { restrictFiles } from '../db/databaseFile.ts'
import { engineCode, StorageError } from '../db/storageError.ts'

/** Held from signing in to locking; `release` may be called once. */
export type FolderLock = Readonly<{ release(): void }>

/**
 * SECURITY: the lock of the desktop session knows only one user's programs. This one is the operating system's, on a file
 * of no content beside the data: whoever else opens the same folder is refused, and the death of the program frees it.
 * Throws StorageError databaseInUse.
 */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, 'naknada.lock')
  const holder = new Database(path)
  try {
    holder.exec('PRAGMA busy_timeout = 0')
    holder.exec('BEGIN EXCLUSIVE')
    restrictFiles(path)
  } catch (error) {
    holder.close()
    if (engineCode(error)?.startsWith('SQLITE_BUSY') === true) throw new StorageError('databaseInUse')
    throw error
  }
  return {
    release: () => {
      holder.close()
    },
  }
}
