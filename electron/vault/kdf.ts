import { hkdfSync, randomBytes } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { z } from 'zod'

/** Cost of deriving a key from a password, as stored beside each slot. */
export const kdfParameters = z.strictObject({
  algorithm: z.literal('argon2id'),
  memoryKib: z.int().max(4_194_304),
  passes: z.int().max(64),
  lanes: z.int().max(64),
  salt: z.base64().min(22).max(88),
})
export type KdfParameters = z.infer<typeof kdfParameters>
export type KdfCost = Readonly<Pick<KdfParameters, 'memoryKib' | 'passes' | 'lanes'>>

/** SECURITY: nothing weaker is accepted, so that a doctored vault file cannot make guessing cheap. */
export const KDF_FLOOR: KdfCost = { memoryKib: 65_536, passes: 3, lanes: 4 }
/** What new slots get: 0.3–1.0 s on a two-core office machine. */
export const KDF_DEFAULT: KdfCost = { memoryKib: 524_288, passes: 3, lanes: 4 }

/** Parameters of a new slot with a fresh salt. */
export function newKdfParameters(cost: KdfCost): KdfParameters {
  return { algorithm: 'argon2id', ...cost, salt: randomBytes(16).toString('base64') }
}

export function isAboveFloor(cost: KdfCost): boolean {
  return cost.memoryKib >= KDF_FLOOR.memoryKib && cost.passes >= KDF_FLOOR.passes && cost.lanes >= KDF_FLOOR.lanes
}

/** Derives 32 bytes from a secret on the thread pool; the caller zeroes both buffers. */
export async function deriveRoot(secret: Buffer, parameters: KdfParameters): Promise<Buffer> {
  if (!isAboveFloor(parameters)) throw new RangeError('key derivation below the floor')
  return hashRaw(secret, {
    // The algorithm is Argon2id by default; its constant enum cannot be named here, and a test compares with a known answer.
    memoryCost: parameters.memoryKib,
    timeCost: parameters.passes,
    parallelism: parameters.lanes,
    salt: Buffer.from(parameters.salt, 'base64'),
    outputLen: 32,
  })
}

/** One root, separate keys for separate purposes. */
export function subkey(root: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), `naknada ${purpose}`, 32))
}
