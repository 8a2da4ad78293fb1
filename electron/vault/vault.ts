import { randomBytes } from 'node:crypto'
import { IDENTITY_ROLES, type Account } from '../../shared/domain/staff/account.ts'
import type { Role } from '../../shared/domain/staff/roles.ts'
import { newKdfParameters, type KdfCost } from './kdfCost.ts'
import { makeSlot, openSlot, zero, zeroKeys, type Keys } from './keys.ts'
import { newRecoveryCode, readRecoveryCode } from './recoveryCode.ts'
import { open, seal } from './sealedBox.ts'
import { subkey } from './kdf.ts'
import { slotOwner, type VaultDocument } from './vaultDocument.ts'

const CHECK_TEXT = 'naknada check value 1'
const RECOVERY = 'recovery'

export type NewPerson = Readonly<{ account: Account; password: string }>
export type NewVault = Readonly<{ document: VaultDocument; keys: Keys; recoveryCode: string }>

/** Whether a holder of these roles gets the identity key: by a key in the slot, not by a menu. */
export function holdsIdentityKey(roles: readonly Role[]): boolean {
  const sees: readonly Role[] = IDENTITY_ROLES
  return roles.some((role) => sees.includes(role)) && !roles.includes('administrator') && !roles.includes('auditor')
}

/** Fresh keys, a slot for each person and one for the recovery code. Nothing is written. */
export async function newVault(
  offices: readonly string[],
  people: readonly NewPerson[],
  cost: KdfCost,
): Promise<NewVault> {
  const id = randomBytes(16).toString('hex')
  const keys = { dataKey: randomBytes(32), identityKey: randomBytes(32) }
  const recoveryCode = newRecoveryCode()
  const slots = []
  for (const { account, password } of people) {
    slots.push({ account, slot: await personSlot(id, account, password, keys, cost) })
  }
  const secret = readRecoveryCode(recoveryCode)
  if (secret === undefined) throw new Error('recovery code does not read back')
  const recovery = await makeSlot(id, RECOVERY, secret, keys, cost)
  zero(secret)
  const document: VaultDocument = {
    format: 'naknada-vault',
    version: 1,
    generation: 1,
    id,
    offices: [...offices],
    people: slots,
    recovery,
    check: checkValue(id, keys),
  }
  return { document, keys, recoveryCode }
}

/** Opens the slot of a person. An unknown person costs the same time and gets the same answer as a wrong password. */
export async function unlock(document: VaultDocument, personId: string, password: string): Promise<Keys | undefined> {
  const secret = passwordBytes(password)
  try {
    const entry = document.people.find((person) => person.account.id === personId)
    const slot = entry?.slot ?? { ...document.recovery, kdf: { ...newKdfParameters(document.recovery.kdf) } }
    const keys = await openSlot(document.id, entry === undefined ? '' : slotOwner(entry.account), slot, secret)
    return keys === undefined ? undefined : confirmed(document, keys)
  } finally {
    zero(secret)
  }
}

/** Opens the recovery slot. A code that cannot be one (check characters) costs no key derivation. */
export async function unlockByRecovery(document: VaultDocument, code: string): Promise<Keys | undefined> {
  const secret = readRecoveryCode(code)
  if (secret === undefined) return undefined
  try {
    const keys = await openSlot(document.id, RECOVERY, document.recovery, secret)
    return keys === undefined ? undefined : confirmed(document, keys)
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
  cost: KdfCost,
): Promise<VaultDocument> {
  const slot = await personSlot(document.id, account, password, keys, cost)
  const people = document.people.map((person) => (person.account.id === account.id ? { account, slot } : person))
  return { ...document, generation: document.generation + 1, people }
}

async function personSlot(id: string, account: Account, password: string, keys: Keys, cost: KdfCost) {
  const secret = passwordBytes(password)
  const given = holdsIdentityKey(account.roles) ? keys : { dataKey: keys.dataKey }
  try {
    return await makeSlot(id, slotOwner(account), secret, given, cost)
  } finally {
    zero(secret)
  }
}

// The same password typed on another keyboard may arrive decomposed.
function passwordBytes(password: string): Buffer {
  return Buffer.from(password.normalize('NFC'), 'utf8')
}

function checkValue(id: string, keys: Keys): string {
  const key = subkey(keys.dataKey, 'check')
  try {
    return seal(key, id, Buffer.from(CHECK_TEXT, 'utf8')).toString('base64')
  } finally {
    zero(key)
  }
}

function confirmed(document: VaultDocument, keys: Keys): Keys | undefined {
  const key = subkey(keys.dataKey, 'check')
  try {
    const text = open(key, document.id, Buffer.from(document.check, 'base64'))
    if (text?.toString('utf8') === CHECK_TEXT) return keys
    zeroKeys(keys)
    return undefined
  } finally {
    zero(key)
  }
}
