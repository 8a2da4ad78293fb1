import { randomBytes, randomInt } from 'node:crypto'
import { closeSync, fsyncSync, openSync } from 'node:fs'
import type { Input } from '../../shared/contract/channels.ts'
import type { CeremonyState } from '../../shared/contract/recovery.ts'
import { personId, type Account } from '../../shared/domain/staff/account.ts'
import { keysAwaited, mixesDuties, seesCases, SHARED_KEYS } from '../../shared/domain/staff/keys.ts'
import { findHolderFault } from '../../shared/domain/staff/recoveryShares.ts'
import { findOffice } from '../../shared/domain/offices/offices.ts'
import { newNumberSeries } from '../../shared/domain/order/numberSeries.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { HeadFile, createHeadRecord, type HeadRecord } from '../audit/headFile.ts'
import { Journal } from '../audit/journal.ts'
import { createCaseTables } from '../db/caseTables.ts'
import { closeDatabase, openDatabase, type Connection } from '../db/connection.ts'
import { createWriteHandle } from '../db/handles.ts'
import { migrate } from '../db/migrate.ts'
import { cases10 } from '../db/migrations/cases10.ts'
import { office10 } from '../db/migrations/office10.ts'
import type { Migration } from '../db/migrations/migration.ts'
import { createOfficeTables, type OfficeTables } from '../db/officeTables.ts'
import { noCipher } from '../db/textCipher.ts'
import { toStorageError } from '../db/storageError.ts'
import { createJournalTable } from '../db/tables/journalTable.ts'
import { zeroKeys } from '../vault/keys.ts'
import type { KeyDerivation } from '../vault/kdf.ts'
import { newVault, type NewVault } from '../vault/vault.ts'
import { readVault, removeVault, writeVault } from '../vault/vaultFile.ts'
import {
  DATABASES,
  finishFirstRun,
  headPathIn,
  removeUnfinished,
  unfinishedPathIn,
  type DatabaseName,
} from './dataFolder.ts'
import type { Ceremony, CeremonyEnd } from './ceremony.ts'
import { journalKeysOf } from './journalKeys.ts'
import { checkOwnPassword } from './ownPassword.ts'
import type { Session } from './session.ts'

type Proposal = Input<'setup.prepare'>
type Parts = Readonly<{ session: Session; ceremony: Ceremony }>
type Options = Readonly<{ folder: string; kdf: KeyDerivation; now: () => Date }>
/** What the first run writes: keys and slots, and who keeps the shares. */
export type Installation = NewVault &
  Pick<CeremonyEnd, 'shares'> &
  Readonly<{
    /** Who has a first password, by id, and is asked for an own one at the first sign-in. */
    given: ReadonlySet<string>
  }>

/** The first run: keys and slots are made in memory, and nothing is written before every share of the recovery key is proven. */
export class Setup {
  readonly #session: Session
  readonly #folder: string
  readonly #kdf: KeyDerivation
  readonly #now: () => Date
  readonly #ceremony: Ceremony
  #prepared: Omit<Installation, 'shares'> | undefined

  constructor({ session, ceremony }: Parts, { folder, kdf, now }: Options) {
    this.#session = session
    this.#ceremony = ceremony
    this.#folder = folder
    this.#kdf = kdf
    this.#now = now
  }

