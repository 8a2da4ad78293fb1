import { bech32 } from '@scure/base'
import { Encrypter } from 'age-encryption'
import { streamOf } from './streamOf.ts'

/** An age file to one X25519 recipient, piece by piece. `publicKey`: 32 bytes, base64. */
export async function encryptAge(
  plain: AsyncIterator<Uint8Array>,
  publicKey: string,
): Promise<AsyncIterable<Uint8Array>> {
  return piecesOf(await encrypterTo(publicKey).encrypt(streamOf(plain)))
}

/** The same of what is held as a whole. */
export async function encryptAgeText(text: string, publicKey: string): Promise<Buffer> {
  return Buffer.from(await encrypterTo(publicKey).encrypt(text))
}

function encrypterTo(publicKey: string): Encrypter {
  const encrypter = new Encrypter()
  encrypter.addRecipient(bech32.encodeFromBytes('age', Uint8Array.from(Buffer.from(publicKey, 'base64'))))
  return encrypter
}

async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
}
