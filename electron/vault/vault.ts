import { randomBytes } from 'node:crypto'
import { keysOfRoles } from '../../shared/domain/staff/keys.ts'
import type { Account } from '../../shared/domain/staff/account.ts'
import type { KeyDerivation } from './kdf.ts'
import { newKdfParameters } from './kdfCost.ts'
import { newKeys, pickKeys, zero, zeroKeys, type AllKeys, type Keys } from './keys.ts'
import { publicKeyOf } from './keyPairs.ts'
import { newRecoveryCode, readRecoveryCode } from './recoveryCode.ts'
import { makeSlot, openSlot, type SlotBinding } from './slot.ts'
import {
  authenticate,
  isAuthentic,
  slotOwnerOf,
  VAULT_VERSION,
  type PublicKeys,
  type Slot,
  type VaultDocument,
  type VaultHeads,
} from './vaultDocument.ts'

const RECOVERY = 'recovery'

export type NewPerson = Readonly<{ account: Account; password: string }>
export type NewVault = Readonly<{ document: VaultDocument; keys: AllKeys; recoveryCode: string }>

/** `altered`: the secret opened the slot, but the file around it is not the one that was written. */
export type UnlockResult =
  | Readonly<{ kind: 'opened'; keys: Keys; document: VaultDocument }>
  | Readonly<{ kind: 'wrong' }>
  | Readonly<{ kind: 'altered' }>

/** Fresh keys, a slot for each person and one for the recovery code. Nothing is written. */
export async function newVault(
  offices: readonly string[],
  people: readonly NewPerson[],
  kdf: KeyDerivation,
): Promise<NewVault> {
  const id = randomBytes(16).toString('hex')
  const keys = newKeys()
  const publicKeys = publicKeysOf(keys)
  const recoveryCode = newRecoveryCode()
  const slots = []
  for (const { account, password } of people) {
    const binding = { vaultId: id, owner: slotOwnerOf(account), publicKeys }
    slots.push({ account, slot: await personSlot(binding, account, password, keys, kdf) })
  }
  const secret = readRecoveryCode(recoveryCode)
  if (secret === undefined) throw new Error('recovery code does not read back')
  const recovery = await makeSlot({ vaultId: id, owner: RECOVERY, publicKeys }, secret, keys, kdf)
  zero(secret)
  const document = authenticate(
    {
      format: 'naknada-vault',
      version: VAULT_VERSION,
      generation: 1,
      id,
      offices: [...offices],
      publicKeys,
      heads: {},
      people: slots,
      recovery,
    },
    keys.office,
  )
  return { document, keys, recoveryCode }
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
    const entry = document.people.find((person) => person.account.id === personId)
    const slot = entry?.slot ?? { ...document.recovery, kdf: { ...newKdfParameters(document.recovery.kdf) } }
    const binding = bindingOf(document, entry === undefined ? '' : slotOwnerOf(entry.account))
    const unlocking = await unlockSlot(document, binding, slot, secret, kdf)
    if (entry === undefined || unlocking.kind !== 'opened') return unlocking
    // SECURITY: someone with the office key could make a slot for a judge's name; without the case keys it is none.
    if (keysOfRoles(entry.account.roles).every((name) => unlocking.keys[name] !== undefined)) return unlocking
    zeroKeys(unlocking.keys)
    return { kind: 'altered' }
  } finally {
    zero(secret)
  }
}

/** Opens the recovery slot. A code that cannot be one (check characters) costs no key derivation. */
export async function unlockByRecovery(
  document: VaultDocument,
  code: string,
  kdf: KeyDerivation,
): Promise<UnlockResult> {
  const secret = readRecoveryCode(code)
  if (secret === undefined) return { kind: 'wrong' }
  try {
    return await unlockSlot(document, bindingOf(document, RECOVERY), document.recovery, secret, kdf)
  } finally {
    zero(secret)
  }
}

/** The vault with a new slot for one person: a changed password rewraps, the data stays as it is. */
export async function withPassword(
  document: VaultDocument,
  account: Account,
  password: string,
  keys: Keys,
  kdf: KeyDerivation,
): Promise<VaultDocument> {
  const slot = await personSlot(bindingOf(document, slotOwnerOf(account)), account, password, keys, kdf)
  const people = document.people.map((person) => (person.account.id === account.id ? { account, slot } : person))
  const { mac: _former, ...rest } = document
  return authenticate({ ...rest, generation: document.generation + 1, people }, keys.office)
}

/** The vault with the journals' last entries noted anew; the same one where nothing has changed. */
export function withHeads(document: VaultDocument, heads: VaultHeads, officeKey: Buffer): VaultDocument {
  const { mac: _former, ...rest } = document
  const noted = { ...rest.heads, ...heads }
  if (JSON.stringify(noted) === JSON.stringify(rest.heads)) return document
  return authenticate({ ...rest, generation: document.generation + 1, heads: noted }, officeKey)
}

/**
 * Opens the newest genuine one of differing copies. A copy is genuine where its slot opens and its code fits; an older
 * genuine copy does not count beside a newer one, so that a former password cannot be brought back by a former copy.
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
      if (!copies.slice(0, index).some((newer) => isAuthentic(newer, office))) return unlocking
      zeroKeys(unlocking.keys)
    } else if (unlocking.kind === 'altered') refused = unlocking
  }
  return refused
}

async function unlockSlot(
  document: VaultDocument,
  binding: SlotBinding,
  slot: Slot,
  secret: Buffer,
  kdf: KeyDerivation,
): Promise<UnlockResult> {
  const keys = await openSlot(binding, slot, secret, kdf)
  if (keys === undefined) return { kind: 'wrong' }
  if (isAuthentic(document, keys.office)) return { kind: 'opened', keys, document }
  zeroKeys(keys)
  return { kind: 'altered' }
}

async function personSlot(binding: SlotBinding, account: Account, password: string, keys: Keys, kdf: KeyDerivation) {
  const secret = passwordBytes(password)
  const names = keysOfRoles(account.roles)
  // No other slot holds it: it stays with a new password, and after a recovery it is another.
  const own = names.includes('own') && keys.own === undefined ? randomBytes(32) : undefined
  try {
    const held = own === undefined ? keys : { ...keys, own }
    return await makeSlot(binding, secret, pickKeys(held, names), kdf)
  } finally {
    zero(secret, ...(own === undefined ? [] : [own]))
  }
}

function bindingOf(document: VaultDocument, owner: string): SlotBinding {
  return { vaultId: document.id, owner, publicKeys: document.publicKeys }
}

function publicKeysOf(keys: AllKeys): PublicKeys {
  return {
    record: publicKeyOf(keys.record, 'ed25519').toString('base64'),
    seal: publicKeyOf(keys.seal, 'ed25519').toString('base64'),
    receive: publicKeyOf(keys.receive, 'x25519').toString('base64'),
  }
}

// The same password typed on another keyboard may arrive decomposed.
function passwordBytes(password: string): Buffer {
  return Buffer.from(password.normalize('NFC'), 'utf8')
}
