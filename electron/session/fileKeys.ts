import { openDatabase } from '../db/connection.ts'
import { StorageError } from '../db/storageError.ts'
import { formerKeysOf } from '../vault/keyChange.ts'
import { zero, type Keys } from '../vault/keys.ts'
import type { VaultDocument } from '../vault/vaultDocument.ts'
import { databasePathIn, type DatabaseName } from './dataFolder.ts'
import { withName } from './openFile.ts'

/** By which each database opens, and the identity key of before as long as texts may be under it. Whoever has them zeroes them. */
export type KeysOfFiles = Readonly<{ office: Buffer; case?: Buffer; formerIdentity?: Buffer }>

/**
 * The keys of the databases, of their own: those of a session may be changed, and a file is not under its new one until it was
 * put under it. While keys are being changed it lies under either, which is found by trying. Throws StorageError.
 */
export function fileKeysOf(folder: string, vault: VaultDocument, keys: Keys): KeysOfFiles {
  const former = formerKeysOf(vault, keys)
  if (former === undefined) throw new StorageError('databaseForeign', { file: 'office.db' })
  const pick = (name: DatabaseName, key: Buffer, before: Buffer | undefined) =>
    Buffer.from(before === undefined || opensBy(folder, name, key) ? key : before)
  try {
    return {
      office: pick('office.db', keys.office, former.office),
      ...(keys.case === undefined ? {} : { case: pick('cases.db', keys.case, former.case) }),
      ...(former.identity === undefined ? {} : { formerIdentity: Buffer.from(former.identity) }),
    }
  } finally {
    zero(...Object.values(former))
  }
}

/** Whether a database lies under this key, where it may still lie under a former one. */
function opensBy(folder: string, name: DatabaseName, key: Buffer): boolean {
  try {
    openDatabase(databasePathIn(folder, name), key).close()
    return true
  } catch (error) {
    if (error instanceof StorageError && error.code === 'databaseDamaged') return false
    throw withName(error, name)
  }
}
