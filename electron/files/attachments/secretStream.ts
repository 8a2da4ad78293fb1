import sodium from 'sodium-native'

const {
  crypto_secretstream_xchacha20poly1305_STATEBYTES: STATE_BYTES,
  crypto_secretstream_xchacha20poly1305_TAG_FINAL: FINAL,
  crypto_secretstream_xchacha20poly1305_TAG_MESSAGE: MESSAGE,
} = sodium

/** What is encrypted as one piece; the only plain bytes in memory, however large the file is. */
export const CHUNK_BYTES = 262_144
export const KEY_BYTES = sodium.crypto_secretstream_xchacha20poly1305_KEYBYTES
export const HEADER_BYTES = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES
/** What a piece grows by when it is encrypted. */
export const TAG_BYTES = sodium.crypto_secretstream_xchacha20poly1305_ABYTES
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES

/** Where in a stream one stands: enough to go on from there. SECURITY: as secret as the key. */
export type StreamState = Buffer

export type Encryption = Readonly<{
  header: Buffer
  /** The encrypted piece, in memory that the next call uses again. */
  push(plain: Buffer, isLast: boolean): Buffer
}>

/** libsodium's secretstream (XChaCha20-Poly1305): pieces in their order, none missing at the end, none changed. */
export function startEncryption(key: Buffer): Encryption {
  const state = Buffer.alloc(STATE_BYTES)
  const header = Buffer.alloc(HEADER_BYTES)
  sodium.crypto_secretstream_xchacha20poly1305_init_push(state, header, key)
  const sealed = Buffer.alloc(SEALED_CHUNK_BYTES)
  return {
    header,
    push(plain, isLast) {
      const cipher = sealed.subarray(0, plain.length + TAG_BYTES)
      sodium.crypto_secretstream_xchacha20poly1305_push(state, cipher, plain, null, isLast ? FINAL : MESSAGE)
      return cipher
    },
  }
}

export function startDecryption(key: Buffer, header: Buffer): StreamState {
  const state = Buffer.alloc(STATE_BYTES)
  sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, header, key)
  return state
}

/**
 * Decrypts the piece at which `state` stands into `plain` and moves it on; answers whether it was the last one.
 * Undefined where the piece is not the one that was written there.
 */
export function pullChunk(
  state: StreamState,
  sealed: Buffer,
  plain: Buffer,
): Readonly<{ isLast: boolean }> | undefined {
  const tag = Buffer.alloc(1)
  try {
    sodium.crypto_secretstream_xchacha20poly1305_pull(state, plain, tag, sealed, null)
  } catch {
    return undefined
  }
  return { isLast: tag[0] === FINAL }
}
