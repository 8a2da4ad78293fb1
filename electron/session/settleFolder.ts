import { existsSync } from 'node:fs'
import { settleRestore } from '../backup/restorePlace.ts'
import { stageIn } from '../backup/restoreStage.ts'
import { StorageError } from '../db/storageError.ts'
import { readVault } from '../vault/vaultFile.ts'
import { databasePathIn, DATABASES, finishFirstRun, removeUnfinished } from './dataFolder.ts'
import { lockFolder, type FolderLock } from './folderLock.ts'
import { unsafePlaceOf } from './folderSafety.ts'

/**
 * Finishes a first run that was cut off after its vault was written, or clears one that was cut off before; and the same of
 * a restore. Whoever has the data open has them whole: nothing is settled under them.
 */
export function settleFolder(folder: string): void {
  if (unsafePlaceOf(folder) !== undefined) return
  if (existsSync(stageIn(folder))) settleAlone(folder)
  const { kind } = readVault(folder)
  if (kind === 'present') finishFirstRun(folder)
  const hasDatabase = DATABASES.some((name) => existsSync(databasePathIn(folder, name)))
  if (kind === 'absent' && !hasDatabase) removeUnfinished(folder)
}

function settleAlone(folder: string): void {
  let lock: FolderLock
  try {
    lock = lockFolder(folder)
  } catch (error) {
    // Another program is at work on it.
    if (error instanceof StorageError) return
    throw error
  }
  try {
    settleRestore(folder)
  } finally {
    lock.release()
  }
}
