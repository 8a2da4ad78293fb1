import { z } from 'zod'
import { StorageError } from '../storageError.ts'
import type { SealedText, TextCipher } from '../textCipher.ts'

const bytes = z.instanceof(Uint8Array).transform((value) => new Uint8Array(value))

/** The two columns of a sealed text. */
export const sealedRow = z.object({ wrappedKey: bytes, ciphertext: bytes })

/** Throws StorageError storage.damaged: a sealed text that does not open was written by something else, or elsewhere. */
export function openSealed(cipher: TextCipher, place: string, sealed: SealedText): string {
  const text = cipher.open(place, sealed)
  if (text === undefined) throw new StorageError('storage.damaged')
  return text
}
