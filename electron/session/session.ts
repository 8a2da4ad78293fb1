import type { Input, Output } from '../../shared/contract/channels.ts'
import type { Language } from '../../shared/text/language.ts'
import type { SessionState } from '../../shared/contract/session.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { appendAct } from '../audit/journal.ts'
import { StorageError } from '../db/storageError.ts'
import type { KdfCost } from '../vault/kdfCost.ts'
import { unlock, unlockByRecovery, withPassword, type Unlocking } from '../vault/vault.ts'
import { replaceVault } from '../vault/vaultFile.ts'
import type { Replacement } from '../vault/durableFile.ts'
import type { VaultDocument } from '../vault/vaultDocument.ts'
import type { Account } from '../../shared/domain/staff/account.ts'
import { pickKeys, zeroKeys, type Keys } from '../vault/keys.ts'
import { attemptCounter } from './attempts.ts'
import { examineFolder, type Found } from './dataFolder.ts'
import { describeSession, type Refusal } from './sessionState.ts'
import { closeResources, note, openResources, type SessionResources } from './sessionResources.ts'
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
  #refusal: Refusal | undefined
  #resources: SessionResources | undefined
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
      resources: this.#resources,
      preferences: this.#preferences,
      attempts: this.#attempts,
      today: this.#options.today(),
    })
  }

  /** What the signed-in person holds open; undefined while locked. */
  resources(): SessionResources | undefined {
    return this.#resources
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
    this.#close()
    const { keys } = opened.value
    this.#resources = keys === undefined ? undefined : this.#open(keys, accountIn(vault, person))
    if (this.#resources === undefined) return success(this.state())
    this.#remember({ lastPerson: person })
    const failures = opened.value.failures
    if (failures > 0) note(this.#resources, this.#now(), 'session.failedAttempts', String(failures))
    note(this.#resources, this.#now(), 'session.signedIn')
    return success(this.state())
  }

  async changePassword({ current, next }: Input<'session.changePassword'>): Promise<Result<SessionState>> {
    const resources = this.#resources
    if (resources === undefined || this.#found.kind !== 'office') return failure('session.notReady')
    if (current.normalize('NFC') === next.normalize('NFC')) return failure('password.unchanged', 'next')
    const confirmed = await this.confirmPassword(current, 'current')
    if (!confirmed.ok) return confirmed
    await this.#replacePassword(this.#found.vault, resources, resources.keys, next, 'session.passwordChanged')
    this.#resources = { ...resources, mustChangePassword: false }
    return success(this.state())
  }

  /** The password again, before what cannot be undone. */
  async confirmPassword(password: string, field = 'password'): Promise<Result<true>> {
    const resources = this.#resources
    if (resources === undefined || this.#found.kind !== 'office') return failure('session.notReady')
    const { vault } = this.#found
    const opened = await this.#attempt(resources.person.id, () => unlock(vault, resources.person.id, password))
    if (!opened.ok) {
      const { code, params } = opened.error
      return failure(code === 'signIn.failed' ? 'password.wrong' : code, field, params)
    }
    if (opened.value.keys === undefined) return failure('session.notReady')
    zeroKeys(opened.value.keys)
    return success(true)
  }

  async recover({ code, person, next }: Input<'session.recover'>): Promise<Result<SessionState>> {
    if (this.#found.kind !== 'office') return failure('session.notReady')
    const { vault } = this.#found
    if (!vault.people.some(({ account }) => account.id === person)) return failure('recovery.unknownPerson', 'person')
    const opened = await this.#attempt(RECOVERY, () => unlockByRecovery(vault, code))
    if (!opened.ok) {
      const { code: failed, params } = opened.error
      return failure(failed === 'signIn.failed' ? 'recovery.wrong' : failed, 'code', params)
    }
    this.#close()
    const { keys } = opened.value
    if (keys === undefined) return success(this.state())
    // The office alone is opened: a new password needs no case file.
    const resources = this.#open(pickKeys(keys, ['office', 'record']), accountIn(vault, person))
    if (resources === undefined) return success(this.state())
    try {
      await this.#replacePassword(vault, resources, keys, next, 'session.recovered')
    } finally {
      closeResources(resources)
      zeroKeys(keys)
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
    if (this.#resources === undefined) return
    if (this.#running > 0) {
      await new Promise<void>((resolve) => {
        this.#drained = resolve
      })
      this.#drained = undefined
    }
    this.#close()
    this.#options.onLocked()
  }

  async #attempt(
    way: string,
    open: () => Promise<Unlocking>,
  ): Promise<Result<Readonly<{ keys?: Keys; failures: number }>>> {
    const wait = this.#attempts.waitSeconds(way)
    if (wait > 0) return failure('signIn.wait', undefined, { waitSeconds: wait, count: wait })
    this.#attempts.began(way)
    const unlocking = await open()
    if (unlocking.kind === 'opened') {
      return success({ keys: unlocking.keys, failures: this.#attempts.succeeded(way) })
    }
    if (unlocking.kind === 'altered') {
      this.#refusal = { code: 'vaultAltered', params: {} }
      return success({ failures: this.#attempts.succeeded(way) })
    }
    const seconds = this.#attempts.failed(way)
    if (way !== RECOVERY) this.#remember({ lastPerson: way })
    return failure('signIn.failed', undefined, { waitSeconds: seconds, count: seconds })
  }

  /** The office, or nothing where the file is one that cannot be opened: the refusal page then says why. */
  #open(keys: Keys, person: Account): SessionResources | undefined {
    try {
      return openResources(this.#options.folder, keys, person)
    } catch (error) {
      if (!(error instanceof StorageError) || !error.code.startsWith('database')) throw error
      this.#refusal = { code: error.code, params: error.params }
      return undefined
    }
  }

  /** The vault is written last in the transaction of the act, and a fault of either leaves both as they were. */
  async #replacePassword(
    before: VaultDocument,
    resources: SessionResources,
    keys: Keys,
    next: string,
    act: string,
  ): Promise<void> {
    const after = await withPassword(before, resources.person, next, keys, this.#options.kdfCost)
    let vault: Replacement | undefined
    try {
      resources.office.tables.transaction(() => {
        resources.office.tables.accounts.setMustChangePassword(resources.person.id, false)
        appendAct(resources.office.tables.journal, resources.person.id, this.#now(), { act })
        vault = replaceVault(this.#options.folder, after)
      })
    } catch (error) {
      vault?.undo()
      throw error
    }
    vault?.settle()
    this.#found = { kind: 'office', vault: after }
  }

  #close(): void {
    const resources = this.#resources
    this.#resources = undefined
    if (resources !== undefined) closeResources(resources)
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

function accountIn(vault: VaultDocument, person: string): Account {
  const found = vault.people.find(({ account }) => account.id === person)
  if (found === undefined) throw new Error('a slot opened for nobody')
  return found.account
}
