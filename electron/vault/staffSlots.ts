import { SHARED_KEYS, type SharedKey } from '../../shared/domain/staff/keys.ts'
import type { Account, PersonId } from '../../shared/domain/staff/account.ts'
import { authenticate, type VaultDocument, type VaultPerson } from './vaultDocument.ts'

/** What taking a person's slot away would leave nobody for. */
export type LastOf = 'administrator' | 'keys'

/** The shared keys in a person's slot; none where there is no slot. */
export function keysHeldBy({ slot }: VaultPerson): readonly SharedKey[] {
  return slot === undefined ? [] : SHARED_KEYS.filter((name) => slot.keys[name] !== undefined)
}

/** Whether a person can sign in: who was disabled has no slot any more. */
export function isActive({ slot }: VaultPerson): boolean {
  return slot !== undefined
}

/**
 * Whether somebody is the last who manages the office, or the last whose slot holds some key that is not everybody's;
 * undefined where others are left. `kept`: the keys that stay in the slot.
 */
export function findLast(
  { people }: VaultDocument,
  person: VaultPerson,
  kept: Readonly<{ keys: readonly SharedKey[]; isAdministrator: boolean }>,
): LastOf | undefined {
  const others = people.filter((one) => one !== person && isActive(one))
  const isAdministrator = isActive(person) && manages(person.account) && !kept.isAdministrator
  if (isAdministrator && !others.some(({ account }) => manages(account))) return 'administrator'
  const lost = keysHeldBy(person).filter((name) => !kept.keys.includes(name))
  const held = others.flatMap(keysHeldBy)
  return lost.some((name) => !held.includes(name)) ? 'keys' : undefined
}

/** Whether somebody manages the office. */
export function manages({ roles }: Pick<Account, 'roles'>): boolean {
  return roles.includes('administrator')
}

/**
 * The vault in which somebody cannot sign in any more: the slot is gone, and what was handed on with it. Name and roles stay,
 * so that work can be handed over; `leaving` where the account goes once it is.
 */
export function withoutSlot(
  document: VaultDocument,
  personId: PersonId,
  leaving: string | undefined,
  officeKey: Buffer,
): VaultDocument {
  const people = document.people.map((one) =>
    one.account.id === personId ? { account: one.account, ...(leaving === undefined ? {} : { leaving }) } : one,
  )
  return withPeople(document, people, officeKey)
}

/** The vault without somebody who has left. */
export function withoutPerson(document: VaultDocument, personId: PersonId, officeKey: Buffer): VaultDocument {
  const people = document.people.filter(({ account }) => account.id !== personId)
  return withPeople(document, people, officeKey)
}

/** The next vault, with these people. */
export function withPeople(document: VaultDocument, people: readonly VaultPerson[], officeKey: Buffer): VaultDocument {
  const { mac: _former, ...rest } = document
  return authenticate({ ...rest, generation: document.generation + 1, people: [...people] }, officeKey)
}
