import { z } from 'zod'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'
import type { TextCipher } from '../textCipher.ts'
import { openSealed, sealedRow } from './sealed.ts'

const row = sealedRow.extend({ id: z.string() })

/** Filters a person has named: only the same person reads them again. */
export function createSavedFilterReads(db: ReadHandle, cipher: TextCipher) {
  return {
    ofPerson(person: string): readonly Readonly<{ id: string; text: string }>[] {
      const sql = `SELECT id, wrapped_key AS wrappedKey, ciphertext FROM saved_filter WHERE person = $person`
      return readAll(db, row, sql, { person }).map((found) => ({
        id: found.id,
        text: openSealed(cipher, placeOfFilter(person, found.id), found),
      }))
    },
  }
}

export function createSavedFilterWrites(db: WriteHandle, cipher: TextCipher) {
  return {
    save(person: string, id: string, text: string): void {
      const sql = `INSERT INTO saved_filter (person, id, wrapped_key, ciphertext) VALUES ($person, $id, $wrappedKey, $ciphertext)
        ON CONFLICT (person, id) DO UPDATE SET wrapped_key = excluded.wrapped_key, ciphertext = excluded.ciphertext`
      write(db, sql, { person, id, ...cipher.seal(placeOfFilter(person, id), text) })
    },
    /** False where the person has none of that id. */
    remove(person: string, id: string): boolean {
      return write(db, 'DELETE FROM saved_filter WHERE person = $person AND id = $id', { person, id }) > 0
    },
  }
}

export function placeOfFilter(person: string, id: string): string {
  return `filter|${person}|${id}`
}
