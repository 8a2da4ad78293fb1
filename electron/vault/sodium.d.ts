declare module 'sodium-native' {
  const sodium: Readonly<{
    sodium_mlock(memory: Buffer): void
    /** Wipes it as well. */
    sodium_munlock(memory: Buffer): void
    crypto_sign_PUBLICKEYBYTES: number
    crypto_sign_SECRETKEYBYTES: number
    crypto_sign_BYTES: number
    crypto_sign_seed_keypair(publicKey: Buffer, secretKey: Buffer, seed: Buffer): void
    crypto_sign_detached(signature: Buffer, message: Uint8Array, secretKey: Buffer): void
    crypto_box_PUBLICKEYBYTES: number
    crypto_box_SECRETKEYBYTES: number
    crypto_box_SEALBYTES: number
    crypto_box_seed_keypair(publicKey: Buffer, secretKey: Buffer, seed: Buffer): void
    crypto_box_seal(cipher: Buffer, message: Buffer, publicKey: Buffer): void
    /** False where it was not sealed for this key. */
    crypto_box_seal_open(message: Buffer, cipher: Buffer, publicKey: Buffer, secretKey: Buffer): boolean
    crypto_aead_chacha20poly1305_ietf_KEYBYTES: number
    crypto_aead_chacha20poly1305_ietf_NPUBBYTES: number
    crypto_aead_chacha20poly1305_ietf_encrypt(
      cipher: Buffer,
      message: Buffer,
      associated: null,
      unused: null,
      nonce: Buffer,
      key: Buffer,
    ): number
    /** Throws where the piece is not the one that was encrypted. */
    crypto_aead_chacha20poly1305_ietf_decrypt(
      message: Buffer,
      unused: null,
      cipher: Buffer,
      associated: null,
      nonce: Buffer,
      key: Buffer,
    ): number
    crypto_secretstream_xchacha20poly1305_STATEBYTES: number
    crypto_secretstream_xchacha20poly1305_HEADERBYTES: number
    crypto_secretstream_xchacha20poly1305_KEYBYTES: number
    crypto_secretstream_xchacha20poly1305_ABYTES: number
    crypto_secretstream_xchacha20poly1305_TAG_MESSAGE: number
    crypto_secretstream_xchacha20poly1305_TAG_FINAL: number
    crypto_secretstream_xchacha20poly1305_init_push(state: Buffer, header: Buffer, key: Buffer): void
    crypto_secretstream_xchacha20poly1305_push(
      state: Buffer,
      cipher: Buffer,
      message: Buffer,
      associated: null,
      tag: number,
    ): number
    crypto_secretstream_xchacha20poly1305_init_pull(state: Buffer, header: Buffer, key: Buffer): void
    /** Throws where the bytes are not those that were pushed. */
    crypto_secretstream_xchacha20poly1305_pull(
      state: Buffer,
      message: Buffer,
      tag: Buffer,
      cipher: Buffer,
      associated: null,
    ): number
  }>
  export { sodium as default }
}
