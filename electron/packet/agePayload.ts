import { hkdfSync } from 'node:crypto'
import sodium from 'sodium-native'
import { zero } from '../vault/keys.ts'
import { PacketRefusal } from './packetFault.ts'

// The payload of an age file as its specification has it (age-encryption.org/v1, "Payload"): ChaCha20-Poly1305 over pieces of 64 KiB,
// under nonces that count and tell the last piece, so that none can be missing, changed or moved. The cipher is libsodium's; the header,
// in which the key of the file stands, is the business of `age-encryption`, of which this does in JavaScript what takes most of the time.

/** What stands before the pieces. */
export const NONCE_BYTES = 16
export const TAG_BYTES = 16
const PIECE_BYTES = 65_536
const SEALED_PIECE_BYTES = PIECE_BYTES + TAG_BYTES

/** Encrypts what comes under the key of the file and a nonce of chance, which comes first. */
export async function* sealPayload(
  fileKey: Uint8Array,
  nonce: Uint8Array,
  plain: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const key = payloadKeyOf(fileKey, nonce)
  try {
    yield nonce
    for await (const { piece, counter, isLast } of inPieces(plain, PIECE_BYTES)) {
      const sealed = Buffer.allocUnsafe(piece.length + TAG_BYTES)
      sodium.crypto_aead_chacha20poly1305_ietf_encrypt(sealed, piece, null, null, nonceOf(counter, isLast), key)
      yield sealed
    }
  } finally {
    zero(key)
  }
}

/** Decrypts what follows a header; the nonce comes first. Throws PacketRefusal damaged as soon as a piece is not what was written. */
export async function* openPayload(
  fileKey: Uint8Array,
  nonce: Uint8Array,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const key = payloadKeyOf(fileKey, nonce)
  try {
    for await (const { piece, counter, isLast } of inPieces(sealed, SEALED_PIECE_BYTES)) {
      yield openPiece(key, piece, nonceOf(counter, isLast), counter)
    }
  } finally {
    zero(key)
  }
}

function openPiece(key: Buffer, sealed: Buffer, nonce: Buffer, counter: number): Buffer {
  // Only a file without content has a piece without.
  const isWhole = sealed.length > TAG_BYTES || (sealed.length === TAG_BYTES && counter === 0)
  if (!isWhole) throw new PacketRefusal('damaged')
  const plain = Buffer.allocUnsafe(sealed.length - TAG_BYTES)
  try {
    sodium.crypto_aead_chacha20poly1305_ietf_decrypt(plain, null, sealed, null, nonce, key)
  } catch {
    throw new PacketRefusal('damaged')
  }
  return plain
}

function payloadKeyOf(fileKey: Uint8Array, nonce: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', sodium.crypto_aead_chacha20poly1305_ietf_KEYBYTES))
}

/** Eleven bytes that count, of which six are enough for any file, and one that marks the last piece. */
function nonceOf(counter: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(sodium.crypto_aead_chacha20poly1305_ietf_NPUBBYTES)
  nonce.writeUIntBE(counter, 5, 6)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

type Piece = Readonly<{ piece: Buffer; counter: number; isLast: boolean }>

/**
 * The same bytes in pieces of one size, each in the memory of the one before. The last, which is known once the stream has ended, may be
 * shorter, and empty where nothing came.
 */
async function* inPieces(stream: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Piece> {
  const held = Buffer.alloc(size)
  let used = 0
  let counter = 0
  for await (const bytes of stream) {
    for (let rest = bytes; rest.length > 0;) {
      if (used === size) {
        yield { piece: held, counter, isLast: false }
        used = 0
        counter += 1
      }
      const taken = rest.subarray(0, size - used)
      held.set(taken, used)
      used += taken.length
      rest = rest.subarray(taken.length)
    }
  }
  yield { piece: held.subarray(0, used), counter, isLast: true }
}
