import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { refuseUnsafeFile } from '../db/databaseFile.ts'
import { StorageError } from '../db/storageError.ts'
import { syncFolder } from '../vault/durableFile.ts'
import { readVault } from '../vault/vaultFile.ts'
import type { VaultDocument } from '../vault/vaultDocument.ts'
import { unsafePlaceOf } from './placeOfFolder.ts'

export type Found =
  | Readonly<{ kind: 'empty' }>
  | Readonly<{ kind: 'office'; vault: VaultDocument }>
  | Readonly<{ kind: 'refused'; code: string }>

export function databasePath(folder: string): string {
  return join(folder, 'naknada.db')
}

/** Where a new database grows until the vault that opens it is on the disk. */
export function unfinishedPath(folder: string): string {
  return join(folder, 'naknada.db.setup')
}

/** Looks at what is there before any key exists, and finishes or clears a first run that was cut off. */
export function examineFolder(folder: string): Found {
  const place = unsafePlaceOf(folder)
  if (place !== undefined) return { kind: 'refused', code: place }
  const vault = readVault(folder)
  if (vault.kind === 'refused') return vault
  if (vault.kind === 'absent') {
    if (existsSync(databasePath(folder))) return { kind: 'refused', code: 'vaultMissing' }
    removeUnfinished(folder)
    return { kind: 'empty' }
  }
  finishFirstRun(folder)
  try {
    refuseUnsafeFile(databasePath(folder))
  } catch (error) {
    if (error instanceof StorageError) return { kind: 'refused', code: error.code }
    throw error
  }
  return { kind: 'office', vault: vault.document }
}

/** The vault is written, so the database may take its name. */
export function finishFirstRun(folder: string): void {
  if (existsSync(databasePath(folder)) || !existsSync(unfinishedPath(folder))) return
  renameSync(unfinishedPath(folder), databasePath(folder))
  syncFolder(folder)
}

export function removeUnfinished(folder: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(unfinishedPath(folder) + suffix, { force: true })
}
