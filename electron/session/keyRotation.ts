import { setTimeout as rest } from 'node:timers/promises'
import { StorageError } from '../db/storageError.ts'
import type { KeyWraps, WrapProgress } from '../db/tables/keyWraps.ts'
import { personId, type PersonId } from '../../shared/domain/staff/account.ts'
import type { SharedKey } from '../../shared/domain/staff/keys.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import {
  CHANGED_KEYS,
  withChangedKeys,
  withChangeEnded,
  withoutFormerIdentity,
  zeroChanged,
} from '../vault/keyChange.ts'
import { zero, type Keys } from '../vault/keys.ts'
import type { OpenSession } from './openSession.ts'
import type { VaultAccess } from './vaultAccess.ts'

/** For so long about a call waits at most, and so long others are heard between. */
const STEP_MILLISECONDS = 8
const REST_MILLISECONDS = 2

type Options = Readonly<{
  session: OpenSession
  vault: VaultAccess
  folder: string
  now: () => Date
  /** Milliseconds by a clock that nobody sets. */
  elapsed: () => number
  /** Told when the change has come a step further without a call. */
  onChanged: () => void
}>

/** How far a change of the keys has come: keys of texts are wrapped anew; then the file waits for its own key; or there is none. */
export type RotationStage = 'none' | 'wraps' | 'file'

/**
 * Changes the keys of the cases and does what follows from it while people work: new keys in the vault, at once; every text's
 * key wrapped anew, between calls; the key of the file itself at a lock. Ended at any moment, the next session of a holder of
 * the identity key goes on.
 */
export class KeyRotation {
  readonly #options: Options
  #isOver = false
  #progress: WrapProgress | undefined
  ended: Promise<void> = Promise.resolve()

  constructor(options: Options) {
    this.#options = options
  }

  /** Goes on where a session before has ended. */
  start(): void {
    const stage = this.stage()
    if (stage === 'wraps' && this.#options.session.resources.keys.identity !== undefined) this.ended = this.#wrapAll()
    if (stage === 'file' && this.#isUnderNewKey()) this.endChange()
  }

  /** Those who have held keys that can be changed here, and hold them no more. */
  due(): readonly PersonId[] {
    const due = this.#options.session.resources.office.tables.keyRotation.due()
    const isOurs = (name: SharedKey) => CHANGED_KEYS.some((one) => one === name)
    return due.filter(({ keys }) => keys.some(isOurs)).map(({ person }) => personId.parse(person))
  }

  stage(): RotationStage {
    const { changing } = this.#options.vault.document()
    if (changing === undefined) return 'none'
    return changing.former.identity === undefined ? 'file' : 'wraps'
  }

  progress(): WrapProgress | undefined {
    return this.#progress
  }

  cancel(): void {
    this.#isOver = true
  }

  /**
   * New keys of the cases for all who hold them, under the password of who changes them. Errors: keys.changing,
   * recovery.altered. Throws StorageError.
   */
  async change(password: string, reason: string): Promise<Result<true>> {
    const { session, vault, now } = this.#options
    const { resources } = session
    if (this.stage() !== 'none') return failure('keys.changing')
    session.ensureWritable()
    const changer = { account: resources.person, password, keys: resources.keys }
    const at = now().toISOString()
    const changed = await vault.made((before, kdf) => withChangedKeys(before, changer, { at, people: this.due() }, kdf))
    if (changed === 'altered') return failure('recovery.altered')
    if (this.#isOver) return failure('session.notSignedIn')
    const act = { act: 'keys.changeBegun', reason }
    try {
      vault.put(resources, changed.document, { act, at })
    } catch (error) {
      zeroChanged(changed.keys)
      throw error
    }
    this.#takeOver(changed.keys)
    session.recordOfCases(act)
    this.ended = this.#wrapAll()
    return success(true)
  }

  /** Notes that the file of the cases lies under the new key, and that nobody is awaited any more. Throws StorageError. */
  endChange(): void {
    const { session, vault, now } = this.#options
    const at = now().toISOString()
    const { office } = session.resources.keys
    const { changing } = vault.document()
    vault.put(session.resources, withChangeEnded(vault.document(), at, office), {
      ...{ act: { act: 'keys.fileChanged' }, at },
      besides: ({ keyRotation }) => {
        keyRotation.done(changing?.people ?? [])
      },
    })
  }

  /** The keys of the session become the new ones in their place: whoever holds the buffers has those from then on. */
  #takeOver(after: Keys): void {
    const { keys, cases } = this.#options.session.resources
    if (cases !== undefined && keys.identity !== undefined) cases.formerIdentity.key = Buffer.from(keys.identity)
    for (const name of ['case', 'receive', 'identity'] as const) {
      const fresh = after[name]
      if (fresh !== undefined) fresh.copy(keys[name] ?? Buffer.alloc(0))
    }
    zeroChanged(after)
  }

  #isUnderNewKey(): boolean {
    const { cases, keys } = this.#options.session.resources
    return cases !== undefined && keys.case?.equals(cases.key) === true
  }

  /** Twice: the second time nothing may be found that the former key still wraps. */
  async #wrapAll(): Promise<void> {
    const { session, vault, now, onChanged } = this.#options
    const wraps = session.resources.cases?.tables.wraps()
    if (wraps === undefined) return
    try {
      do {
        wraps.again()
        while (this.#step(wraps)) await rest(REST_MILLISECONDS, undefined, { ref: false })
        if (this.#isOver) return
      } while (wraps.progress().changed > 0)
      session.ensureWritable()
      const { office } = session.resources.keys
      const at = now().toISOString()
      const { lost, total } = wraps.progress()
      const act = {
        act: 'keys.wrapsChanged',
        reason: lost === 0 ? String(total) : `${String(total)} · ${String(lost)}`,
      }
      vault.put(session.resources, withoutFormerIdentity(vault.document(), office), { act, at })
      const { cases } = session.resources
      if (cases?.formerIdentity.key !== undefined) {
        zero(cases.formerIdentity.key)
        cases.formerIdentity.key = undefined
      }
      session.recordOfCases(act)
      onChanged()
    } catch (error) {
      // A full disk stops it; the next session goes on.
      if (!(error instanceof StorageError)) throw error
    }
  }

  /** Whether there is more, and the session to do it. */
  #step(wraps: KeyWraps): boolean {
    if (this.#isOver) return false
    this.#options.session.ensureWritable()
    const { elapsed } = this.#options
    const end = elapsed() + STEP_MILLISECONDS
    const isMore = wraps.step(() => elapsed() > end)
    this.#progress = wraps.progress()
    return isMore
  }
}
