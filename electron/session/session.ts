import { setTimeout as pause } from 'node:timers/promises'
import type { Input } from '../../shared/contract/channels.ts'
import type { SessionState } from '../../shared/contract/session.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { StorageError } from '../db/storageError.ts'
import { zeroKeys, type Keys } from '../vault/keys.ts'
import { unlock } from '../vault/vault.ts'
import type { ActiveSession, SessionOptions } from './activeSession.ts'
import { confirmPassword } from './confirmPassword.ts'
import { endFileKeys } from './endFileKeys.ts'
import type { KeyRotation } from './keyRotation.ts'
import { openPerson } from './openPerson.ts'
import type { OpenSession } from './openSession.ts'
import { checkOwnPassword } from './ownPassword.ts'
import { readPreferences, withChange, withPerson, writePreferences, type Preferences } from './preferences.ts'
import { recordFailures } from './recordFailures.ts'
import { recoverPerson } from './recoverPerson.ts'
import { describeSession, type Refusal } from './sessionState.ts'
import { VaultAccess, type AttemptResult } from './vaultAccess.ts'
import { startSession } from './startSession.ts'
import { Turns } from './turns.ts'

const FIRST_SYNC_MILLISECONDS = 1_000
const SYNC_MILLISECONDS = 60_000
/** A thread deep in the engine is not waited for longer at the end; it goes with the process. */
const THREAD_MILLISECONDS = 300

/** Who is at this machine, and the ways in and out. */
export class Session {
  readonly #options: SessionOptions
  readonly vault: VaultAccess
  #refusal: Refusal | undefined
  #signedIn: ActiveSession | undefined
  #preferences: Preferences
  /** Ways in, changes of the vault and a restore go one after the other. */
  readonly #turns = new Turns()
  /** Resolves when no thread of a former session has a file open. */
  #released: Promise<unknown> = Promise.resolve()
  #isRestoring = false

  constructor(options: SessionOptions) {
    this.#options = options
    this.vault = new VaultAccess(options.folder, options.uptime, options.kdf, options.kind)
    this.#preferences = readPreferences(options.folder)
  }

  state(): SessionState {
    return describeSession({
      kind: this.#options.kind,
      found: this.vault.found(),
      refusal: this.#refusal,
      session: this.#signedIn?.session,
      preferences: this.#preferences,
      attempts: this.vault.attempts,
      today: this.#options.today(),
      isRestoring: this.#isRestoring,
      received: this.#options.received?.kind(),
    })
  }

  /** What belongs to the signed-in person; undefined while locked. */
  signedIn(): ActiveSession | undefined {
    return this.#signedIn
  }

  /** Somebody has set how the window looks, or what they usually choose. */
  setPreferences(change: Input<'session.setPreferences'>): void {
    this.#keep(withChange(this.#preferences, change, this.#signedIn?.session.resources.person.id))
  }

