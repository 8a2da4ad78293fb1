import { createHash } from 'node:crypto'
import { z } from 'zod'
import { account } from '../../shared/domain/staff/account.ts'
import { officeCode } from '../../shared/domain/caseFile/fields.ts'
import { kdfParameters } from './kdfCost.ts'

export const VAULT_VERSION = 1

const wrapped = z.base64().max(400)

/** One way into the vault: wraps of the keys under one secret. */
const slot = z.strictObject({ kdf: kdfParameters, dataKey: wrapped, identityKey: wrapped.optional() })
export type Slot = z.infer<typeof slot>

/**
 * What `vault.json` holds. Names, offices and roles of the staff stand in clear: the sign-in page needs them before any key
 * exists (docs/security.md). Roles count only after the database, which is encrypted, has confirmed them.
 */
export const vaultDocument = z.strictObject({
  format: z.literal('naknada-vault'),
  version: z.literal(VAULT_VERSION),
  /** Rises with every write: tells the newer of the two copies. */
  generation: z.int().min(1),
  id: z.string().regex(/^[0-9a-f]{32}$/),
  offices: z.array(officeCode).min(1).max(60),
  people: z.array(z.strictObject({ account, slot })).min(1).max(500),
  recovery: slot,
  /** A known text under the data key: tells a wrong key from a damaged first page. */
  check: wrapped,
})
export type VaultDocument = z.infer<typeof vaultDocument>

/** What a slot's wraps are bound to: a slot copied to another person or vault, or with other parameters or roles, does not open. */
export function slotContext(vaultId: string, owner: string, kdf: Slot['kdf'], key: 'data' | 'identity'): string {
  return JSON.stringify([
    'naknada-vault',
    VAULT_VERSION,
    vaultId,
    owner,
    key,
    kdf.algorithm,
    kdf.memoryKib,
    kdf.passes,
    kdf.lanes,
    kdf.salt,
  ])
}

/** The owner of a person's slot: identifier, office and roles, so that a role cannot be written into the file. */
export function slotOwner(person: Readonly<{ id: string; office: string; roles: readonly string[] }>): string {
  return JSON.stringify(['person', person.id, person.office, [...person.roles].sort()])
}

export function checksum(body: string): string {
  return createHash('sha256').update(body, 'utf8').digest('hex')
}
