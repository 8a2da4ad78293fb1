import { randomBytes } from 'node:crypto'
import { keysOfRoles, type SharedKey } from '../../shared/domain/staff/keys.ts'
import type { Account, PersonId } from '../../shared/domain/staff/account.ts'
import { handTo } from './handOn.ts'
import type { KeyDerivation } from './kdf.ts'
import { signChange } from './keyHistory.ts'
import { pickAllKeys, zero, type AllKeys, type Keys } from './keys.ts'
import { isSignedRecovery, makeRecoverySlot, publicKeysOf } from './recoverySlot.ts'
import { open, seal } from './sealedBox.ts'
import { bindingOf, newSlot } from './vault.ts'
import { authenticate, slotOwnerOf, type ChangingKeys, type VaultDocument, type VaultPerson } from './vaultDocument.ts'

/** Who changes the keys: their own slot is made anew at once, under the password they have just typed. */
export type KeyChanger = Readonly<{ account: Account; password: string; keys: Keys }>
/** The vault with other keys, and those keys; the former ones stay the caller's to zero. */
export type ChangedVault = Readonly<{ document: VaultDocument; keys: Keys }>

/** Of the shared keys, those that are made anew; `office` and `record`, which everybody holds, stay. */
export const CHANGED_KEYS = ['case', 'receive', 'identity'] as const satisfies readonly SharedKey[]
const HANDED: readonly SharedKey[] = ['case', 'seal', 'receive', 'identity']

/**
 * The vault with new keys of the cases. Each holder's are in a sealed box for the own key, so that nobody but the one who
 * changes them need be there; the recovery shares that are out open the new ones. The former ones stand in it wrapped by the
 * new, until nothing needs them any more. `altered`: the recovery key is not one that a holder of `seal` has put there.
 */
export async function withChangedKeys(
  document: VaultDocument,
  { account, password, keys: held }: KeyChanger,
  change: Readonly<{ at: string; people: readonly PersonId[] }>,
  kdf: KeyDerivation,
): Promise<ChangedVault | 'altered'> {
  const before = pickAllKeys(held)
  if (before === undefined) throw new Error('keys are changed by who holds all of them')
  // SECURITY: without this, whoever holds the office key could have the new keys wrapped for a recovery key of their own.
  if (!isSignedRecovery(document.id, document.recovery, document.publicKeys)) return 'altered'
  const after: AllKeys = { ...before, case: randomBytes(32), receive: randomBytes(32), identity: randomBytes(32) }
  const keys: Keys = { ...after, ...(held.own === undefined ? {} : { own: held.own }) }
  const publicKeys = publicKeysOf(after)
  const { mac: _former, ...rest } = document
  const statement = signChange(document.id, { at: change.at, from: document.publicKeys, to: publicKeys }, before.seal)
  const renewed = {
    ...rest,
    publicKeys,
    generation: document.generation + 1,
    changes: [...document.changes, statement],
    changing: { people: [...change.people], former: wrapFormer(document.id, before, after) },
    recovery: makeRecoverySlot(document.id, document.recovery, after),
  }
  const binding = bindingOf({ ...document, publicKeys }, slotOwnerOf(account))
  const own = await newSlot(binding, account, password, keys, kdf)
  const people = document.people.map((one) =>
    one.account.id === account.id ? own : withNewKeysFor({ ...document, publicKeys }, one, after, account.id),
  )
  return { document: authenticate({ ...renewed, people }, after.office), keys }
}

/** The new keys for one who holds the former ones, or to whom somebody has handed those on; as they are, for anybody else. */
function withNewKeysFor(document: VaultDocument, person: VaultPerson, keys: AllKeys, by: PersonId): VaultPerson {
  const holds = person.slot?.keys.case !== undefined || person.handed !== undefined
  if (!holds || person.publicKey === undefined) return person
  const wanted = keysOfRoles(person.account.roles)
  return handTo(document, person, { names: HANDED.filter((name) => wanted.includes(name)), keys, by })
}

/** The former keys as long as something may need them; undefined where the vault does not hold those it says. */
export function formerKeysOf(
  { id, changing }: VaultDocument,
  keys: Keys,
): Readonly<{ case?: Buffer; identity?: Buffer }> | undefined {
  if (changing === undefined || keys.case === undefined) return {}
  const ofCases = open(keys.case, contextOf(id, 'case'), Buffer.from(changing.former.case, 'base64'))
  if (ofCases === undefined) return undefined
  const wrapped = changing.former.identity
  if (wrapped === undefined || keys.identity === undefined) return { case: ofCases }
  const identity = open(keys.identity, contextOf(id, 'identity'), Buffer.from(wrapped, 'base64'))
  return identity === undefined ? undefined : { case: ofCases, identity }
}

/** Nothing is wrapped by the former identity key any more: the vault keeps it no longer. */
export function withoutFormerIdentity(document: VaultDocument, officeKey: Buffer): VaultDocument {
  if (document.changing === undefined) return document
  const { people, former } = document.changing
  return renew(document, { people, former: { case: former.case } }, officeKey)
}

/** The file of the cases lies under the new key: the change is at its end. */
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
  const wrap = (name: 'case' | 'identity') =>
    seal(after[name], contextOf(vaultId, name), before[name]).toString('base64')
  return { case: wrap('case'), identity: wrap('identity') }
}

function contextOf(vaultId: string, name: string): string {
  return `naknada former ${name} key ${vaultId}`
}

/** Zeroes what of changed keys came to nothing; those that were kept are the session's. */
export function zeroChanged(after: Keys): void {
  for (const name of CHANGED_KEYS) {
    const key = after[name]
    if (key !== undefined) zero(key)
  }
}
