import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import type { Account } from '../../shared/domain/staff/account.ts'
import type { JournalEnds } from '../../shared/domain/staff/keyStatement.ts'
import type { InstallationKind } from '../../shared/domain/staff/installationKind.ts'
import { StorageError, toStorageError } from '../db/storageError.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Replacement } from '../vault/durableFile.ts'
import type { KeyDerivation } from '../vault/kdf.ts'
import { isCheaper } from '../vault/kdfCost.ts'
import type { AllKeys, Keys } from '../vault/keys.ts'
import type { OfficeTables } from '../db/officeTables.ts'
import { isActive } from '../vault/staffSlots.ts'
import { unlockCopies, withHeads, withPassword, withRecovery, type UnlockResult } from '../vault/vault.ts'
import type { Slot, VaultDocument, VaultPerson } from '../vault/vaultDocument.ts'
import { settleVault } from '../vault/settleVault.ts'
import { readVault, replaceVault } from '../vault/vaultFile.ts'
import type { KnownStaff } from '../usecases/knownStaff.ts'
import type { Act } from '../audit/journal.ts'
import type { CeremonyEnd } from './ceremony.ts'
import { AttemptCounter } from './attempts.ts'
import { examineFolder, type Found } from './dataFolder.ts'
import { notedOf, type OpenSession } from './openSession.ts'
import { settleFolder } from './settleFolder.ts'

/** A slot that opened, or a vault that somebody changed. */
export type AttemptResult =
  Readonly<{ kind: 'opened'; keys: Keys; isTaken: boolean; failures: number }> | Readonly<{ kind: 'altered' }>

/** A change of the vault, with what is written of it in the office. */
export type VaultChange = Readonly<{
  make(before: VaultDocument, kdf: KeyDerivation): VaultDocument | Promise<VaultDocument>
  act: Act
  at: string
  besides?(tables: OfficeTables): void
}>

/** The vault of a folder: what was found, attempts to open it, and every change to it. */
export class VaultAccess {
  readonly attempts: AttemptCounter
  readonly #folder: string
  readonly #kdf: KeyDerivation
  readonly #kind: InstallationKind
  #found: Found

