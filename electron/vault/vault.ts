import { randomBytes } from 'node:crypto'
import { keysAwaited, keysOfRoles, type KeyName } from '../../shared/domain/staff/keys.ts'
import type { JournalEnds } from '../../shared/domain/staff/keyStatement.ts'
import type { Account } from '../../shared/domain/staff/account.ts'
import type { InstallationKind } from '../../shared/domain/staff/installationKind.ts'
import type { KeyDerivation } from './kdf.ts'
import { newKdfParameters } from './kdfCost.ts'
import { newKeys, pickKeys, zero, zeroKeys, type AllKeys, type Keys } from './keys.ts'
import { makeRecoverySlot, openRecoverySlot, publicKeysOf, type RecoveryKey } from './recoverySlot.ts'
import { takeHandedKeys } from './handOn.ts'
import { belongsTo, followsOn, isOutdated, isWholeHistory } from './keyHistory.ts'
import { ownKeyOf } from './ownKey.ts'
import { makeSlot, openSlot, type SlotBinding } from './slot.ts'
import { isActive, withPeople } from './staffSlots.ts'
import {
  authenticate,
  isAuthentic,
  slotOwnerOf,
  type Slot,
  type VaultDocument,
  type VaultPerson,
} from './vaultDocument.ts'
import { VAULT_VERSION } from './vaultNames.ts'

export type NewPerson = Readonly<{ account: Account; password: string }>
export type NewVault = Readonly<{ document: VaultDocument; keys: AllKeys }>

/**
 * `isTaken`: some of the keys stand beside the slot, handed on for the own key, and not in it yet. `altered`: the secret opened
 * the slot, but the file around it is not the one that was written.
 */
export type UnlockResult =
  | Readonly<{ kind: 'opened'; keys: Keys; document: VaultDocument; isTaken: boolean }>
  | Readonly<{ kind: 'wrong' }>
  | Readonly<{ kind: 'altered' }>

/**
 * Fresh keys, a slot for each person and one for the recovery key. Nothing is written. SECURITY: only who has chosen the own
 * password holds keys of the cases; whoever keeps this vault and a first password opens the office alone.
 */
export async function newVault(
  offices: readonly string[],
  people: readonly (NewPerson & Readonly<{ isOwn: boolean }>)[],
  recoveryKey: RecoveryKey,
  kdf: KeyDerivation,
  kind: InstallationKind = 'real',
): Promise<NewVault> {
  const id = randomBytes(16).toString('hex')
  const keys = newKeys()
  const publicKeys = publicKeysOf(keys)
  const slots = []
  for (const { account, password, isOwn } of people) {
    const binding = { vaultId: id, owner: slotOwnerOf(account), publicKeys }
    const make = isOwn ? newSlot : firstSlot
    slots.push(await make(binding, account, password, keys, kdf))
  }
  const document = authenticate(
    {
      format: 'naknada-vault',
      version: VAULT_VERSION,
      kind,
      generation: 1,
      id,
      offices: [...offices],
      publicKeys,
      heads: {},
      people: slots,
      recovery: makeRecoverySlot(id, recoveryKey, keys),
      changes: [],
    },
    keys.office,
  )
  return { document, keys }
}

/** Opens the slot of a person. An unknown person costs the same time and gets the same answer as a wrong password. */
export async function unlock(
  document: VaultDocument,
  personId: string,
  password: string,
  kdf: KeyDerivation,
): Promise<UnlockResult> {
  const secret = passwordBytes(password)
  try {
    const person = document.people.find(({ account }) => account.id === personId)
    const slot = person?.slot ?? slotOfNobody(document)
    const owner = person?.slot === undefined ? '' : slotOwnerOf(person.account)
    const held = await openSlot({ vaultId: document.id, owner }, slot, secret, kdf)
    return person === undefined || held === undefined ? { kind: 'wrong' } : admit(document, person, slot, held)
  } finally {
    zero(secret)
  }
}

/** The keys of an opened slot, with what was handed on beside it, where the vault around it is the one that was written. */
function admit(document: VaultDocument, person: VaultPerson, slot: Slot, held: Keys): UnlockResult {
  if (!belongsTo(document, slot)) return altered(held)
  const taken = takeHandedKeys(document, person, held)
  const keys = taken ?? held
  // SECURITY: keys that were changed since open nothing and are not gone on with.
  const isInForce = taken !== undefined || !isOutdated(document, slot)
  if (!isInForce || !isAuthentic(document, keys.office)) return altered(keys)
  // SECURITY: someone with the office key can make a slot for a judge's name; without the case keys it only waits for them.
  if (!isWhole(person.account, keys) && !isWaiting(keys)) return altered(keys)
  return { kind: 'opened', keys, document, isTaken: taken !== undefined }
}

/** Opens the recovery slot by the seed of two shares. */
export function unlockByRecovery(document: VaultDocument, seed: Buffer): UnlockResult {
  const keys = openRecoverySlot(document.id, document.recovery, document.publicKeys, seed)
  if (typeof keys === 'string') return { kind: keys }
  return isAuthentic(document, keys.office) && isWholeHistory(document)
    ? { kind: 'opened', keys, document, isTaken: false }
    : altered(keys)
}

/** The vault with another recovery key: the shares of every ceremony before open nothing from then on. */
export function withRecovery(document: VaultDocument, recoveryKey: RecoveryKey, keys: AllKeys): VaultDocument {
  const { mac: _former, ...rest } = document
  const recovery = makeRecoverySlot(document.id, recoveryKey, keys)
  return authenticate({ ...rest, generation: document.generation + 1, recovery }, keys.office)
}

