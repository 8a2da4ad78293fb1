import type { Input, Output } from '../../shared/contract/channels.ts'
import type { Language } from '../../shared/text/language.ts'
import type { SessionState } from '../../shared/contract/session.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { appendAct } from '../audit/journal.ts'
import { StorageError } from '../db/storageError.ts'
import type { KdfCost } from '../vault/kdfCost.ts'
import { unlock, unlockByRecovery, withPassword } from '../vault/vault.ts'
import { replaceVault } from '../vault/vaultFile.ts'
import type { Replacement } from '../vault/durableFile.ts'
import type { VaultDocument } from '../vault/vaultDocument.ts'
import { zeroKeys, type Keys } from '../vault/keys.ts'
import { attemptCounter } from './attempts.ts'
import { examineFolder, type Found } from './dataFolder.ts'
import { describeSession } from './sessionState.ts'
import { closeUnlockedDatabase, note, unlockDatabase, type UnlockedDatabase } from './unlockedDatabase.ts'
import { readPreferences, writePreferences, type Preferences } from './preferences.ts'

export type SessionOptions = Readonly<{
  folder: string
  now: () => Date
  /** The calendar date by which deadlines are shown. */
  today: () => string
  kdfCost: KdfCost
  /** Told when a signed-in person is no longer there. */
  onLocked: () => void
}>
const RECOVERY = 'recovery'

/** Who is at this machine: the vault, the open database, and the ways in and out. */
export class Session {
  readonly #options: SessionOptions
  readonly #attempts: ReturnType<typeof attemptCounter>
  #found: Found
  #refusal: string | undefined
  #office: UnlockedDatabase | undefined
  #preferences: Preferences
  #running = 0
  #drained: (() => void) | undefined

  constructor(options: SessionOptions) {
    this.#options = options
    this.#attempts = attemptCounter(options.folder, () => options.now().getTime())
    this.#found = examineFolder(options.folder)
    this.#preferences = readPreferences(options.folder)
  }

  state(): SessionState {
    return describeSession({
      found: this.#found,
      refusal: this.#refusal,
      office: this.#office,
      preferences: this.#preferences,
      attempts: this.#attempts,
      today: this.#options.today(),
    })
  }

  /** The open office of a person who may work; undefined while locked or before the password is changed. */
  office(): UnlockedDatabase | undefined {
    return this.#office
  }

  setLanguage(language: Language): void {
    this.#remember({ language })
  }

  /** After the first run wrote an office, or when a file was put right. */
  reexamine(): void {
    this.#refusal = undefined
    this.#found = examineFolder(this.#options.folder)
  }

