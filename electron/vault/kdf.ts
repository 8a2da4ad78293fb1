import { hashRaw } from '@node-rs/argon2'
import { findCostFault, type KdfCost, type KdfParameters } from './kdfCost.ts'

/** How secrets become keys: what a new slot costs, and the function itself. */
export type KeyDerivation = Readonly<{
  cost: KdfCost
  /** 32 bytes from a secret; the caller zeroes both buffers. */
  derive: (secret: Buffer, parameters: KdfParameters) => Promise<Buffer>
}>

/** The only derivation of the program. */
export function argon2id(cost: KdfCost): KeyDerivation {
  return { cost, derive: deriveRoot }
}

/** Derives 32 bytes from a secret on the thread pool; the caller zeroes both buffers. */
export async function deriveRoot(secret: Buffer, parameters: KdfParameters): Promise<Buffer> {
  if (findCostFault(parameters) !== undefined) throw new RangeError('cost of key derivation out of bounds')
  return hashRaw(secret, {
    // The algorithm is Argon2id by default; its constant enum cannot be named here, and a test compares with a known answer.
    memoryCost: parameters.memoryKib,
    timeCost: parameters.passes,
    parallelism: parameters.lanes,
    salt: Buffer.from(parameters.salt, 'base64'),
    outputLen: 32,
  })
}
