import { randomBytes } from 'node:crypto'
import { z } from 'zod'

/** Cost of deriving a key from a password, as stored beside each slot. */
export const kdfParameters = z.strictObject({
  algorithm: z.literal('argon2id'),
  memoryKib: z.int().positive(),
  passes: z.int().positive(),
  lanes: z.int().positive(),
  salt: z.base64().min(22).max(88),
})
export type KdfParameters = z.infer<typeof kdfParameters>
export type KdfCost = Readonly<Pick<KdfParameters, 'memoryKib' | 'passes' | 'lanes'>>

/** SECURITY: nothing weaker is accepted, so that a doctored vault file cannot make guessing cheap. */
export const KDF_FLOOR: KdfCost = { memoryKib: 65_536, passes: 3, lanes: 4 }
/** SECURITY: nor anything dearer, so that a doctored file cannot take all memory or hours of every attempt. */
export const KDF_CEILING: KdfCost = { memoryKib: 1_048_576, passes: 10, lanes: 16 }
/** What new slots get: 0.3–1.0 s on a two-core office machine. */
export const KDF_DEFAULT: KdfCost = { memoryKib: 524_288, passes: 3, lanes: 4 }

/** Parameters of a new slot with a fresh salt. */
export function newKdfParameters(cost: KdfCost): KdfParameters {
  return { algorithm: 'argon2id', ...cost, salt: randomBytes(16).toString('base64') }
}

/** Whether one cost is below another in any part, and above it in none. */
export function isCheaper(one: KdfCost, other: KdfCost): boolean {
  const parts = ['memoryKib', 'passes', 'lanes'] as const
  return parts.some((part) => one[part] < other[part]) && parts.every((part) => one[part] <= other[part])
}

/** What is wrong with a cost that stands in a file; undefined for one within the bounds. */
export function findCostFault(cost: KdfCost): 'vaultWeak' | 'vaultCostly' | undefined {
  const parts = ['memoryKib', 'passes', 'lanes'] as const
  if (parts.some((part) => cost[part] < KDF_FLOOR[part])) return 'vaultWeak'
  return parts.some((part) => cost[part] > KDF_CEILING[part]) ? 'vaultCostly' : undefined
}
