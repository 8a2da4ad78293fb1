import { hkdfSync, randomBytes } from 'node:crypto'
import { combine, split } from 'shamir-secret-sharing'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { zero } from './keys.ts'
import { ownKeyOf } from './ownKey.ts'
import type { RecoveryShare } from './shareWords.ts'

/** How many shares a ceremony makes, and how many of them open. */
export const SHARES = 3
const NEEDED = 2
const SECRET_BYTES = 16
const CEREMONY_BYTES = 3

/** What a ceremony makes: the public half goes into the vault, the shares go to their holders, and the secret half nowhere. */
export type NewShares = Readonly<{ ceremony: string; publicKey: Buffer; shares: readonly RecoveryShare[] }>

/** A fresh recovery key, split so that any two of its three shares are that key and one of them says nothing of it. */
export async function newShares(): Promise<NewShares> {
  const secret = randomBytes(SECRET_BYTES)
  const ceremony = randomBytes(CEREMONY_BYTES).toString('hex')
  try {
    // The library takes no subclass such as Buffer.
    const plain = new Uint8Array(secret)
    const shares = await split(plain, SHARES, NEEDED)
    plain.fill(0)
    const seed = seedOf(secret, ceremony)
    const publicKey = Buffer.from(ownKeyOf(seed).publicKey)
    zero(seed)
    return { ceremony, publicKey, shares: shares.map((bytes) => ({ ceremony, bytes: Buffer.from(bytes) })) }
  } finally {
    zero(secret)
  }
}

/**
 * The seed of the recovery key from two shares; the caller zeroes it. Errors: recovery.twoCeremonies (params one, other),
 * recovery.sameShare: one share opens nothing.
 */
export async function joinShares(one: RecoveryShare, other: RecoveryShare): Promise<Result<Buffer>> {
  if (one.ceremony !== other.ceremony) {
    return failure('recovery.twoCeremonies', undefined, { one: markOf(one.ceremony), other: markOf(other.ceremony) })
  }
  if (coordinateOf(one) === coordinateOf(other)) return failure('recovery.sameShare')
  const secret = Buffer.from(await combine([new Uint8Array(one.bytes), new Uint8Array(other.bytes)]))
  try {
    return success(seedOf(secret, one.ceremony))
  } finally {
    zero(secret)
  }
}

/** By what a share is known without telling anything of the key. */
export function coordinateOf({ bytes }: RecoveryShare): number {
  return bytes.at(-1) ?? 0
}

/** How a ceremony is called on paper and screens. */
export function markOf(ceremony: string): string {
  return `${ceremony.slice(0, 3)}-${ceremony.slice(3)}`.toUpperCase()
}

function seedOf(secret: Buffer, ceremony: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.from(ceremony, 'hex'), 'naknada recovery key', 32))
}
