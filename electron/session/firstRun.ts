import { randomInt } from 'node:crypto'
import { fsyncSync, openSync, closeSync } from 'node:fs'
import type { Account } from '../../shared/domain/staff/account.ts'
import { appendAct } from '../audit/journal.ts'
import { closeDatabase, openDatabase, type Connection } from '../db/connection.ts'
import { migrate } from '../db/migrate.ts'
import { noCipher } from '../db/textCipher.ts'
import { asStorageError } from '../db/storageError.ts'
import { officeTables } from '../db/officeTables.ts'
import { caseTables } from '../db/caseTables.ts'
import { cases10 } from '../db/migrations/cases10.ts'
import { office10 } from '../db/migrations/office10.ts'
import type { Migration } from '../db/migrations/migration.ts'
import { newNumberSeries } from '../../shared/domain/order/numberSeries.ts'
import { seesCases } from '../../shared/domain/staff/keys.ts'
import type { NewVault } from '../vault/vault.ts'
import { writeVault } from '../vault/vaultFile.ts'
import { finishFirstRun, removeUnfinished, unfinishedPath } from './dataFolder.ts'

/**
 * Writes a new office: both databases whole under passing names, then the vault, then the names.
 * Cut off at any point, the next start finds either nothing or a whole office. Throws StorageError.
 */
export function writeNewOffice(folder: string, vault: NewVault, at: string): void {
  removeUnfinished(folder)
  try {
    writeOffice(folder, vault, at)
    writeCases(folder, vault, at)
    writeVault(folder, vault.document)
  } catch (error) {
    removeUnfinished(folder)
    throw asStorageError(error)
  }
  finishFirstRun(folder)
}

function writeOffice(folder: string, vault: NewVault, at: string): void {
  const people = vault.document.people.map((person) => person.account)
  const founder = people.find(isAdministrator)
  if (founder === undefined) throw new Error('an office without an administrator')
  createDatabase(unfinishedPath(folder, 'office.db'), vault.keys.office, office10, (db) => {
    const tables = officeTables(db)
    tables.transaction(() => {
      for (const code of vault.document.offices) tables.accounts.addOffice(code)
      // The administrator at the keyboard chose a password; everyone else got one from the administrator.
      for (const person of people) tables.accounts.add(person, person.id !== founder.id)
      appendAct(tables.journal, founder.id, at, { act: 'office.founded' })
      for (const person of people) {
        appendAct(tables.journal, founder.id, at, { act: 'account.opened', reason: person.displayName })
      }
    })
  })
}

function writeCases(folder: string, vault: NewVault, at: string): void {
  createDatabase(unfinishedPath(folder, 'cases.db'), vault.keys.case, cases10, (db) => {
    const tables = caseTables(db, noCipher)
    tables.transaction(at.slice(0, 10), () => {
      tables.numberSeries.begin(newNumberSeries(randomInt))
      for (const { account } of vault.document.people)
        if (account.roles.every(seesCases)) tables.staff.enter(account.id)
    })
  })
}

function createDatabase(path: string, key: Buffer, schema: Migration, fill: (db: Connection) => void): void {
  const db = openDatabase(path, key, 'create')
  try {
    migrate(db, { steps: [schema] })
    fill(db)
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
