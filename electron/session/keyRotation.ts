import { setTimeout as rest } from 'node:timers/promises'
import type { Act } from '../audit/journal.ts'
import { StorageError } from '../db/storageError.ts'
import type { KeyWraps, WrapProgress } from '../db/tables/keyWraps.ts'
import { personId, type PersonId } from '../../shared/domain/staff/account.ts'
import { SHARED_KEYS } from '../../shared/domain/staff/keys.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import {
  finishChange,
  peopleWithoutOwnKey,
  prepareChange,
  withChangeEnded,
  withoutFormerIdentity,
  zeroShared,
  type PreparedChange,
} from '../vault/keyChange.ts'
import { zero, type AllKeys } from '../vault/keys.ts'
import { sealKeysOf } from './lawBook.ts'
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

/** How far a change of the keys has come: keys of texts are wrapped anew; then the databases wait for their own; or there is none. */
export type RotationStage = 'none' | 'wraps' | 'file'

/**
 * Changes the keys that are shared and does what follows from it while people work: new keys in the vault, at once; every text's
 * key wrapped anew, between calls; the keys of the databases themselves at a lock. Ended at any moment, the next session of a
 * holder of the identity key goes on.
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
    if (stage === 'file' && this.#areUnderNewKeys()) this.endChange()
  }

  /** Those who have held keys and hold them no more, since they were changed last. */
  due(): readonly PersonId[] {
    const due = this.#options.session.resources.office.tables.keyRotation.due()
    return due.map(({ person }) => personId.parse(person))
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
   * New keys for everybody, under the password of who changes them. Errors: keys.changing, keys.noAdministrator,
   * recovery.altered. Throws StorageError.
   */
  async change(password: string, reason: string): Promise<Result<true>> {
    const { session, vault } = this.#options
    const { person: account, keys, cases } = session.resources
    if (this.stage() !== 'none') return failure('keys.changing')
    session.ensureWritable()
    const change = {
      people: this.due(),
      knownKey: (person: PersonId) => base64Of(cases?.tables.shares.keyOf(person)),
    }
    const prepared = await vault.made((before, kdf) => prepareChange(before, { account, password, keys }, change, kdf))
    if (prepared === 'altered') return failure('recovery.altered')
    if (prepared === 'noAdministrator') return failure('keys.noAdministrator')
    try {
      if (this.#isOver) return failure('session.notSignedIn')
      session.ensureWritable()
      this.#putInForce(prepared, { act: 'keys.changeBegun', reason })
    } finally {
      zeroShared(prepared.keys)
    }
    this.ended = this.#wrapAll()
    return success(true)
  }

  /** The first entry by the new keys tells of them: the former ones end with what was signed before, and what they sign later is forged. */
  #putInForce(prepared: PreparedChange, act: Act): void {
    const { session, vault, now } = this.#options
    const at = now().toISOString()
    const document = finishChange(vault.document(), prepared, { at, ends: session.ends() })
    const lost = peopleWithoutOwnKey(vault.document())
    const undo = session.signBy(prepared.keys, document)
    try {
      vault.put(session.resources, document, { act, at })
    } catch (error) {
      undo()
      throw error
    }
    this.#takeOver(prepared.keys)
    session.resources.laws.knowBy(sealKeysOf(document))
    session.recordOfCases(act)
    for (const { displayName } of lost) session.record({ act: 'account.disabled', reason: displayName })
  }

  /** Notes that the databases lie under the new keys, and that nobody is awaited any more. Throws StorageError. */
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
  #takeOver(after: AllKeys): void {
    const { keys, cases } = this.#options.session.resources
    if (cases !== undefined && keys.identity !== undefined) cases.formerIdentity.key = Buffer.from(keys.identity)
    for (const name of SHARED_KEYS) after[name].copy(keys[name] ?? Buffer.alloc(0))
  }

  #areUnderNewKeys(): boolean {
    const { office, cases, keys } = this.#options.session.resources
    return cases !== undefined && keys.case?.equals(cases.key) === true && keys.office.equals(office.key)
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

function base64Of(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('base64')
}
