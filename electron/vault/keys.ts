import { open, seal } from './sealedBox.ts'
import { deriveRoot, subkey } from './kdf.ts'
import { newKdfParameters, type KdfCost } from './kdfCost.ts'
import { slotContext, type Slot } from './vaultDocument.ts'

/** The two keys of an office. `identityKey` is absent where the role may not see identities. */
export type Keys = Readonly<{ dataKey: Buffer; identityKey?: Buffer }>

/** Wraps the keys under a secret; the secret stays the caller's to zero. */
export async function makeSlot(
  vaultId: string,
  owner: string,
  secret: Buffer,
  keys: Keys,
  cost: KdfCost,
): Promise<Slot> {
  const kdf = newKdfParameters(cost)
  const root = await deriveRoot(secret, kdf)
  const [dataWrap, identityWrap] = [subkey(root, 'slot data'), subkey(root, 'slot identity')]
  try {
    const dataKey = seal(dataWrap, slotContext(vaultId, owner, kdf, 'data'), keys.dataKey).toString('base64')
    if (keys.identityKey === undefined) return { kdf, dataKey }
    const context = slotContext(vaultId, owner, kdf, 'identity')
    return { kdf, dataKey, identityKey: seal(identityWrap, context, keys.identityKey).toString('base64') }
  } finally {
    zero(root, dataWrap, identityWrap)
  }
}

/** Opens a slot with a secret; `undefined` for a wrong secret, and nothing tells why. */
export async function openSlot(vaultId: string, owner: string, slot: Slot, secret: Buffer): Promise<Keys | undefined> {
  const root = await deriveRoot(secret, slot.kdf)
  const [dataWrap, identityWrap] = [subkey(root, 'slot data'), subkey(root, 'slot identity')]
  try {
    const dataKey = unwrap(dataWrap, slotContext(vaultId, owner, slot.kdf, 'data'), slot.dataKey)
    if (dataKey === undefined) return undefined
    if (slot.identityKey === undefined) return { dataKey }
    const identityKey = unwrap(identityWrap, slotContext(vaultId, owner, slot.kdf, 'identity'), slot.identityKey)
    if (identityKey !== undefined) return { dataKey, identityKey }
    zero(dataKey)
    return undefined
  } finally {
    zero(root, dataWrap, identityWrap)
  }
}

function unwrap(key: Buffer, context: string, wrapped: string): Buffer | undefined {
  const opened = open(key, context, Buffer.from(wrapped, 'base64'))
  return opened?.length === 32 ? opened : undefined
}

export function zeroKeys(keys: Keys): void {
  zero(keys.dataKey)
  if (keys.identityKey !== undefined) zero(keys.identityKey)
}

export function zero(...buffers: readonly Buffer[]): void {
  for (const buffer of buffers) buffer.fill(0)
}
