import type { KeyStatement } from '../../shared/domain/staff/keyStatement.ts'
import { SHARED_KEYS } from '../../shared/domain/staff/keys.ts'
import type { Account, PersonId } from '../../shared/domain/staff/account.ts'
import { handTo, hasHandedKeys, sharedKeysOf } from './handOn.ts'
import type { KeyDerivation } from './kdf.ts'
import { signChange } from './keyHistory.ts'
import { newKeys, pickAllKeys, zero, type AllKeys, type Keys } from './keys.ts'
import { isSignedRecovery, makeRecoverySlot, publicKeysOf } from './recoverySlot.ts'
import { open, seal } from './sealedBox.ts'
import { isActive, manages } from './staffSlots.ts'
import { bindingOf, newSlot } from './vault.ts'
import { authenticate, slotOwnerOf, type ChangingKeys, type VaultDocument, type VaultPerson } from './vaultDocument.ts'

/** Who changes the keys: their own slot is made anew at once, under the password they have just typed. */
export type KeyChanger = Readonly<{ account: Account; password: string; keys: Keys }>
/** Whom the change is for, and the public key (base64) that the cases know of somebody: the vault alone is not believed there. */
export type KeyChange = Readonly<{ people: readonly PersonId[]; knownKey: (person: PersonId) => string | undefined }>

/**
 * A vault with other keys, ready but for the statement on it, which says how far the former ones go; and those keys. The former
 * ones stay the caller's to zero.
 */
export type PreparedChange = Readonly<{ document: Omit<VaultDocument, 'mac'>; before: AllKeys; keys: Keys & AllKeys }>
/** `altered`: the recovery key is not one that a holder of `seal` has put there; `noAdministrator`: none could be sent the new keys. */
export type ChangeRefusal = 'altered' | 'noAdministrator'

/** Those who can sign in and have no own key yet: nothing can be sent to them, and they need another first password afterwards. */
export function peopleWithoutOwnKey({ people }: Pick<VaultDocument, 'people'>): readonly Account[] {
  return people.filter((one) => isActive(one) && one.publicKey === undefined).map(({ account }) => account)
}

/**
 * New keys in place of all that are shared. Everybody's are in sealed boxes for the own key, so that nobody but the one who
 * changes them need be there; the recovery shares that are out open the new ones. The former keys of files and texts stand in
 * the vault wrapped by the new, until nothing needs them any more.
 */
export async function prepareChange(
  document: VaultDocument,
  { account, password, keys: held }: KeyChanger,
  change: KeyChange,
  kdf: KeyDerivation,
): Promise<PreparedChange | ChangeRefusal> {
  const before = pickAllKeys(held)
  if (before === undefined) throw new Error('keys are changed by who holds all of them')
  // SECURITY: without this, whoever holds the office key could have the new keys wrapped for a recovery key of their own.
  if (!isSignedRecovery(document.id, document.recovery, document.publicKeys)) return 'altered'
  const reached = document.people.filter((one) => isActive(one) && one.publicKey !== undefined)
  if (!reached.some((one) => manages(one.account))) return 'noAdministrator'
  const after = newKeys()
  const keys = { ...after, ...(held.own === undefined ? {} : { own: held.own }) }
  const { mac: _former, ...rest } = document
  const renewed = { ...document, publicKeys: publicKeysOf(after) }
  const own = await newSlot(bindingOf(renewed, slotOwnerOf(account)), account, password, keys, kdf)
  const handing = { keys: after, by: account.id, isKnown: isKnownBy(document, change) }
  const people = document.people.map((one) =>
    one.account.id === account.id ? own : withNewKeysFor(renewed, one, handing),
  )
  const changing = { people: [...change.people], former: wrapFormer(document.id, before, after) }
  const recovery = makeRecoverySlot(document.id, document.recovery, after)
  const { publicKeys } = renewed
  const generation = document.generation + 1
  return { document: { ...rest, publicKeys, generation, people, recovery, changing }, before, keys }
}