/** The vault with a new slot for one person: a changed password rewraps, the data stays as it is. */
export async function withPassword(
  document: VaultDocument,
  account: Account,
  password: string,
  keys: Keys,
  kdf: KeyDerivation,
): Promise<VaultDocument> {
  const person = await newSlot(bindingOf(document, slotOwnerOf(account)), account, password, keys, kdf)
  const people = document.people.map((one) => (one.account.id === account.id ? person : one))
  return withPeople(document, people, keys.office)
}

/**
 * The vault with one more person, or with a first password for one who is there, maybe in other roles. SECURITY: a first password opens the office
 * alone, whoever else knows it: the keys of the cases come from a colleague, for the key the person makes with their own one.
 */
export async function withFirstPassword(
  document: VaultDocument,
  { account, password }: NewPerson,
  keys: Keys,
  kdf: KeyDerivation,
): Promise<VaultDocument> {
  const person = await firstSlot(bindingOf(document, slotOwnerOf(account)), account, password, keys, kdf)
  const isKnown = document.people.some((one) => one.account.id === account.id)
  const people = document.people.map((one) => (one.account.id === account.id ? person : one))
  return withPeople(document, isKnown ? people : [...people, person], keys.office)
}

/** A slot under a first password, which opens the office alone. */
async function firstSlot(
  binding: SlotBinding,
  account: Account,
  password: string,
  { office, record }: Keys,
  kdf: KeyDerivation,
): Promise<VaultPerson> {
  const secret = passwordBytes(password)
  try {
    return { account, slot: await makeSlot(binding, secret, { office, record }, kdf) }
  } finally {
    zero(secret)
  }
}

function isWhole({ roles }: Account, keys: Keys): boolean {
  return keysOfRoles(roles).every((name) => keys[name] !== undefined)
}

/** Whether keys are those of a slot that waits: no key of the cases at all. */
function isWaiting({ office: _office, record: _record, own: _own, ...rest }: Keys): boolean {
  return Object.keys(rest).length === 0
}

/** The vault with the journals' last entries noted anew; the same one where nothing has changed. */
export function withHeads(document: VaultDocument, heads: JournalEnds, officeKey: Buffer): VaultDocument {
  const { mac: _former, ...rest } = document
  const noted = { ...rest.heads, ...heads }
  if (JSON.stringify(noted) === JSON.stringify(rest.heads)) return document
  return authenticate({ ...rest, generation: document.generation + 1, heads: noted }, officeKey)
}

/**
 * Opens the newest genuine one of differing copies. A copy is genuine where its slot opens and its code fits; an older
 * genuine copy does not count beside a newer one, so that neither a former password nor former keys can be brought back by a
 * former copy.
 */
export async function unlockCopies(
  copies: readonly VaultDocument[],
  open: (document: VaultDocument) => Promise<UnlockResult>,
): Promise<UnlockResult> {
  let refused: UnlockResult = { kind: 'wrong' }
  for (const [index, document] of copies.entries()) {
    const unlocking = await open(document)
    if (unlocking.kind === 'opened') {
      const { office } = unlocking.keys
      const isFormer = (newer: VaultDocument) => isAuthentic(newer, office) || followsOn(newer, document)
      if (!copies.slice(0, index).some(isFormer)) return unlocking
      zeroKeys(unlocking.keys)
    } else if (unlocking.kind === 'altered') refused = unlocking
  }
  return refused
}

function altered(keys: Keys): UnlockResult {
  zeroKeys(keys)
  return { kind: 'altered' }
}

/** What is tried where nobody has that name or who has it was disabled: as dear as the slot of a person, and none. */
function slotOfNobody({ people }: VaultDocument): Slot {
  const slot = people.find(isActive)?.slot
  if (slot === undefined) throw new Error('a vault of nobody')
  return { ...slot, kdf: newKdfParameters(slot.kdf) }
}

/** A slot under a password of the person's own, with all keys of the roles, or without any of the cases where one is lacking. */
export async function newSlot(
  binding: SlotBinding,
  account: Account,
  password: string,
  keys: Keys,
  kdf: KeyDerivation,
): Promise<VaultPerson> {
  const secret = passwordBytes(password)
  const names = namesFor(account, keys)
  // No other slot holds it: it stays with a new password, and after a recovery it is another.
  const own = names.includes('own') && keys.own === undefined ? randomBytes(32) : undefined
  try {
    const held = pickKeys(own === undefined ? keys : { ...keys, own }, names)
    const slot = await makeSlot(binding, secret, held, kdf)
    return held.own === undefined ? { account, slot } : { account, slot, publicKey: publicHalfOf(held.own) }
  } finally {
    zero(secret, ...(own === undefined ? [] : [own]))
  }
}

function namesFor({ roles }: Account, keys: Keys): readonly KeyName[] {
  const names = keysOfRoles(roles)
  const isLacking = keysAwaited(roles, Object.keys(keys) as KeyName[]).length > 0
  return isLacking ? names.filter((name) => name === 'office' || name === 'record' || name === 'own') : names
}

function publicHalfOf(own: Buffer): string {
  return Buffer.from(ownKeyOf(own).publicKey).toString('base64')
}

export function bindingOf(document: VaultDocument, owner: string): SlotBinding {
  return { vaultId: document.id, owner, publicKeys: document.publicKeys }
}

// The same password typed on another keyboard may arrive decomposed.
function passwordBytes(password: string): Buffer {
  return Buffer.from(password.normalize('NFC'), 'utf8')
}
