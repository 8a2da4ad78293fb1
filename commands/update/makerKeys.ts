import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { Key, Signature } from '@tufjs/models'
import { z } from 'zod'
import { HOLDER } from '../../electron/update/updateKeys.ts'

/** The public half of a maker's key, and whose it is: what a root is made of. */
export const makerCard = z.strictObject({
  holder: z.string().min(1).max(100),
  ed25519: z.string().regex(/^[0-9a-f]{64}$/),
})
export type MakerCard = z.infer<typeof makerCard>

/** A new key of a maker: the private half as PEM (PKCS#8). */
export function createMakerKey(holder: string): Readonly<{ pem: string; card: MakerCard }> {
  const { privateKey } = generateKeyPairSync('ed25519')
  return { pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), card: cardOf(privateKey, holder) }
}

export function cardOf(privateKey: KeyObject, holder: string): MakerCard {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  return { holder, ed25519: Buffer.from(x, 'base64url').toString('hex') }
}

export function readPrivateKey(pem: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? key : undefined
  } catch {
    return undefined
  }
}

/** The key as a root names it. */
export function keyOfCard({ holder, ed25519 }: MakerCard): Key {
  return new Key({
    keyID: idOf(ed25519),
    keyType: 'ed25519',
    scheme: 'ed25519',
    keyVal: { public: ed25519 },
    unrecognizedFields: { [HOLDER]: holder },
  })
}

/** Signs bytes as one of the makers. */
export function signerOf(privateKey: KeyObject): (bytes: Buffer) => Signature {
  const keyID = idOf(cardOf(privateKey, '').ed25519)
  return (bytes) => new Signature({ keyID, sig: sign(null, bytes, privateKey).toString('hex') })
}

function idOf(publicKey: string): string {
  return createHash('sha256').update(publicKey).digest('hex')
}
