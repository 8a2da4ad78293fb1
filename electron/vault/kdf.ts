import { hashRaw } from '@node-rs/argon2'
import { isAboveFloor, type KdfParameters } from './kdfCost.ts'

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
