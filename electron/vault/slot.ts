import { KEY_NAMES, type KeyName } from '../../shared/domain/staff/keys.ts'
import type { PublicKeys } from '../../shared/domain/staff/keyStatement.ts'
import { open, seal } from './sealedBox.ts'
import type { KeyDerivation } from './kdf.ts'
import { newKdfParameters } from './kdfCost.ts'
import { readKeys, zero, type Keys } from './keys.ts'
import { deriveSubkey } from './subkey.ts'
import type { Slot } from './vaultDocument.ts'

/** What every wrap of a slot is bound to: copied to another person or vault, or beside other public keys, none opens. */
export type SlotBinding = Readonly<{ vaultId: string; owner: string; publicKeys: PublicKeys }>

/** Wraps each key under a key of its own from the secret; the secret stays the caller's to zero. */
export async function makeSlot(
  binding: SlotBinding,
  secret: Buffer,
  keys: Keys,
  { cost, derive }: KeyDerivation,
): Promise<Slot> {
  const kdf = newKdfParameters(cost)
  const names = KEY_NAMES.filter((name) => keys[name] !== undefined)
  const root = await derive(secret, kdf)
  try {
    const wraps: [KeyName, string][] = []
    for (const name of names) {
      const wrapping = deriveSubkey(root, `slot ${name}`)
      const key = keys[name]
      if (key !== undefined)
        wraps.push([name, seal(wrapping, contextOf(binding, kdf, names, name), key).toString('base64')])
      zero(wrapping)
    }
    return { kdf, publicKeys: binding.publicKeys, keys: Object.fromEntries(wraps) }
  } finally {
    zero(root)
  }
}

/** Opens a slot with a secret; `undefined` for a wrong secret or a changed slot, and nothing tells which. */
export async function openSlot(
  { vaultId, owner }: Omit<SlotBinding, 'publicKeys'>,
  slot: Slot,
  secret: Buffer,
  { derive }: KeyDerivation,
): Promise<Keys | undefined> {
  const names = KEY_NAMES.filter((name) => slot.keys[name] !== undefined)
  const binding = { vaultId, owner, publicKeys: slot.publicKeys }
  const root = await derive(secret, slot.kdf)
  const opened: Partial<Record<KeyName, Buffer>> = {}
  try {
    for (const name of names) {
      const wrapping = deriveSubkey(root, `slot ${name}`)
      const wrapped = Buffer.from(slot.keys[name] ?? '', 'base64')
      const key = open(wrapping, contextOf(binding, slot.kdf, names, name), wrapped)
      zero(wrapping)
      if (key !== undefined) opened[name] = key
    }
  } finally {
    zero(root)
  }
  const isWhole = names.every((name) => opened[name]?.length === 32)
  const keys = isWhole ? readKeys(opened) : undefined
  if (keys === undefined) zero(...Object.values(opened))
  return keys
}

/** All names stand in every wrap's context, so that none can be taken out of the slot unnoticed. */
function contextOf(binding: SlotBinding, kdf: Slot['kdf'], names: readonly KeyName[], name: KeyName): string {
  const { record, seal: sealing, receive, identity } = binding.publicKeys
  return JSON.stringify([
    'naknada-vault',
    2,
    binding.vaultId,
    binding.owner,
    [record, sealing, receive, identity],
    names,
    name,
    [kdf.algorithm, kdf.memoryKib, kdf.passes, kdf.lanes, kdf.salt],
  ])
}
