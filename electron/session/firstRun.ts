import { fsyncSync, openSync, closeSync } from 'node:fs'
import type { Account } from '../../shared/domain/staff/account.ts'
import { appendAct } from '../audit/journal.ts'
import { closeDatabase, openDatabase } from '../db/connection.ts'
import { migrate } from '../db/migrate.ts'
import { noCipher } from '../db/repositories/textCipher.ts'
import { asStorageError } from '../db/storageError.ts'
import { createStore } from '../db/store.ts'
import type { NewVault } from '../vault/vault.ts'
import { writeVault } from '../vault/vaultFile.ts'
import { finishFirstRun, removeUnfinished, unfinishedPath } from './dataFolder.ts'

/**
 * Writes a new office: the whole database under a passing name, then the vault, then the name.
 * Cut off at any point, the next start finds either nothing or a whole office. Throws StorageError.
 */
export function writeNewOffice(folder: string, vault: NewVault, at: string): void {
  removeUnfinished(folder)
  try {
    writeDatabase(unfinishedPath(folder), vault, at)
    writeVault(folder, vault.document)
  } catch (error) {
    removeUnfinished(folder)
    throw asStorageError(error)
  }
  finishFirstRun(folder)
}

function writeDatabase(path: string, vault: NewVault, at: string): void {
  const people = vault.document.people.map((person) => person.account)
  const founder = people.find(isAdministrator)
  if (founder === undefined) throw new Error('an office without an administrator')
  const db = openDatabase(path, vault.keys.dataKey, 'create')
  try {
    migrate(db)
    const store = createStore(db, noCipher)
    store.transaction(() => {
      for (const code of vault.document.offices) store.accounts.addOffice(code)
      // The administrator at the keyboard chose a password; everyone else got one from the administrator.
      for (const person of people) store.accounts.add(person, person.id !== founder.id)
      appendAct(store.audit, founder.id, at, { act: 'office.founded' })
      for (const person of people) {
        appendAct(store.audit, founder.id, at, { act: 'account.opened', reason: person.displayName })
      }
    })
  } finally {
    closeDatabase(db)
  }
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

export function isAdministrator(person: Account): boolean {
  return person.roles.includes('administrator')
}
