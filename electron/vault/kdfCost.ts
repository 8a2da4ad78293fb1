import { randomBytes } from 'node:crypto'
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
