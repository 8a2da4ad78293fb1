import { randomBytes, randomInt } from 'node:crypto'
import { FIRST_PASSWORD_WORDS, firstPasswordOf } from '../../shared/domain/staff/firstPassword.ts'
import type { SharedKey } from '../../shared/domain/staff/keys.ts'
import { personId, type Account, type PersonId } from '../../shared/domain/staff/account.ts'
import { inTransaction } from '../db/transaction.ts'
import { awaitedBy, hasHandedKeys, withHandedKeys } from '../vault/handOn.ts'
import { markOfKey } from '../vault/ownKey.ts'
import { withFirstPassword } from '../vault/vault.ts'
import type { OpenSession } from './openSession.ts'
import type { VaultAccess } from './vaultAccess.ts'

/** One who waits for keys; without a mark nobody can hand them on yet: the person has not chosen a password. */
export type AwaitingPerson = Readonly<{
  account: Account
  keys: readonly SharedKey[]
  mark?: string
  isHanded: boolean
}>

const MAX_NUMBER = 2 ** 32

/** What the signed-in person changes of who works here and of which keys they hold; each with its entry in the journal. */
export class StaffChanges {
  readonly #session: OpenSession
  readonly #vault: VaultAccess
  readonly #now: () => string

  constructor(session: OpenSession, vault: VaultAccess, now: () => string) {
    this.#session = session
    this.#vault = vault
    this.#now = now
  }

  /** Those whose slots lack keys of their roles. */
  awaiting(): readonly AwaitingPerson[] {
    const document = this.#vault.document()
    return document.people.flatMap((person) => {
      const keys = awaitedBy(person)
      if (keys.length === 0) return []
      const { account, publicKey } = person
      const mark = publicKey === undefined ? {} : { mark: markOfKey(Buffer.from(publicKey, 'base64')) }
      return [{ account, keys, ...mark, isHanded: hasHandedKeys(document, person) }]
    })
  }

  /** Whether the signed-in person holds all of these keys. */
  holds(keys: readonly SharedKey[]): boolean {
    return keys.every((name) => this.#session.resources.keys[name] !== undefined)
  }

  /** Adds somebody with a first password, which is answered and kept nowhere. Throws StorageError. */
  async add(account: Omit<Account, 'id'>): Promise<Readonly<{ id: PersonId; password: string }>> {
    const added = { id: personId.parse(randomBytes(8).toString('hex')), ...account }
    const password = newFirstPassword()
    this.#session.ensureWritable()
    await this.#vault.change(this.#session, {
      make: (before, kdf) => withFirstPassword(before, { account: added, password }, this.#session.resources.keys, kdf),
      act: { act: 'account.opened', reason: added.displayName },
      at: this.#now(),
      besides: ({ accounts }) => {
        accounts.add(added, true)
      },
    })
    return { id: added.id, password }
  }

  /**
   * Hands on what somebody waits for, under the mark that both have compared; false where it is not theirs any more or the
   * signed-in person lacks one of the keys. Written down in both journals: that of the cases is signed by a key which
   * administrators do not hold. Throws StorageError.
   */
  handOn({ account, mark }: AwaitingPerson, compared: string): boolean {
    const { resources } = this.#session
    const { cases, keys, person } = resources
    const after = mark === compared ? withHandedKeys(this.#vault.document(), account.id, keys, person.id) : undefined
    if (cases === undefined || after === undefined) return false
    this.#session.ensureWritable()
    const at = this.#now()
    const act = { act: 'account.keysHandedOn', reason: `${account.displayName} · ${compared}` }
    inTransaction(cases.db, () => {
      cases.journal.append(person.id, at, { ...act, colleagues: [account.id], reason: compared })
      this.#vault.put(resources, after, { act, at })
    })
    return true
  }
}

function newFirstPassword(): string {
  return firstPasswordOf(Array.from({ length: FIRST_PASSWORD_WORDS }, () => randomInt(MAX_NUMBER)))
}
