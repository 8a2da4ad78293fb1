import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { InstallationKind } from '../../shared/domain/staff/installationKind.ts'
import { isRestoreDecided } from '../backup/restorePlace.ts'
import { stageIn } from '../backup/restoreStage.ts'
import { refuseUnsafeFile } from '../db/databaseFile.ts'
import { StorageError } from '../db/storageError.ts'
import { syncFolder } from '../vault/durableFile.ts'
import { readVault } from '../vault/vaultFile.ts'
import type { VaultDocument } from '../vault/vaultDocument.ts'
import { unsafePlaceOf } from './folderSafety.ts'

export type Found =
  | Readonly<{ kind: 'empty' }>
  | Readonly<{ kind: 'office'; vault: VaultDocument; copies: readonly VaultDocument[] }>
  | Readonly<{ kind: 'refused'; code: string }>

/** The two databases: people and settings under the office key, everything of cases under the case key. */
export const DATABASES = ['office.db', 'cases.db'] as const
export type DatabaseName = (typeof DATABASES)[number]

export function databasePathIn(folder: string, name: DatabaseName): string {
  return join(folder, name)
}

/** The small file beside a database that tells the end of its journal. */
export function headPathIn(folder: string, name: DatabaseName): string {
  return join(folder, name.replace(/db$/, 'head'))
}

/** Where attached files lie, encrypted. */
export function attachmentFolderIn(folder: string): string {
  return join(folder, 'attachments')
}

/** Why a vault of the other kind is not opened. */
const REFUSED_KINDS = { real: 'vaultOfWork', practice: 'vaultOfPractice' } as const

/** Where a new database grows until the vault that opens it is on the disk. */
export function unfinishedPathIn(folder: string, name: DatabaseName): string {
  return join(folder, `${name}.setup`)
}

/**
 * Looks at what is there before any key exists, and changes nothing: main asks it for the sign-in page. A first run that
 * was cut off, or a restore, is shown as what it becomes once the core has settled it (`settleFolder`).
 */
export function examineFolder(folder: string, kind: InstallationKind): Found {
  const place = unsafePlaceOf(folder)
  if (place !== undefined) return { kind: 'refused', code: place }
  const isRestored = isRestoreDecided(folder)
  const staged = isRestored ? readVault(stageIn(folder)) : undefined
  const vault = staged?.kind === 'present' ? staged : readVault(folder)
  if (vault.kind === 'refused') return vault
  if (vault.kind === 'absent') {
    if (DATABASES.some((name) => existsSync(databasePathIn(folder, name))))
      return { kind: 'refused', code: 'vaultMissing' }
    return { kind: 'empty' }
  }
  // SECURITY: practice and the work of an office never open each other's folder, whoever has put it there.
  if (vault.document.kind !== kind) return { kind: 'refused', code: REFUSED_KINDS[vault.document.kind] }
  const places = [
    ...(isRestored ? [databasePathIn(stageIn(folder), 'office.db')] : []),
    databasePathIn(folder, 'office.db'),
  ]
  try {
    // What is wrong with cases.db is told to those who open it; the administrator may still come in.
    refuseUnsafeFile(places.find((path) => existsSync(path)) ?? unfinishedPathIn(folder, 'office.db'))
  } catch (error) {
    if (error instanceof StorageError) return { kind: 'refused', code: error.code }
    throw error
  }
  return { kind: 'office', vault: vault.document, copies: vault.copies }
}

/** The vault is written, so the databases may take their names. */
export function finishFirstRun(folder: string): void {
  for (const name of DATABASES) {
    if (existsSync(databasePathIn(folder, name)) || !existsSync(unfinishedPathIn(folder, name))) continue
    renameSync(unfinishedPathIn(folder, name), databasePathIn(folder, name))
    syncFolder(folder)
  }
}

export function removeUnfinished(folder: string): void {
  for (const name of DATABASES) {
    for (const suffix of ['', '-wal', '-shm']) rmSync(unfinishedPathIn(folder, name) + suffix, { force: true })
    rmSync(headPathIn(folder, name), { force: true })
  }
}
