import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { account, personId, type Account } from '../../shared/domain/staff/account.ts'
import { INSTALLATION_KINDS } from '../../shared/domain/staff/installationKind.ts'
import { KEY_NAMES, SHARED_KEYS } from '../../shared/domain/staff/keys.ts'
import { journalEnds, keyStatement, publicKeys } from '../../shared/domain/staff/keyStatement.ts'
import { officeCode } from '../../shared/domain/caseFile/fields.ts'
import { kdfParameters } from './kdfCost.ts'
import { deriveSubkey } from './subkey.ts'
import { VAULT_VERSION } from './vaultNames.ts'

const wrapped = z.base64().max(400)
const publicKey = z.base64().length(44)

/** One way into the vault: the wraps of named keys under one secret, and the public keys beside which they were made. */
const slot = z.strictObject({ kdf: kdfParameters, publicKeys, keys: z.partialRecord(z.enum(KEY_NAMES), wrapped) })
export type Slot = z.infer<typeof slot>

/** That the keys were changed; `endedAt`: when the databases came under the new ones, so that what was copied before opens by the former. */
const changedKeys = keyStatement.extend({ endedAt: z.iso.datetime().optional() })

/** A change of the keys that is not at its end: the former keys, each wrapped by the one that takes its place. */
const changing = z.strictObject({
  /** Those who have held the former keys and are to open nothing any more. */
  people: z.array(personId).max(500),
  former: z.strictObject({ office: wrapped, case: wrapped, identity: wrapped.optional() }),
})
export type ChangingKeys = z.infer<typeof changing>

/**
 * What two of the three shares open: every shared key, wrapped for the public half of the recovery key, signed by `seal`.
 * The other half is nowhere: it is made anew from two shares each time.
 */
const recoverySlot = z.strictObject({
  ceremony: z.string().regex(/^[0-9a-f]{6}$/),
  at: z.iso.datetime(),
  publicKey,
  keys: z.record(z.enum(SHARED_KEYS), wrapped),
  signature: z.base64().length(88),
})
export type RecoverySlot = z.infer<typeof recoverySlot>

/** Keys that a colleague has handed on and the person has not taken in yet: sealed boxes for the own key, signed by `seal`. */
const handedKeys = z.strictObject({
  keys: z.partialRecord(z.enum(SHARED_KEYS), wrapped),
  by: personId,
  signature: z.base64().length(88),
})
export type HandedKeys = z.infer<typeof handedKeys>

/**
 * One who works here. The public half of the own key stands beside the slot that holds the other. Who was disabled has no
 * slot; `leaving`: since when somebody is to be removed, once the work is handed over.
 */
const vaultPerson = z.strictObject({
  account,
  slot: slot.optional(),
  publicKey: publicKey.optional(),
  handed: handedKeys.optional(),
  leaving: z.iso.datetime().optional(),
})
export type VaultPerson = z.infer<typeof vaultPerson>

/**
 * What `vault.json` holds. Names, offices and roles of the staff stand in clear: the sign-in page needs them before any key
 * exists (docs/security.md). Roles count because each wrap of the slot is bound to them; names because `mac` covers them.
 */
export const vaultDocument = z.strictObject({
  format: z.literal('naknada-vault'),
  version: z.literal(VAULT_VERSION),
  /** SECURITY: a vault of practice opens nothing in the real program, and the other way round. `mac` covers it. */
  kind: z.enum(INSTALLATION_KINDS),
  /** Rises with every write: tells the newer of the two copies. */
  generation: z.int().min(1),
  id: z.string().regex(/^[0-9a-f]{32}$/),
  offices: z.array(officeCode).min(1).max(60),
  publicKeys,
  /** The last entry of each journal, noted from time to time: a database put back together with its head file is noticed. */
  heads: journalEnds,
  people: z.array(vaultPerson).min(1).max(500),
  recovery: recoverySlot,
  /** Every change of the keys, the last one at the end: by these a slot of before is known to belong here. */
  changes: z.array(changedKeys).max(200),
  changing: changing.optional(),
  /** Over everything else, under a key derived from the office key: whoever signs in learns whether the file was changed. */
  mac: z.base64().length(44),
})
export type VaultDocument = z.infer<typeof vaultDocument>

/** The document with its authentication code. */
export function authenticate(document: Omit<VaultDocument, 'mac'>, officeKey: Buffer): VaultDocument {
  return { ...document, mac: macOf(document, officeKey) }
}

/** Whether the file is the one that a holder of the office key wrote. */
export function isAuthentic({ mac, ...document }: VaultDocument, officeKey: Buffer): boolean {
  return macOf(document, officeKey) === mac
}

/** The owner of a person's slot: identifier, office and roles, so that a role cannot be written into the file. */
export function slotOwnerOf(person: Pick<Account, 'id' | 'office' | 'roles'>): string {
  return JSON.stringify(['person', person.id, person.office, [...person.roles].sort()])
}

// Written and read back by the same serialiser, in the order of the schema: the same document gives the same text.
function macOf(document: Omit<VaultDocument, 'mac'>, officeKey: Buffer): string {
  const key = deriveSubkey(officeKey, 'vault')
  const text = JSON.stringify(vaultDocument.omit({ mac: true }).parse(document))
  try {
    return createHmac('sha256', key).update(text, 'utf8').digest('base64')
  } finally {
    key.fill(0)
  }
}