  /** `uptime`: milliseconds for which the machine has been running. */
  constructor(folder: string, uptime: () => number, kdf: KeyDerivation, kind: InstallationKind) {
    this.#folder = folder
    this.#kdf = kdf
    this.#kind = kind
    this.attempts = new AttemptCounter(folder, uptime)
    settleFolder(folder)
    this.#found = examineFolder(folder, kind)
    if (this.#found.kind === 'office') this.attempts.settle()
  }

  found(): Found {
    return this.#found
  }

  /** The vault that is in force; throws where there is none, which only a caller without keys could meet. */
  document(): VaultDocument {
    if (this.#found.kind !== 'office') throw new Error('no vault')
    return this.#found.vault
  }

  /** The copies that differ, the newest first; none before the first run. */
  copies(): readonly VaultDocument[] {
    return this.#found.kind === 'office' ? this.#found.copies : []
  }

  reexamine(): void {
    settleFolder(this.#folder)
    this.#found = examineFolder(this.#folder, this.#kind)
  }

  /** Whether this is still the newest vault on the disk: another program may have changed it before the folder was held. */
  isOnDisk(document: VaultDocument): boolean {
    const reading = readVault(this.#folder)
    return reading.kind === 'present' && reading.document.mac === document.mac
  }

  account(person: string): Account | undefined {
    return this.#personOf(person)?.account
  }

  /** Who works here, as the vault in force says. */
  staff(): KnownStaff {
    const all = () => (this.#found.kind === 'office' ? this.#found.vault.people : [])
    return {
      colleagues: () => all().map(({ account }) => account),
      isActive: (person) => all().some((one) => one.account.id === person && isActive(one)),
      isLeaving: (person) => all().some((one) => one.account.id === person && one.leaving !== undefined),
    }
  }

  /** Whether somebody has an account and cannot sign in with it any more. */
  isDisabled(person: string): boolean {
    const found = this.#personOf(person)
    return found !== undefined && !isActive(found)
  }

  /** Tries one way in: a person's, or that of two shares. Errors: session.notReady, signIn.wait, signIn.failed. */
  async attempt(
    way: string,
    open: (document: VaultDocument, kdf: KeyDerivation) => Promise<UnlockResult>,
  ): Promise<Result<AttemptResult>> {
    if (this.#found.kind !== 'office') return failure('session.notReady')
    const { copies } = this.#found
    const tried = await this.#try(way, copies, open)
    if (!tried.ok) return tried
    const { unlocking, failures } = tried.value
    if (unlocking.kind === 'altered') return success({ kind: 'altered' })
    // A slot has opened: now it is known which copy of the vault is the genuine one. One that this session wrote while the
    // key was derived follows on it, and stays.
    if (this.#isFound(copies)) {
      settleVault(this.#folder, unlocking.document, unlocking.keys.office)
      this.#take(unlocking.document)
    }
    return success(openedAfter(unlocking, failures))
  }

  /** Tries one way in to a vault that is not in force: that of a copy. Errors: signIn.wait, signIn.failed. */
  async attemptOn(
    document: VaultDocument,
    way: string,
    open: (document: VaultDocument, kdf: KeyDerivation) => Promise<UnlockResult>,
  ): Promise<Result<AttemptResult>> {
    const tried = await this.#try(way, [document], open)
    if (!tried.ok) return tried
    const { unlocking, failures } = tried.value
    return success(unlocking.kind === 'altered' ? unlocking : openedAfter(unlocking, failures))
  }

  /** Counted before and after, so that nobody tries faster than allowed. */
  async #try(
    way: string,
    copies: readonly VaultDocument[],
    open: (document: VaultDocument, kdf: KeyDerivation) => Promise<UnlockResult>,
  ): Promise<Result<Readonly<{ unlocking: Exclude<UnlockResult, { kind: 'wrong' }>; failures: number }>>> {
    const wait = this.attempts.waitSeconds(way)
    if (wait > 0) return failure('signIn.wait', undefined, { waitSeconds: wait, count: wait })
    this.attempts.began(way)
    const unlocking = await unlockCopies(copies, (document) => open(document, this.#kdf))
    if (unlocking.kind === 'wrong') {
      const seconds = this.attempts.failed(way)
      return failure('signIn.failed', undefined, { waitSeconds: seconds, count: seconds })
    }
    return success({ unlocking, failures: this.attempts.succeeded(way) })
  }

  /** Gives the person a new slot under a password, with as many of the keys as the roles hold. Throws StorageError. */
  replacePassword(
    session: OpenSession,
    {
      keys,
      password,
      act,
      at,
      besides,
    }: Readonly<{ keys: Keys; password: string; act: Act; at: string; besides?: () => void }>,
  ): Promise<VaultDocument> {
    const { person } = session.resources
    return this.change(session, {
      make: (before, kdf) => withPassword(before, person, password, keys, kdf),
      act,
      at,
      besides: ({ accounts }) => {
        accounts.setMustChangePassword(person.id, false)
        besides?.()
      },
    })
  }

  /**
   * Puts the recovery key of a ceremony into the vault, with its act: the shares of every ceremony before open nothing from
   * then on. Throws StorageError.
   */
  replaceRecovery(
    { resources }: OpenSession,
    { keys, end, act, at }: Readonly<{ keys: AllKeys; end: CeremonyEnd; act: Act; at: string }>,
  ): void {
    this.put(resources, withRecovery(this.document(), end.key, keys), {
      act,
      at,
      besides: ({ recovery }) => {
        recovery.replace(end.shares)
      },
    })
  }

  /**
   * Puts a changed vault in force. It is written last in the transaction of the act, and a fault of either leaves both as
   * they were. Throws StorageError.
   */
  async change({ resources }: OpenSession, change: VaultChange): Promise<VaultDocument> {
    const after = await this.made((before, kdf) => Promise.resolve(change.make(before, kdf)))
    this.put(resources, after, change)
    return after
  }

  /** The same for a vault that is made already. Throws StorageError. */
  put(
    { office, cases, person }: OpenSession['resources'],
    after: VaultDocument,
    change: Omit<VaultChange, 'make'>,
  ): void {
    let replacement: Replacement | undefined
    try {
      inTransaction(office.db, () => {
        change.besides?.(office.tables)
        office.tables.vault.note(notedOf(after))
        office.journal.append(person.id, change.at, change.act)
        replacement = replaceVault(this.#folder, after)
      })
    } catch (error) {
      replacement?.undo()
      throw error
    }
    replacement?.settle()
    this.#take(after)
    if (cases !== undefined) noteInCases(cases, after)
  }

  /**
   * Notes the journals' last entries and answers the vault that has them; undefined where nothing was
   * written. A disk that refuses leaves the vault as it is, until the next time.
   */
  noteHeads(heads: JournalEnds, officeKey: Buffer): VaultDocument | undefined {
    if (this.#found.kind !== 'office') return undefined
    const after = withHeads(this.#found.vault, heads, officeKey)
    if (after === this.#found.vault) return undefined
    try {
      replaceVault(this.#folder, after).settle()
    } catch {
      return undefined
    }
    this.#take(after)
    return after
  }

  /** What is made of the vault in force: what was noted in it while a key was derived is in it too. */
  async made<Made>(make: (before: VaultDocument, kdf: KeyDerivation) => Promise<Made>): Promise<Made> {
    const before = this.document()
    const after = await make(before, this.#kdf)
    return this.document() === before ? after : this.made(make)
  }

  /** Whether a person's password is guessed more cheaply than that of a new slot. */
  isCheap(person: string): boolean {
    const kdf = this.#slotOf(person)?.kdf
    return kdf !== undefined && isCheaper(kdf, this.#kdf.cost)
  }

  /** Whether a person's slot has no own key: it was made before everybody had one, or under a first password. */
  lacksOwnKey(person: string): boolean {
    const slot = this.#slotOf(person)
    return slot !== undefined && slot.keys.own === undefined
  }

  #slotOf(person: string): Slot | undefined {
    return this.#personOf(person)?.slot
  }

  #personOf(person: string): VaultPerson | undefined {
    if (this.#found.kind !== 'office') return undefined
    return this.#found.vault.people.find(({ account }) => account.id === person)
  }

  #isFound(copies: readonly VaultDocument[]): boolean {
    return this.#found.kind === 'office' && this.#found.copies === copies
  }

  #take(document: VaultDocument): void {
    this.#found = { kind: 'office', vault: document, copies: [document] }
  }
}

/** After the vault, so that none is noted that never was. Where the disk refuses, the next note makes up for it: the act stands. */
function noteInCases({ tables }: NonNullable<OpenSession['resources']['cases']>, after: VaultDocument): void {
  try {
    tables.vault.note(notedOf(after))
  } catch (error) {
    const fault = toStorageError(error)
    if (!(fault instanceof StorageError)) throw fault
  }
}

/** The keys of a slot that opened, without the vault they came out of. */
function openedAfter({ keys, isTaken }: Extract<UnlockResult, { kind: 'opened' }>, failures: number): AttemptResult {
  return { kind: 'opened', keys, isTaken, failures }
}
