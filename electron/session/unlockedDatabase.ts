import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import type { Account } from '../../shared/domain/staff/account.ts'
import { appendAct } from '../audit/journal.ts'
import { closeDatabase, openDatabase, type Connection } from '../db/connection.ts'
import { checkIntegrity } from '../db/integrity.ts'
import { migrate } from '../db/migrate.ts'
import { noCipher } from '../db/repositories/textCipher.ts'
import { asStorageError, StorageError } from '../db/storageError.ts'
import { createStore, type Store } from '../db/store.ts'
import { identityCipher } from '../vault/identityCipher.ts'
import { zeroKeys, type Keys } from '../vault/keys.ts'
import { databasePath } from './dataFolder.ts'
import { lockFolder, type FolderLock } from './folderLock.ts'

/** A database open for one signed-in person. */
export type UnlockedDatabase = Readonly<{
  db: Connection
  lock: FolderLock
  store: Store
  keys: Keys
  person: Account
  mustChangePassword: boolean
}>

/** Opens and checks the file with keys that fit. Throws StorageError; keys are zeroed and the file closed on any fault. */
export function unlockDatabase(folder: string, keys: Keys, personId: string): UnlockedDatabase {
  let db: Connection | undefined
  let lock: FolderLock | undefined
  try {
    lock = lockFolder(folder)
    db = openDatabase(databasePath(folder), keys.dataKey)
    migrate(db, { backup: { path: backupPath(folder), dataKey: keys.dataKey } })
    if (!checkIntegrity(db).intact) throw new StorageError('databaseDamaged')
    const store = createStore(db, keys.identityKey === undefined ? noCipher : identityCipher(keys.identityKey))
    const found = store.accounts.find(personId)
    if (found === undefined) throw new StorageError('databaseForeign')
    return { db, lock, store, keys, person: found.account, mustChangePassword: found.mustChangePassword }
  } catch (error) {
    db?.close()
    lock?.release()
    zeroKeys(keys)
    const fault = asStorageError(error)
    throw fault instanceof StorageError && fault.code === 'storage.damaged'
      ? new StorageError('databaseDamaged')
      : fault
  }
}

export function closeUnlockedDatabase(office: UnlockedDatabase): void {
  try {
    closeDatabase(office.db)
  } finally {
    office.lock.release()
    zeroKeys(office.keys)
  }
}

/** Notes an act of the person in a transaction of its own. */
export function note(office: UnlockedDatabase, at: string, act: string, reason?: string): void {
  office.store.transaction(() => {
    appendAct(office.store.audit, office.person.id, at, { act, ...(reason === undefined ? {} : { reason }) })
  })
}

function backupPath(folder: string): string {
  const backups = join(folder, 'backups')
  mkdirSync(backups, { recursive: true, mode: 0o700 })
  return join(backups, 'before-migration.db')
}