  async signIn({ person, password }: Input<'session.signIn'>): Promise<Result<Output<'session.signIn'>>> {
    if (this.#found.kind !== 'office') return failure('session.notReady')
    const { vault } = this.#found
    const opened = await this.#attempt(person, () => unlock(vault, person, password))
    if (!opened.ok) return opened
    this.#closeUnlockedDatabase()
    this.#office = this.#open(opened.value.keys, person)
    if (this.#office === undefined) return success(this.state())
    this.#remember({ lastPerson: person })
    const failures = opened.value.failures
    if (failures > 0) note(this.#office, this.#now(), 'session.failedAttempts', String(failures))
    note(this.#office, this.#now(), 'session.signedIn')
    return success(this.state())
  }

  async changePassword({ current, next }: Input<'session.changePassword'>): Promise<Result<SessionState>> {
    const office = this.#office
    if (office === undefined || this.#found.kind !== 'office') return failure('session.notReady')
    if (current.normalize('NFC') === next.normalize('NFC')) return failure('password.unchanged', 'next')
    const confirmed = await this.confirmPassword(current, 'current')
    if (!confirmed.ok) return confirmed
    await this.#replacePassword(this.#found.vault, office, next, 'session.passwordChanged')
    this.#office = { ...office, mustChangePassword: false }
    return success(this.state())
  }

  /** The password again, before what cannot be undone. */
  async confirmPassword(password: string, field = 'password'): Promise<Result<true>> {
    const office = this.#office
    if (office === undefined || this.#found.kind !== 'office') return failure('session.notReady')
    const { vault } = this.#found
    const opened = await this.#attempt(office.person.id, () => unlock(vault, office.person.id, password))
    if (!opened.ok) {
      const { code, params } = opened.error
      return failure(code === 'signIn.failed' ? 'password.wrong' : code, field, params)
    }
    zeroKeys(opened.value.keys)
    return success(true)
  }

  async recover({ code, person, next }: Input<'session.recover'>): Promise<Result<SessionState>> {
    if (this.#found.kind !== 'office') return failure('session.notReady')
    const { vault } = this.#found
    const opened = await this.#attempt(RECOVERY, () => unlockByRecovery(vault, code))
    if (!opened.ok) {
      const { code: failed, params } = opened.error
      return failure(failed === 'signIn.failed' ? 'recovery.wrong' : failed, 'code', params)
    }
    this.#closeUnlockedDatabase()
    const office = this.#open(opened.value.keys, person)
    if (office === undefined) return success(this.state())
    try {
      await this.#replacePassword(vault, office, next, 'session.recovered')
    } finally {
      closeUnlockedDatabase(office)
    }
    this.#remember({ lastPerson: person })
    return success(this.state())
  }

  /** Runs a piece of work that a lock must wait for. */
  async trackRunning<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#running += 1
    try {
      return await work()
    } finally {
      this.#running -= 1
      if (this.#running === 0) this.#drained?.()
    }
  }

  /** Waits for running work, closes the file, zeroes the keys. */
  async lock(): Promise<void> {
    if (this.#office === undefined) return
    if (this.#running > 0) {
      await new Promise<void>((resolve) => {
        this.#drained = resolve
      })
      this.#drained = undefined
    }
    this.#closeUnlockedDatabase()
    this.#options.onLocked()
  }

  async #attempt(
    way: string,
    open: () => Promise<Keys | undefined>,
  ): Promise<Result<Readonly<{ keys: Keys; failures: number }>>> {
    const wait = this.#attempts.waitSeconds(way)
    if (wait > 0) return failure('signIn.wait', undefined, { waitSeconds: wait, count: wait })
    this.#attempts.began(way)
    const keys = await open()
    if (keys !== undefined) return success({ keys, failures: this.#attempts.succeeded(way) })
    const seconds = this.#attempts.failed(way)
    if (way !== RECOVERY) this.#remember({ lastPerson: way })
    return failure('signIn.failed', undefined, { waitSeconds: seconds, count: seconds })
  }

  /** The office, or nothing where the file is one that cannot be opened: the refusal page then says why. */
  #open(keys: Keys, person: string): UnlockedDatabase | undefined {
    try {
      return unlockDatabase(this.#options.folder, keys, person)
    } catch (error) {
      if (!(error instanceof StorageError) || !error.code.startsWith('database')) throw error
      this.#refusal = error.code
      return undefined
    }
  }

  /** The vault is written last in the transaction of the act, and a fault of either leaves both as they were. */
  async #replacePassword(before: VaultDocument, office: UnlockedDatabase, next: string, act: string): Promise<void> {
    const after = await withPassword(before, office.person, next, office.keys, this.#options.kdfCost)
    let vault: Replacement | undefined
    try {
      office.store.transaction(() => {
        office.store.accounts.setMustChangePassword(office.person.id, false)
        appendAct(office.store.audit, office.person.id, this.#now(), { act })
        vault = replaceVault(this.#options.folder, after)
      })
    } catch (error) {
      vault?.undo()
      throw error
    }
    vault?.settle()
    this.#found = { kind: 'office', vault: after }
  }

  #closeUnlockedDatabase(): void {
    const office = this.#office
    this.#office = undefined
    if (office !== undefined) closeUnlockedDatabase(office)
  }

  #remember(change: Partial<Omit<Preferences, 'lastPerson'>> & Readonly<{ lastPerson?: string }>): void {
    const known = this.#found.kind === 'office' ? this.#found.vault.people : []
    const lastPerson = known.find((one) => one.account.id === change.lastPerson)?.account.id
    const { lastPerson: _unchecked, ...rest } = change
    this.#preferences = { ...this.#preferences, ...rest, ...(lastPerson === undefined ? {} : { lastPerson }) }
    writePreferences(this.#options.folder, this.#preferences)
  }

  #now(): string {
    return this.#options.now().toISOString()
  }
}
