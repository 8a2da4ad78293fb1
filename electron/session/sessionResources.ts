import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Account } from '../../shared/domain/staff/account.ts'
import type { KnownHead } from '../audit/loss.ts'
import { createCaseReader, openCaseReader, type CaseReader } from '../db/caseReader.ts'
import { createCaseTables, type CaseTables } from '../db/caseTables.ts'
import { openDatabase, requireSoleAccess, type Connection } from '../db/connection.ts'
import { createWriteHandle } from '../db/handles.ts'
import { createOfficeTables, type OfficeTables } from '../db/officeTables.ts'
import { noCipher, type TextCipher } from '../db/textCipher.ts'
import { isSharingRefused, StorageError } from '../db/storageError.ts'
import { createIdentityCipher, createSharedCipher, type FormerKey } from '../vault/identityCipher.ts'
import { formerKeysOf } from '../vault/keyChange.ts'
import { pickCaseKeys, zero, zeroKeys, type CaseKeys, type Keys } from '../vault/keys.ts'
import type { VaultDocument } from '../vault/vaultDocument.ts'
import { createLawBook, sealKeysOf, type LawBook } from './lawBook.ts'
import { databasePathIn } from './dataFolder.ts'
import { clearUnfinishedKey } from './fileKeyChange.ts'
import { lockFolder, type FolderLock } from './folderLock.ts'
import { closeFile, openFile, withName, type OpenFile } from './openFile.ts'

/** What one signed-in person holds open. An administrator or an auditor has no `cases`: the slot has no key to it. */
export type SessionResources = Readonly<{
  lock: FolderLock
  office: OpenFile & Readonly<{ tables: OfficeTables }>
  /** Twice: to write, and for queries, which see the last commit and cannot write; once where there is no room for two. */
  cases?: OpenFile &
    Readonly<{ tables: CaseTables; reader: CaseReader; readerDb?: Connection; formerIdentity: FormerKey }>
  /** The tables of the law that this office computes by. */
  laws: LawBook
  keys: Keys
  person: Account
  mustChangePassword: boolean
}>

export type OpenOptions = Readonly<{ folder: string; vault: VaultDocument; keys: Keys; person: Account }>

/**
 * Opens what the keys fit, file by file: other calls are heard between, since an engine that reads its schema takes a while
 * for each. Throws StorageError; keys are zeroed and files closed on any fault.
 */
export async function openResources({ folder, vault, keys, person }: OpenOptions): Promise<SessionResources> {
  const opened: OpenFile[] = []
  let lock: FolderLock | undefined
  try {
    lock = lockFolder(folder)
    requireSoleAccess(databasePathIn(folder, 'office.db'), keys.office)
    await nextTurn()
    const office = openOffice(folder, vault, keys, opened)
    lock.assertHeld()
    const mustChangePassword = office.tables.accounts.mustChangePassword(person.id)
    if (mustChangePassword === undefined) throw new StorageError('databaseForeign')
    const ofCases = pickCaseKeys(keys)
    const laws = createLawBook(office.tables.laws.all, sealKeysOf(vault))
    const base = { lock, office, laws, keys, person, mustChangePassword }
    if (ofCases === undefined) return base
    await nextTurn()
    clearUnfinishedKey(folder)
    const cases = await openCases({ folder, vault, keys: ofCases, person }, { office: office.tables, laws }, opened)
    return { ...base, cases }
  } catch (error) {
    for (const { db, head } of opened) {
      db.close()
      head.close()
    }
    lock?.release()
    zeroKeys(keys)
    throw error instanceof StorageError && error.params.file !== undefined ? error : withName(error, 'office.db')
  }
}

export function closeResources({ lock, office, cases, keys }: SessionResources, isWhole = true): void {
  try {
    cases?.readerDb?.close()
    if (cases !== undefined) closeFile(cases, isWhole)
    closeFile(office, isWhole)
  } finally {
    lock.release()
    zeroKeys(keys)
    if (cases !== undefined)
      zero(cases.key, ...(cases.formerIdentity.key === undefined ? [] : [cases.formerIdentity.key]))
  }
}

function openOffice(folder: string, vault: VaultDocument, keys: Keys, opened: OpenFile[]): SessionResources['office'] {
  const known = headOf(vault.heads.office)
  const file = openFile(folder, 'office.db', { key: keys.office, seed: keys.record }, vault, known)
  opened.push(file)
  return { ...file, tables: createOfficeTables(file.db, ownCipherOf(keys, vault)) }
}

async function openCases(
  { folder, vault, keys }: OpenOptions & Readonly<{ keys: CaseKeys }>,
  { office, laws }: Readonly<{ office: OfficeTables; laws: LawBook }>,
  opened: OpenFile[],
): Promise<NonNullable<SessionResources['cases']>> {
  const copied = office.caseEntries.last()
  const known = [...headOf(vault.heads.cases), ...(copied === undefined ? [] : [copied])]
  const former = formerKeysOf(vault, keys)
  if (former === undefined) throw new StorageError('databaseForeign', { file: 'cases.db' })
  // Of its own: the keys of the session may be changed, and the file is not under the new one until its own was.
  const key = Buffer.from(former.case === undefined || opensBy(folder, keys.case) ? keys.case : former.case)
  if (former.case !== undefined) zero(former.case)
  const file = openFile(folder, 'cases.db', { key, seed: keys.seal }, vault, known)
  opened.push(file)
  const formerIdentity = { key: former.identity }
  const cipher = cipherOf(keys, vault, formerIdentity)
  const tables = createCaseTables(file.db, cipher, (day) => laws.on(day).holidays)
  // SECURITY: what is written under keys that were changed since would be lost with them.
  if ((tables.vault.last()?.keyChanges ?? 0) > vault.changes.length)
    throw new StorageError('databaseOtherKeys', { file: 'cases.db' })
  await nextTurn()
  const second = file.isAlone ? undefined : openSecond(folder, key, cipher)
  const reader = second?.reader ?? createCaseReader(createWriteHandle(file.db), cipher)
  const base = { ...file, tables, reader, formerIdentity }
  return second === undefined ? base : { ...base, readerDb: second.db }
}

/** Whether the file of the cases lies under this key, where it may still lie under a former one. */
function opensBy(folder: string, key: Buffer): boolean {
  try {
    openDatabase(databasePathIn(folder, 'cases.db'), key).close()
    return true
  } catch (error) {
    if (error instanceof StorageError && error.code === 'databaseDamaged') return false
    throw error
  }
}

function cipherOf({ identity, own }: CaseKeys, { publicKeys }: VaultDocument, former: FormerKey): TextCipher {
  if (identity !== undefined) return createIdentityCipher(identity, former)
  return ownCipherOf({ own }, { publicKeys })
}

function ownCipherOf(
  { own }: Readonly<{ own?: Buffer | undefined }>,
  { publicKeys }: Pick<VaultDocument, 'publicKeys'>,
): TextCipher {
  return own === undefined ? noCipher : createSharedCipher(own, Buffer.from(publicKeys.identity, 'base64'))
}

function openSecond(folder: string, key: Buffer, cipher: TextCipher): ReturnType<typeof openCaseReader> | undefined {
  try {
    return openCaseReader(databasePathIn(folder, 'cases.db'), key, cipher)
  } catch (error) {
    if (isSharingRefused(error)) return undefined
    throw error
  }
}

function headOf(head: VaultDocument['heads']['office']): readonly KnownHead[] {
  return head === undefined ? [] : [{ ...head, hash: Buffer.from(head.hash, 'base64') }]
}
