import { join } from 'node:path'
import type { Account } from '../../shared/domain/staff/account.ts'
import { appendAct } from '../audit/journal.ts'
import { openCaseReader, type CaseReader } from '../db/caseReader.ts'
import { caseTables, type CaseTables } from '../db/caseTables.ts'
import { closeDatabase, openDatabase, type Connection } from '../db/connection.ts'
import { checkIntegrity } from '../db/integrity.ts'
import { migrate } from '../db/migrate.ts'
import { cases10 } from '../db/migrations/cases10.ts'
import type { Migration } from '../db/migrations/migration.ts'
import { office10 } from '../db/migrations/office10.ts'
import { officeTables, type OfficeTables } from '../db/officeTables.ts'
import { noCipher } from '../db/textCipher.ts'
import { asStorageError, StorageError } from '../db/storageError.ts'
import { identityCipher } from '../vault/identityCipher.ts'
import { caseKeys, zeroKeys, type CaseKeys, type Keys } from '../vault/keys.ts'
import { databasePath, type DatabaseName } from './dataFolder.ts'
import { lockFolder, type FolderLock } from './folderLock.ts'

type OpenFile<Tables> = Readonly<{ db: Connection; tables: Tables }>

/** cases.db twice: to write, and for queries, which see the last commit and cannot write. */
type OpenCases = OpenFile<CaseTables> & Readonly<{ reader: CaseReader; readerDb: Connection }>

/** What one signed-in person holds open. An administrator or an auditor has no `cases`: the slot has no key to it. */
export type SessionResources = Readonly<{
  lock: FolderLock
  office: OpenFile<OfficeTables>
  cases?: OpenCases
  keys: Keys
  person: Account
  mustChangePassword: boolean
}>

const STEPS: Readonly<Record<DatabaseName, readonly Migration[]>> = { 'office.db': [office10], 'cases.db': [cases10] }

/** Opens and checks what the keys fit. Throws StorageError; keys are zeroed and files closed on any fault. */
export function openResources(folder: string, keys: Keys, person: Account): SessionResources {
  const opened: Connection[] = []
  let lock: FolderLock | undefined
  try {
    lock = lockFolder(folder)
    const office = openChecked(folder, 'office.db', keys.office, opened)
    const tables = officeTables(office)
    const mustChangePassword = tables.accounts.mustChangePassword(person.id)
    if (mustChangePassword === undefined) throw new StorageError('databaseForeign', { file: 'office.db' })
    const ofCases = caseKeys(keys)
    const cases = ofCases === undefined ? undefined : openCases(folder, ofCases, person, opened)
    return {
      lock,
      office: { db: office, tables },
      ...(cases === undefined ? {} : { cases }),
      keys,
      person,
      mustChangePassword,
    }
  } catch (error) {
    for (const db of opened) db.close()
    lock?.release()
    zeroKeys(keys)
    throw asStorageError(error)
  }
}

export function closeResources({ lock, office, cases, keys }: SessionResources): void {
  try {
    cases?.readerDb.close()
    if (cases !== undefined) closeDatabase(cases.db)
    closeDatabase(office.db)
  } finally {
    lock.release()
    zeroKeys(keys)
  }
}

/** Notes an act of the person in the journal of the office, in a transaction of its own. */
export function note({ office, person }: SessionResources, at: string, act: string, reason?: string): void {
  office.tables.transaction(() => {
    appendAct(office.tables.journal, person.id, at, { act, ...(reason === undefined ? {} : { reason }) })
  })
}

function openCases(folder: string, keys: CaseKeys, person: Account, opened: Connection[]): OpenCases {
  const db = openChecked(folder, 'cases.db', keys.case, opened)
  const cipher = keys.identity === undefined ? noCipher : identityCipher(keys.identity)
  const tables = caseTables(db, cipher)
  tables.staff.enter(person.id)
  const { db: readerDb, reader } = openCaseReader(databasePath(folder, 'cases.db'), keys.case, cipher)
  opened.push(readerDb)
  return { db, tables, reader, readerDb }
}

function openChecked(folder: string, name: DatabaseName, key: Buffer, opened: Connection[]): Connection {
  try {
    const db = openDatabase(databasePath(folder, name), key)
    opened.push(db)
    migrate(db, { backup: { path: backupPath(folder, name), key }, steps: STEPS[name] })
    if (!checkIntegrity(db).intact) throw new StorageError('databaseDamaged')
    return db
  } catch (error) {
    const fault = asStorageError(error)
    if (!(fault instanceof StorageError)) throw fault
    throw new StorageError(fault.code === 'storage.damaged' ? 'databaseDamaged' : fault.code, { file: name })
  }
}

function backupPath(folder: string, name: DatabaseName): string {
  return join(folder, 'backups', `before-migration.${name}`)
}
