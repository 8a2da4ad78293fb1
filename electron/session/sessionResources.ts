import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Account } from '../../shared/domain/staff/account.ts'
import type { KnownHead } from '../audit/loss.ts'
import { createCaseReader, openCaseReader, type CaseReader } from '../db/caseReader.ts'
import { createCaseTables, type CaseTables } from '../db/caseTables.ts'
import { requireSoleAccess, type Connection } from '../db/connection.ts'
import { createWriteHandle } from '../db/handles.ts'
import { createOfficeTables, type OfficeTables } from '../db/officeTables.ts'
import type { NotedVault } from '../db/tables/notedVaultTable.ts'
import { noCipher, type TextCipher } from '../db/textCipher.ts'
import { isSharingRefused, StorageError } from '../db/storageError.ts'
import { createIdentityCipher, createSharedCipher, type FormerKey } from '../vault/identityCipher.ts'
import { pickCaseKeys, zero, zeroKeys, type CaseKeys, type Keys } from '../vault/keys.ts'
import type { VaultDocument } from '../vault/vaultDocument.ts'
import { createLawBook, sealKeysOf, type LawBook } from './lawBook.ts'
import { databasePathIn, type DatabaseName } from './dataFolder.ts'
import { clearUnfinishedKeys } from './fileKeyChange.ts'
import { fileKeysOf, type KeysOfFiles } from './fileKeys.ts'
import { lockFolder, type FolderLock } from './folderLock.ts'
import { closeFile, faultOfOpening, openFile, withName, type OpenFile } from './openFile.ts'

/** What one signed-in person holds open. An administrator or an auditor has no `cases`: the slot has no key to it. */
export type SessionResources = Readonly<{
  /** Of the data. */
  folder: string
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
  let fileKeys: KeysOfFiles | undefined
  try {
    lock = lockFolder(folder)
    clearUnfinishedKeys(folder)
    fileKeys = fileKeysOf(folder, vault, keys)
    requireSoleOffice(folder, fileKeys.office)
    await nextTurn()
    const office = await openOffice({ folder, vault, keys }, fileKeys.office, opened)
    lock.assertHeld()
    const mustChangePassword = office.tables.accounts.mustChangePassword(person.id)
    if (mustChangePassword === undefined) throw new StorageError('databaseForeign')
    const ofCases = pickCaseKeys(keys)
    const laws = createLawBook(office.tables.laws.all, sealKeysOf(vault))
    const base = { folder, lock, office, laws, keys, person, mustChangePassword }
    if (ofCases === undefined || fileKeys.case === undefined) return base
    await nextTurn()
    const ofFile = { key: fileKeys.case, formerIdentity: { key: fileKeys.formerIdentity } }
    const parts = { office: office.tables, laws, ...ofFile }
    const cases = await openCases({ folder, vault, keys: ofCases, person }, parts, opened)
    return { ...base, cases }
  } catch (error) {
    for (const { db, head } of opened) {
      db.close()
      head.close()
    }
    lock?.release()
    zeroKeys(keys)
    zero(...Object.values(fileKeys ?? {}))
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
    zero(office.key)
    if (cases !== undefined)
      zero(cases.key, ...(cases.formerIdentity.key === undefined ? [] : [cases.formerIdentity.key]))
  }
}

function requireSoleOffice(folder: string, key: Buffer): void {
  try {
    requireSoleAccess(databasePathIn(folder, 'office.db'), key)
  } catch (error) {
    throw faultOfOpening(error, folder, 'office.db', key)
  }
}

async function openOffice(
  { folder, vault, keys }: Omit<OpenOptions, 'person'>,
  key: Buffer,
  opened: OpenFile[],
): Promise<SessionResources['office']> {
  const known = headOf(vault.heads.office)
  const file = await openFile(folder, 'office.db', { key, keys }, vault, known)
  opened.push(file)
  const tables = createOfficeTables(file.db, ownCipherOf(keys, vault))
  refuseOlderVault('office.db', tables.vault.last(), vault)
  return { ...file, tables }
}

// SECURITY: what is written under keys that were changed since would be lost with them.
function refuseOlderVault(file: DatabaseName, noted: NotedVault | undefined, vault: VaultDocument): void {
  if ((noted?.keyChanges ?? 0) > vault.changes.length) throw new StorageError('databaseOtherKeys', { file })
}

type CaseParts = Readonly<{ office: OfficeTables; laws: LawBook; key: Buffer; formerIdentity: FormerKey }>

async function openCases(
  { folder, vault, keys }: OpenOptions & Readonly<{ keys: CaseKeys }>,
  { office, laws, key, formerIdentity }: CaseParts,
  opened: OpenFile[],
): Promise<NonNullable<SessionResources['cases']>> {
  const copied = office.caseEntries.last()
  const known = [...headOf(vault.heads.cases), ...(copied === undefined ? [] : [copied])]
  const file = await openFile(folder, 'cases.db', { key, keys }, vault, known)
  opened.push(file)
  const cipher = cipherOf(keys, vault, formerIdentity)
  const tables = createCaseTables(file.db, cipher, (day) => laws.on(day).holidays)
  refuseOlderVault('cases.db', tables.vault.last(), vault)
  await nextTurn()
  const second = file.isAlone ? undefined : openSecond(folder, key, cipher)
  const reader = second?.reader ?? createCaseReader(createWriteHandle(file.db), cipher)
  const base = { ...file, tables, reader, formerIdentity }
  return second === undefined ? base : { ...base, readerDb: second.db }
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