  async prepare(proposal: Proposal): Promise<Result<CeremonyState>> {
    if (this.#session.state().stage !== 'firstRun') return failure('setup.alreadyDone')
    const fault = checkProposal(proposal)
    if (fault !== undefined) return fault
    const strong = await checkPasswords(proposal)
    if (!strong.ok) return strong
    this.cancel()
    const begun = await this.#ceremony.begin(proposal.holders, this.#now().toISOString())
    const people = newPeople(proposal)
    const given = new Set(people.flatMap(({ account, isOwn }) => (isOwn ? [] : [account.id])))
    this.#prepared = { ...(await newVault(proposal.offices, people, begun.key, this.#kdf)), given }
    return success(begun.state)
  }

  /** Errors: setup.alreadyDone, setup.notPrepared, ceremony.notProven. Throws StorageError. */
  complete(): Result<true> {
    if (this.#session.state().stage !== 'firstRun') return failure('setup.alreadyDone')
    if (this.#prepared === undefined) return failure('setup.notPrepared')
    const end = this.#ceremony.end()
    if (!end.ok) return end
    const { shares } = end.value
    const { attempts } = this.#session.vault
    // Before the vault: beside a vault a count that is missing counts as the worst.
    attempts.begin()
    try {
      writeInstallation(this.#folder, { ...this.#prepared, shares }, this.#now().toISOString())
    } catch (error) {
      attempts.withdraw()
      throw error
    }
    this.cancel()
    this.#session.reexamine()
    return success(true)
  }

  cancel(): void {
    this.#ceremony.cancel()
    if (this.#prepared !== undefined) zeroKeys(this.#prepared.keys)
    this.#prepared = undefined
  }
}

function newPeople({ people }: Proposal) {
  return people.map(({ password, isOwn, ...account }) => ({
    account: { id: personId.parse(randomBytes(8).toString('hex')), ...account },
    password,
    isOwn,
  }))
}

async function checkPasswords({ people }: Proposal): Promise<Result<true>> {
  for (const [place, { isOwn, password, ...owner }] of people.entries()) {
    const strong = isOwn ? await checkOwnPassword(password, owner, `people.${String(place)}.password`) : success(true)
    if (!strong.ok) return strong
  }
  return success(true)
}

function checkProposal({ offices, people, holders }: Proposal): Result<never> | undefined {
  const unknown = offices.findIndex((code) => findOffice(code) === undefined)
  if (unknown >= 0) return failure('setup.officeUnknown', `offices.${String(unknown)}`)
  const stranger = people.findIndex((person) => !offices.includes(person.office))
  if (stranger >= 0) return failure('setup.officeUnknown', `people.${String(stranger)}.office`)
  if (!people.some(isAdministrator)) return failure('setup.administratorNeeded', 'people')
  // Whoever gives first passwords knows them: the keys begin with somebody who has chosen the own one.
  if (!people.some(({ roles, isOwn }) => isOwn && keysAwaited(roles, []).length === SHARED_KEYS.length))
    return failure('setup.holderNeeded', 'people')
  // SECURITY: need-to-know by keys: who manages or audits has no slot with a case key.
  const mixed = people.findIndex(({ roles }) => mixesDuties(roles))
  if (mixed >= 0) return failure('setup.administratorAlone', `people.${String(mixed)}.roles`)
  const names = people.map((person) => `${person.office} ${person.displayName.normalize('NFC')}`)
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index)
  if (twice >= 0) return failure('setup.duplicateName', `people.${String(twice)}.displayName`)
  const wrong = findHolderFault(holders, people)
  return wrong === undefined ? undefined : failure(wrong.code, `holders.${String(wrong.place)}`)
}

/**
 * Writes a new installation: both databases whole under passing names, then the vault, then the names. Cut off or refused by
 * the disk at any point, the next start finds either nothing or everything. Throws StorageError.
 */
export function writeInstallation(folder: string, vault: Installation, at: string): void {
  removeUnfinished(folder)
  try {
    writeOffice(folder, vault, at)
    writeCases(folder, vault, at)
    writeVault(folder, vault.document)
  } catch (error) {
    removeVault(folder)
    // Where the vault could not be taken back, the next start finishes with what stands beside it.
    if (readVault(folder).kind !== 'present') removeUnfinished(folder)
    throw toStorageError(error)
  }
  finishFirstRun(folder)
}

function writeOffice(folder: string, vault: Installation, at: string): void {
  const people = vault.document.people.map((person) => person.account)
  const founder = people.find(isAdministrator)
  if (founder === undefined) throw new Error('an office without an administrator')
  createDatabase(folder, 'office.db', { key: vault.keys.office, schema: office10 }, (db) => {
    const tables = createOfficeTables(db)
    const journal = officeJournal(vault, tables)
    tables.transaction(() => {
      for (const code of vault.document.offices) tables.accounts.addOffice(code)
      for (const person of people) tables.accounts.add(person, vault.given.has(person.id))
      // Just written and never read: whole until a check says otherwise.
      for (const name of DATABASES) tables.files.addCheck(name, at, 0)
      journal.append(founder.id, at, { act: 'office.founded' })
      for (const person of people) journal.append(founder.id, at, { act: 'account.opened', reason: person.displayName })
      tables.recovery.replace(vault.shares)
      journal.append(founder.id, at, {
        act: 'recovery.issued',
        reason: vault.shares.map(({ holder }) => holder).join(' · '),
      })
    })
  })
}

function officeJournal({ document, keys }: NewVault, { journal }: OfficeTables): Journal {
  const signing = journalKeysOf('office', keys, document)
  if (signing === undefined) throw new Error('no key that signs the journal')
  return new Journal({ name: 'office', vaultId: document.id, store: journal, ...signing })
}

function writeCases(folder: string, vault: Installation, at: string): void {
  createDatabase(folder, 'cases.db', { key: vault.keys.case, schema: cases10 }, (db) => {
    const tables = createCaseTables(db, noCipher)
    const today = at.slice(0, 10)
    tables.transaction(today, () => {
      tables.numberSeries.begin(newNumberSeries(randomInt))
      for (const { account, publicKey } of vault.document.people) {
        if (!account.roles.every(seesCases)) continue
        tables.staff.enter(account.id)
        if (publicKey !== undefined) tables.staff.noteKey(account.id, new Uint8Array(Buffer.from(publicKey, 'base64')))
      }
    })
    // No file is there to be planned: from now on each is planned by the tables of this version.
    tables.refreshWork(today, 1)
  })
}

/** A new database under its passing name, on the disk, with the small file that tells the end of its journal. */
function createDatabase(
  folder: string,
  name: DatabaseName,
  { key, schema }: Readonly<{ key: Buffer; schema: Migration }>,
  fill: (db: Connection) => void,
): void {
  const path = unfinishedPathIn(folder, name)
  const db = openDatabase(path, key, 'create')
  let end: HeadRecord
  try {
    migrate(db, { steps: [schema] })
    fill(db)
    end = createHeadRecord(createJournalTable(createWriteHandle(db)).last(), true)
  } finally {
    closeDatabase(db)
  }
  syncFile(path)
  const head = new HeadFile(headPathIn(folder, name))
  head.write(end)
  head.flush()
  head.close()
}

function syncFile(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function isAdministrator({ roles }: Pick<Account, 'roles'>): boolean {
  return roles.includes('administrator')
}
