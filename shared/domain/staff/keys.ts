import type { Role } from './roles.ts'

/**
 * The keys of an installation, which those who hold them share. `office` opens office.db and `case` cases.db; `record` signs
 * the journal of the office and `seal` that of the cases (Ed25519); `receive` opens what other offices send (X25519);
 * `identity` opens sealed identities.
 */
export const SHARED_KEYS = ['office', 'record', 'case', 'seal', 'receive', 'identity'] as const
/** One of `SHARED_KEYS`. */
export type SharedKey = (typeof SHARED_KEYS)[number]

/** Every key a slot can hold. `own` is of one person alone: by it opens what was wrapped for that person (X25519). */
export const KEY_NAMES = [...SHARED_KEYS, 'own'] as const
/** One of `KEY_NAMES`. */
export type KeyName = (typeof KEY_NAMES)[number]

// Everybody has an own key: new keys reach an administrator or an auditor by it as they reach anybody else.
const OFFICE_KEYS: readonly KeyName[] = ['office', 'record', 'own']
const CASE_KEYS: readonly KeyName[] = [...OFFICE_KEYS, 'case', 'seal', 'receive']
const IDENTITY_KEYS: readonly KeyName[] = [...CASE_KEYS, 'identity']

/** Which keys a role's slot holds once a colleague has handed them on: need to know by keys, not by menus (ZKP 122/3; product: people). */
export const ROLE_KEYS: Readonly<Record<Role, readonly KeyName[]>> = {
  prosecutor: IDENTITY_KEYS,
  judge: IDENTITY_KEYS,
  clerk: IDENTITY_KEYS,
  // No sealed identity but those that victims have let this one person know.
  coordinator: CASE_KEYS,
  head: CASE_KEYS,
  administrator: OFFICE_KEYS,
  auditor: OFFICE_KEYS,
}

/** Whether a role is one of those that see case files; the others manage or audit the office. */
export function seesCases(role: Role): boolean {
  return ROLE_KEYS[role].includes('case')
}

/** Keys of a person with these roles, in the order of `KEY_NAMES`. A duty outside the cases bars every case key. */
export function keysOfRoles(roles: readonly Role[]): readonly KeyName[] {
  const counted = roles.every(seesCases) ? roles : roles.filter((role) => !seesCases(role))
  return KEY_NAMES.filter((name) => counted.some((role) => ROLE_KEYS[role].includes(name)))
}

/**
 * Keys of these roles that a slot with the `held` ones lacks, and that a colleague has to hand on: those of the installation.
 * Empty where nothing is lacking. A person's `own` key is made at the first own password.
 */
export function keysAwaited(roles: readonly Role[], held: readonly KeyName[]): readonly SharedKey[] {
  const wanted = keysOfRoles(roles)
  return SHARED_KEYS.filter((name) => wanted.includes(name) && !held.includes(name))
}

/** Whether these roles are both of the cases and outside of them, which no slot can hold (need to know by keys). */
export function mixesDuties(roles: readonly Role[]): boolean {
  return roles.some(seesCases) && !roles.every(seesCases)
}
