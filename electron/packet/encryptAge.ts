import { randomBytes } from 'node:crypto'
import { bech32 } from '@scure/base'
import { Encrypter } from 'age-encryption'
import { zero } from '../vault/keys.ts'
import { NONCE_BYTES, sealPayload, TAG_BYTES } from './agePayload.ts'

/** An age file to one X25519 recipient, piece by piece. `publicKey`: 32 bytes, base64. */
export async function* encryptAge(plain: AsyncIterable<Uint8Array>, publicKey: string): AsyncGenerator<Uint8Array> {
  const { header, fileKey } = await makeHeader(publicKey)
  try {
    yield header
    yield* sealPayload(fileKey, randomBytes(NONCE_BYTES), plain)
  } finally {
    zero(fileKey)
  }
}

/** The same of what is held as a whole. */
export async function encryptAgeText(text: string, publicKey: string): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of encryptAge(wholeOf(text), publicKey)) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function* wholeOf(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text, 'utf8'))
}

/**
 * A header and the key of the file in it. The library writes both for a file without content; of that the payload, one empty piece, is
 * thrown away, so that its key is used for one file.
 */
async function makeHeader(publicKey: string): Promise<Readonly<{ header: Uint8Array; fileKey: Buffer }>> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(bech32.encodeFromBytes('age', Uint8Array.from(Buffer.from(publicKey, 'base64'))))
  let fileKey = Buffer.alloc(0)
  // Whoever is asked to wrap the key learns it; this one adds nothing to the header.
  encrypter.addRecipient({
    wrapFileKey(key) {
      fileKey = Buffer.from(key)
      return []
    },
  })
  const empty = await encrypter.encrypt(new Uint8Array(0))
  return { header: empty.subarray(0, empty.length - NONCE_BYTES - TAG_BYTES), fileKey }
}
