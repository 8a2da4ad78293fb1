import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { HeadFile, createHeadRecord } from '../audit/headFile.ts'
import { Journal } from '../audit/journal.ts'
import { findLoss, type KnownHead, type Loss } from '../audit/loss.ts'
import type { JournalName } from '../audit/entry.ts'
import { closeDatabase, openDatabase, type Connection } from '../db/connection.ts'
import { createWriteHandle } from '../db/handles.ts'
import { migrate } from '../db/migrate.ts'
import { cases10 } from '../db/migrations/cases10.ts'
import type { Migration } from '../db/migrations/migration.ts'
import { office10 } from '../db/migrations/office10.ts'
import { toStorageError, isSharingRefused, StorageError } from '../db/storageError.ts'
import { createJournalTable, type SignedRow } from '../db/tables/journalTable.ts'
import { followTransactions } from '../db/transaction.ts'
import type { Keys } from '../vault/keys.ts'
import type { VaultDocument } from '../vault/vaultDocument.ts'
import { databasePathIn, headPathIn, type DatabaseName } from './dataFolder.ts'
import { isNotedUnderOther, markOfFileKey } from './fileKeyMark.ts'
import { journalKeysOf } from './journalKeys.ts'

/** A database that is open for a session, with its journal and the small file that tells the journal's end. */
export type OpenFile = Readonly<{
  name: DatabaseName
  journalName: JournalName
  db: Connection
  /** By which it opens. */
  key: Buffer
  journal: Journal
  head: HeadFile
  last(): SignedRow | undefined
  /** Whether it was closed whole the last time. */
  wasClean: boolean
  /** Opened without room on the disk: no other connection gets in. */
  isAlone: boolean
  /** What it lacks against what was noted of it. */
  loss: Loss | undefined
}>

/** By which a file opens, and the keys of which one signs its journal. */
export type FileKeys = Readonly<{ key: Buffer; keys: Keys }>

const STEPS: Readonly<Record<DatabaseName, readonly Migration[]>> = { 'office.db': [office10], 'cases.db': [cases10] }
const JOURNALS: Readonly<Record<DatabaseName, JournalName>> = { 'office.db': 'office', 'cases.db': 'cases' }

/**
 * Opens a database: the cipher and the end of the journal are proved, and no more than that is read. `known` are last
 * entries of its journal that were noted elsewhere. Other calls are heard between the pieces. Throws StorageError with the file's
 * name; databaseOtherKeys where it was last known under another key than this one.
 */
export async function openFile(
  folder: string,
  name: DatabaseName,
  { key, keys }: FileKeys,
  vault: VaultDocument,
  known: readonly KnownHead[],
): Promise<OpenFile> {
  const wasCutOff = existsSync(`${databasePathIn(folder, name)}-wal`)
  const backup = { path: join(folder, 'backups', `before-migration.${name}`), key }
  let db: Connection | undefined
  let head: HeadFile | undefined
  try {
    const opened = openSharedOrAlone(databasePathIn(folder, name), key)
    db = opened.db
    await nextTurn()
    migrate(db, { backup, steps: STEPS[name] })
    head = new HeadFile(headPathIn(folder, name))
    return {
      name,
      journalName: JOURNALS[name],
      ...opened,
      key,
      head,
      ...proveJournal(db, head, name, { key, keys, vault, known, wasCutOff }),
    }
  } catch (error) {
    db?.close()
    head?.close()
    throw db === undefined ? faultOfOpening(error, folder, name, key) : withName(error, name)
  }
}

/** Why a database did not open, with its name: it was last known under another key than this one, or what the engine says. */
export function faultOfOpening(error: unknown, folder: string, name: DatabaseName, key: Buffer): unknown {
  return isDamage(error) && isNotedUnderOther(folder, name, key)
    ? new StorageError('databaseOtherKeys', { file: name })
    : withName(error, name)
}

/** Shared with a reader and the threads that check; where the disk is too full for that, alone: people can still read. */
function openSharedOrAlone(path: string, key: Buffer): Readonly<{ db: Connection; isAlone: boolean }> {
  try {
    return { db: openDatabase(path, key), isAlone: false }
  } catch (error) {
    if (!isSharingRefused(error)) throw error
    return { db: openDatabase(path, key, 'alone'), isAlone: true }
  }
}

type Proof = Readonly<FileKeys & { vault: VaultDocument; known: readonly KnownHead[]; wasCutOff: boolean }>

/** Compares the end of the journal with what was noted of it; from now on every commit of an entry is noted. */
function proveJournal(
  db: Connection,
  head: HeadFile,
  file: DatabaseName,
  { key, keys, vault, known, wasCutOff }: Proof,
): Pick<OpenFile, 'journal' | 'last' | 'wasClean' | 'loss'> {
  const table = createJournalTable(createWriteHandle(db))
  const name = JOURNALS[file]
  const signing = journalKeysOf(name, keys, vault)
  if (signing === undefined) throw new Error('no key that signs the journal')
  const journal = new Journal({ name, vaultId: vault.id, store: table, ...signing })
  const record = head.read()
  const noted = [...signing.verifier.ends, ...(record === undefined ? [] : [record])]
  const loss = findLoss(table, [...known, ...noted.map(toKnownHead)], signing.verifier)
  const keyMark = markOfFileKey(key)
  head.write(
    record === undefined ? createHeadRecord(undefined, false, keyMark) : { ...record, isClean: false, keyMark },
  )
  head.flush()
  followTransactions(db, {
    committed() {
      const appended = journal.takeAppended()
      if (appended !== undefined) head.write(createHeadRecord(appended, false, keyMark))
    },
    rolledBack() {
      journal.forget()
    },
  })
  const wasClean = record?.isClean === true && !wasCutOff && loss === undefined
  return { journal, last: () => table.last(), wasClean, loss }
}

function toKnownHead({ epoch, number, hash }: Readonly<{ epoch: number; number: number; hash: string }>): KnownHead {
  return { epoch, number, hash: Buffer.from(hash, 'base64') }
}

/** Closes it, marked as whole where it is. */
export function closeFile({ db, head, key, last }: OpenFile, isWhole: boolean): void {
  try {
    const end = isWhole ? createHeadRecord(last(), true, markOfFileKey(key)) : undefined
    db.exec('PRAGMA busy_timeout = 250')
    closeDatabase(db)
    if (end !== undefined) head.write(end)
    head.flush()
  } finally {
    head.close()
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof StorageError && error.code === 'databaseDamaged'
}

/** The fault with the name of the file, and damage as what the refusal page calls it. */
export function withName(error: unknown, name: DatabaseName): unknown {
  const fault = toStorageError(error)
  if (!(fault instanceof StorageError)) return fault
  return new StorageError(fault.code === 'storage.damaged' ? 'databaseDamaged' : fault.code, { file: name })
}
