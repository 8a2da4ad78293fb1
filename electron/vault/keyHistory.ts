import { verifierOf } from './keyPairs.ts'
import { isSameSet } from './recoverySlot.ts'
import { signerOf } from './signer.ts'
import type { ChangedKeys, PublicKeys, Slot, VaultDocument } from './vaultDocument.ts'

/** The statement that other keys count from now on, by who holds the `seal` of before. */
export function signChange(
  vaultId: string,
  change: Omit<ChangedKeys, 'signature' | 'endedAt'>,
  seal: Buffer,
): ChangedKeys {
  return { ...change, signature: signerOf(seal).sign(textOf(vaultId, change)).toString('base64') }
}

/**
 * Whether the vault around a slot is the one its public keys lead to: they are in force, or changes that were signed lead from
 * them to those that are. The code over the vault is by the office key, which administrators hold; this is by `seal`.
 */
export function belongsTo({ id, publicKeys, changes }: VaultDocument, slot: Slot): boolean {
  let reached: PublicKeys = slot.publicKeys
  for (const change of changes) {
    if (isSameSet(reached, change.from) && isSigned(id, change)) reached = change.to
  }
  return isSameSet(reached, publicKeys)
}

/** Whether a slot holds keys of cases that were changed since: the new ones are beside it, and it opens nothing without them. */
export function isOutdated({ publicKeys }: VaultDocument, slot: Slot): boolean {
  return slot.keys.case !== undefined && !isSameSet(slot.publicKeys, publicKeys)
}

function isSigned(vaultId: string, { signature, endedAt: _endedAt, ...change }: ChangedKeys): boolean {
  const sealer = verifierOf(Buffer.from(change.from.seal, 'base64'))
  return sealer.verify(textOf(vaultId, change), Buffer.from(signature, 'base64'))
}

function textOf(vaultId: string, { at, from, to }: Omit<ChangedKeys, 'signature' | 'endedAt'>): Buffer {
  const keys = [from, to].map(({ record, seal, receive, identity }) => [record, seal, receive, identity])
  return Buffer.from(JSON.stringify(['naknada keys changed', 1, vaultId, at, ...keys]), 'utf8')
}
