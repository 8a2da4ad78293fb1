import { randomBytes, randomInt } from 'node:crypto'
import { FIRST_PASSWORD_WORDS, firstPasswordOf } from '../../shared/domain/staff/firstPassword.ts'
import { keysOfRoles, seesCases, type SharedKey } from '../../shared/domain/staff/keys.ts'
import { personId, type Account, type PersonId } from '../../shared/domain/staff/account.ts'
import { StorageError } from '../db/storageError.ts'
import { inTransaction } from '../db/transaction.ts'
import { awaitedBy, isHandedAll, withHandedKeys } from '../vault/handOn.ts'
import { markOfKey } from '../vault/ownKey.ts'
import { findLast, isActive, keysHeldBy, withoutPerson, withoutSlot, type LastOf } from '../vault/staffSlots.ts'
import { withFirstPassword } from '../vault/vault.ts'
import type { VaultPerson } from '../vault/vaultDocument.ts'
import type { OpenSession } from './openSession.ts'
import type { VaultAccess } from './vaultAccess.ts'

/** One who waits for keys; without a mark nobody can hand them on yet: the person has not chosen a password. */
export type AwaitingPerson = Readonly<{
  account: Account
  keys: readonly SharedKey[]
  mark?: string
  isHanded: boolean
}>

/** Somebody with an account: whether the slot is gone, and whether the account goes once the work is handed over. */
export type StaffEntry = Readonly<{ account: Account; isActive: boolean; isLeaving: boolean }>

const MAX_NUMBER = 2 ** 32
/** What a slot holds under a first password. */
const FIRST_KEYS: readonly SharedKey[] = ['office', 'record']

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
      return [{ account, keys, ...mark, isHanded: isHandedAll(document, person) }]
    })
  }

  /** Somebody with an account here. */
  find(person: PersonId): StaffEntry | undefined {
    const found = this.#entry(person)
    if (found === undefined) return undefined
    return { account: found.account, isActive: isActive(found), isLeaving: found.leaving !== undefined }
  }

  /** What nobody else would be left for, were that person's slot taken away, or made anew for a first password in these roles. */
  lastOf(person: PersonId, roles: Account['roles'] = []): LastOf | undefined {
    const found = this.#entry(person)
    if (found === undefined) return undefined
    const keys = roles.length === 0 ? [] : FIRST_KEYS
    return findLast(this.#vault.document(), found, { keys, isAdministrator: roles.includes('administrator') })
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
   * Gives somebody a first password in place of the own one, in the roles of `account`; who was disabled is let in again. Keys
   * that the former slot held and the roles do not give are to be changed. Throws StorageError.
   */
  async renew(account: Account, act: Readonly<{ act: string; reason: string }>): Promise<string> {
    const password = newFirstPassword()
    this.#session.ensureWritable()
    const at = this.#now()
    const held = this.#heldBy(account.id)
    const kept = keysOfRoles(account.roles)
    await this.#vault.change(this.#session, {
      make: (before, kdf) => withFirstPassword(before, { account, password }, this.#session.resources.keys, kdf),
      act,
      at,
      besides: ({ accounts, keyRotation, drafts }) => {
        accounts.setMustChangePassword(account.id, true)
        drafts.removeAll(account.id)
        const lost = held.filter((name) => !kept.includes(name))
        keyRotation.noteDue(account.id, at, lost)
      },
    })
    return password
  }

  /** Takes somebody's slot away; who works on no case and leaves is removed at once. Throws StorageError. */
  close(person: PersonId, isLeaving: boolean, act: Readonly<{ act: string; reason: string }>): void {
    this.#session.ensureWritable()
    const { resources } = this.#session
    const at = this.#now()
    const held = this.#heldBy(person)
    const isGone = isLeaving && this.#entry(person)?.account.roles.some(seesCases) === false
    const office = resources.keys.office
    const before = this.#vault.document()
    const after = isGone
      ? withoutPerson(before, person, office)
      : withoutSlot(before, person, isLeaving ? at : undefined, office)
    this.#vault.put(resources, after, {
      act,
      at,
      besides: ({ keyRotation, drafts }) => {
        keyRotation.noteDue(person, at, held)
        drafts.removeAll(person)
      },
    })
  }

  /**
   * Tells cases.db who cannot sign in any more and who can again: those who keep the accounts do not open it, so the next
   * person who does writes it there, with an entry; and ends the removal of who has no work left. Where nothing can be written
   * now, the next sign-in does it.
   */
  tellCases(today: string): void {
    const { cases, person } = this.#session.resources
    if (cases === undefined) return
    const active = new Set<string>(
      this.#vault
        .document()
        .people.filter(isActive)
        .map(({ account }) => account.id),
    )
    try {
      const changed = cases.tables.staff.all().filter((one) => one.isActive !== active.has(one.id))
      if (changed.length > 0) this.#session.ensureWritable()
      for (const { id, isActive: was } of changed) {
        inTransaction(cases.db, () => {
          cases.tables.staff.setActive(id, !was)
          const act = was ? 'account.ended' : 'account.reopened'
          cases.journal.append(person.id, this.#now(), { act, colleagues: [id] })
        })
      }
      this.#endRemovals(today)
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
    }
  }

  /** Who leaves and has no work left goes: account and entry in both journals. Throws StorageError. */
  #endRemovals(today: string): void {
    const { resources } = this.#session
    const { cases, keys, person } = resources
    if (cases === undefined) return
    for (const { account, leaving } of this.#vault.document().people) {
      const { files, standIns, drafts, steps } = cases.tables.staff.workOf(account.id, today)
      if (leaving === undefined || files + standIns + drafts + steps > 0) continue
      this.#session.ensureWritable()
      const at = this.#now()
      const act = { act: 'account.handedOver', reason: account.displayName }
      inTransaction(cases.db, () => {
        cases.tables.staff.end(account.id)
        cases.journal.append(person.id, at, { act: act.act, colleagues: [account.id] })
        this.#vault.put(resources, withoutPerson(this.#vault.document(), account.id, keys.office), { act, at })
      })
    }
  }

  #entry(person: PersonId): VaultPerson | undefined {
    return this.#vault.document().people.find(({ account }) => account.id === person)
  }

  #heldBy(person: PersonId): readonly SharedKey[] {
    const found = this.#entry(person)
    return found === undefined ? [] : keysHeldBy(found)
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