/** The prepared vault with the statement on the change: when it was, and the last entries of the journals by the former keys. */
export function finishChange(
  former: VaultDocument,
  { document, before, keys }: PreparedChange,
  when: Pick<KeyStatement, 'at' | 'ends'>,
): VaultDocument {
  const change = { ...when, from: former.publicKeys, to: document.publicKeys }
  const statement = signChange(former, change, { before: before.seal, after: keys.seal })
  return authenticate({ ...document, changes: [...former.changes, statement] }, keys.office)
}

type Handing = Readonly<{ keys: AllKeys; by: PersonId; isKnown: (person: VaultPerson) => boolean }>

/**
 * SECURITY: administrators can write another public key into the vault. Keys of cases go to one that a holder of `seal` has signed
 * or that the cases have noted; anybody else waits for a colleague who compares the marks.
 */
function isKnownBy(document: VaultDocument, { knownKey }: KeyChange): Handing['isKnown'] {
  return (person) =>
    person.handed?.keys.case === undefined
      ? knownKey(person.account.id) === person.publicKey
      : hasHandedKeys(document, person)
}

/** The new keys for one who holds the former ones, or to whom somebody has handed those on; without a slot who has no own key. */
function withNewKeysFor(document: VaultDocument, person: VaultPerson, { keys, by, isKnown }: Handing): VaultPerson {
  const { account, slot, publicKey, handed } = person
  if (slot === undefined) return person
  if (publicKey === undefined) return { account }
  const hasCaseKeys = slot.keys.case !== undefined || handed?.keys.case !== undefined
  const names = hasCaseKeys && isKnown(person) ? sharedKeysOf(person) : (['office', 'record'] as const)
  return handTo(document, person, { names, keys, by })
}

/** The former keys as long as something may need them; undefined where the vault does not hold those it says. */
export function formerKeysOf(
  { id, changing }: VaultDocument,
  keys: Keys,
): Readonly<{ office?: Buffer; case?: Buffer; identity?: Buffer }> | undefined {
  if (changing === undefined) return {}
  const former: { office?: Buffer; case?: Buffer; identity?: Buffer } = {}
  for (const name of ['office', 'case', 'identity'] as const) {
    const [key, wrapped] = [keys[name], changing.former[name]]
    if (key === undefined || wrapped === undefined) continue
    const opened = open(key, contextOf(id, name), Buffer.from(wrapped, 'base64'))
    if (opened === undefined) return undefined
    former[name] = opened
  }
  return former
}

/** Nothing is wrapped by the former identity key any more: the vault keeps it no longer. */
export function withoutFormerIdentity(document: VaultDocument, officeKey: Buffer): VaultDocument {
  if (document.changing === undefined) return document
  const { people, former } = document.changing
  return renew(document, { people, former: { office: former.office, case: former.case } }, officeKey)
}

/** The databases lie under the new keys: the change is at its end. */
export function withChangeEnded(document: VaultDocument, endedAt: string, officeKey: Buffer): VaultDocument {
  const last = document.changes.length - 1
  const changes = document.changes.map((one, index) => (index === last ? { ...one, endedAt } : one))
  return renew({ ...document, changes }, undefined, officeKey)
}

function renew(document: VaultDocument, changing: ChangingKeys | undefined, officeKey: Buffer): VaultDocument {
  const { mac: _former, changing: _changing, ...rest } = document
  const generation = document.generation + 1
  return authenticate({ ...rest, generation, ...(changing === undefined ? {} : { changing }) }, officeKey)
}

function wrapFormer(vaultId: string, before: AllKeys, after: AllKeys): ChangingKeys['former'] {
  const wrap = (name: 'office' | 'case' | 'identity') =>
    seal(after[name], contextOf(vaultId, name), before[name]).toString('base64')
  return { office: wrap('office'), case: wrap('case'), identity: wrap('identity') }
}

function contextOf(vaultId: string, name: string): string {
  return `naknada former ${name} key ${vaultId}`
}

/** Zeroes keys that are shared; the own key stays the session's. */
export function zeroShared(keys: AllKeys): void {
  zero(...SHARED_KEYS.map((name) => keys[name]))
}