  /** Looks at the folder anew where nobody is signed in: another program may have been at work there. */
  reexamine(): void {
    if (this.#signedIn !== undefined) return
    this.#refusal = undefined
    this.vault.reexamine()
  }

  signIn({ person, password }: Input<'session.signIn'>): Promise<Result<SessionState>> {
    return this.#turns.next(async (isLocked) => {
      this.reexamine()
      if (this.vault.isDisabled(person)) return failure('signIn.disabled', 'person')
      const entrance = await this.vault.attempt(person, (document, kdf) => unlock(document, person, password, kdf))
      this.#keepPerson(person)
      if (!entrance.ok) return entrance
      const opened = await this.#admit(entrance.value, isLocked)
      if (!opened.ok || opened.value === undefined) return opened.ok ? success(this.state()) : opened
      const { keys, failures, isTaken } = opened.value
      const session = await this.#open(keys, person)
      if (session === undefined) return success(this.state())
      if (isTaken) await this.#renewSlot(session, keys, password, 'account.keysTaken')
      else if (!session.mustChangePassword) await this.#completeSlot(session, keys, password)
      if (isLocked()) {
        // The machine was locked while the files were opened: whoever was on the way in does not come in.
        session.close()
        return failure('session.notSignedIn')
      }
      recordFailures(session, this.vault, failures)
      this.#keep(withPerson(this.#preferences, person))
      this.#begin(session)
      return success(this.state())
    })
  }

  changePassword({ current, next }: Input<'session.changePassword'>): Promise<Result<SessionState>> {
    return this.#turns.next(async () => {
      const session = this.#signedIn?.session
      if (session === undefined) return failure('session.notReady')
      if (current.normalize('NFC') === next.normalize('NFC')) return failure('password.unchanged', 'next')
      const strong = await checkOwnPassword(next, session.resources.person, 'next')
      if (!strong.ok) return strong
      const confirmed = await this.confirmPassword(current, 'current')
      if (!confirmed.ok) return confirmed
      const after = await this.#replaceSlot(session, session.resources.keys, next, 'session.passwordChanged')
      session.noteOwnPassword(after)
      return success(this.state())
    })
  }

  /** The password again, before what cannot be undone; or that of a colleague who confirms it at the same window. */
  async confirmPassword(password: string, field = 'password', colleague?: string): Promise<Result<true>> {
    const person = colleague ?? this.#signedIn?.session.resources.person.id
    return person === undefined ? failure('session.notReady') : confirmPassword(this.vault, { person, password, field })
  }

  /** A new password for one person by two shares. */
  recover(asked: Input<'recovery.recover'>): Promise<Result<SessionState>> {
    return this.#turns.next(async (isLocked) => {
      this.reexamine()
      const way = {
        ...{ vault: this.vault, at: this.#options.now().toISOString() },
        admit: (entrance: AttemptResult) => this.#admit(entrance, isLocked),
        open: (keys: Keys) => this.#open(keys, asked.person),
      }
      const recovered = await recoverPerson(way, asked)
      if (!recovered.ok) return recovered
      if (recovered.value) this.#keepPerson(asked.person)
      return success(this.state())
    })
  }

  /** Changes the vault in the signed-in person's name, after every change before. */
  changeVault(
    work: (vault: VaultAccess, open: OpenSession, rotation: KeyRotation) => Result<true> | Promise<Result<true>>,
  ): Promise<Result<SessionState>> {
    return this.#turns.next(async () => {
      const open = this.#signedIn
      if (open === undefined) return failure('session.notReady')
      const changed = await work(this.vault, open.session, open.rotation)
      return changed.ok ? success(this.state()) : changed
    })
  }

  /** Ends the session and puts the databases under their new keys before it is told that nobody is there. */
  endUnderNewKeys(): Promise<Result<SessionState>> {
    return this.#turns.next(async () => {
      const open = this.#signedIn?.session
      if (open === undefined) return failure('session.notReady')
      const close = () => (this.#close(), this.#released)
      await endFileKeys(open, { ...this.#options, vault: this.vault }, close).finally(this.#options.onLocked)
      return success(this.state())
    })
  }

  /** Closes whatever is open, for work on the files themselves; nobody comes in before it is over. */
  restore(work: () => Promise<void>): void {
    this.#isRestoring = true
    void this.#turns.next(async () => {
      this.#close()
      this.#options.onStateChanged()
      await this.#released
      await work()
      this.reexamine()
      this.#options.onStateChanged()
    })
  }

  /** What came of a restore was read: the sign-in page comes back, and whatever held keys goes. */
  endRestore(): void {
    if (this.#isRestoring) this.#options.onLocked()
    this.#isRestoring = false
    this.reexamine()
  }

  /** Bars every call at once, closes the files, zeroes the keys; waits for nothing. A transaction is synchronous, hence whole or not begun. */
  lock(): void {
    this.#turns.lock()
    this.#options.ceremony.cancel()
    if (this.#signedIn === undefined) return
    this.#close()
    this.#options.onLocked()
  }

  /** Locks, and waits a moment for threads that still have a file open. */
  async end(): Promise<void> {
    this.lock()
    await Promise.race([this.#released, pause(THREAD_MILLISECONDS)])
  }

  /** A call met a page that is not what was written. */
  reportDamage(): void {
    this.#signedIn?.session.reportDamage()
    this.#options.onStateChanged()
  }

  /** Makes way for who has just come in: the session before is closed. Nothing for a vault that somebody changed. */
  async #admit(
    entrance: AttemptResult,
    isLocked: () => boolean,
  ): Promise<Result<Extract<AttemptResult, { kind: 'opened' }> | undefined>> {
    if (entrance.kind === 'altered') {
      this.#refusal = { code: 'vaultAltered', params: {} }
      return success(undefined)
    }
    if (!isLocked()) {
      this.#close()
      await this.#released
    }
    if (!isLocked()) return success(entrance)
    zeroKeys(entrance.keys)
    return failure('session.notSignedIn')
  }

  /** The files, or nothing where one cannot be opened: the refusal page then says why. */
  async #open(keys: Keys, personId: string): Promise<OpenSession | undefined> {
    const now = () => this.#options.now().toISOString()
    const opened = await openPerson(this.vault, { folder: this.#options.folder, keys, personId, now })
    if (opened.kind === 'opened') return opened.session
    this.#refusal = opened.refusal
    return undefined
  }

  #begin(session: OpenSession): void {
    const sync = this.#sync.bind(this, session)
    const timers = [setTimeout(sync, FIRST_SYNC_MILLISECONDS), setInterval(sync, SYNC_MILLISECONDS)]
    for (const timer of timers) timer.unref()
    this.#signedIn = { ...startSession(session, this.vault, this.#options), timers }
  }

  /** The copy of the cases' journal in the office, and the journals' last entries in the vault. */
  #sync(session: OpenSession): void {
    const noted = this.vault.noteHeads(session.copyEntries(), session.resources.keys.office)
    if (noted !== undefined) session.noteVault(noted)
  }

  #replaceSlot(session: OpenSession, keys: Keys, password: string, act: string) {
    const at = this.#options.now().toISOString()
    return this.vault.replacePassword(session, { keys, password, act: { act }, at })
  }

  /** An own key where the slot has none, and a dearer derivation where it has a cheaper one. */
  async #completeSlot(session: OpenSession, keys: Keys, password: string): Promise<void> {
    const { id } = session.resources.person
    if (this.vault.lacksOwnKey(id)) await this.#renewSlot(session, keys, password, 'account.ownKeyMade')
    else if (this.vault.isCheap(id)) await this.#renewSlot(session, keys, password, 'account.slotRenewed')
  }

  /** Keys that were handed on, or a dearer derivation, in the person's slot; where the disk refuses, the next sign-in does it. */
  async #renewSlot(session: OpenSession, keys: Keys, password: string, act: string): Promise<void> {
    try {
      await this.#replaceSlot(session, keys, password, act)
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
    }
  }

  #close(): void {
    const signedIn = this.#signedIn
    if (signedIn === undefined) return
    this.#signedIn = undefined
    const { session, checks, verification, attachments, exports, backups, rotation, lease, timers } = signedIn
    lease.end()
    for (const timer of timers) clearTimeout(timer)
    checks.cancel()
    verification.end()
    rotation.cancel()
    const threads = [checks.ended, verification.ended, exports.end(), attachments.end(), backups.end()]
    this.#released = Promise.all(threads)
    this.#sync(session)
    session.close()
  }

  #keep(preferences: Preferences): void {
    this.#preferences = writePreferences(this.#options.folder, preferences)
  }

  #keepPerson(lastPerson: string): void {
    if (this.vault.account(lastPerson) !== undefined) this.#keep({ ...this.#preferences, lastPerson })
  }
}
