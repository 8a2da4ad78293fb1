import { hashRaw } from '@node-rs/argon2'
import { argon2id, type KeyDerivation } from '../../../electron/vault/kdf.ts'
import { KDF_FLOOR } from '../../../electron/vault/kdfCost.ts'

/** The program's own derivation, as cheap as it lets itself be told. */
export const REAL_DERIVATION = argon2id(KDF_FLOOR)

/**
 * Argon2id over the same secret and salt in half a millisecond in place of a tenth of a second. Its slots say what they would
 * cost, so that the program's bounds judge them as any others; a real program does not open them.
 */
export const QUICK_DERIVATION: KeyDerivation = {
  cost: KDF_FLOOR,
  derive: (secret, { salt }) =>
    hashRaw(secret, { memoryCost: 32, timeCost: 1, parallelism: 1, salt: Buffer.from(salt, 'base64'), outputLen: 32 }),
}

/** Quick where vitest runs; a spec or a measurement makes its office for a real program. */
export const USUAL_DERIVATION = process.env['VITEST'] === undefined ? REAL_DERIVATION : QUICK_DERIVATION
