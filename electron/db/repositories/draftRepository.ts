import { z } from 'zod'
import type { Connection } from '../connection.ts'
import type { TextCipher } from './textCipher.ts'
import { readAll, readOne, write } from './rows.ts'

const listedRow = z.object({ form: z.string(), saved_at: z.string() })
const row = z.object({ saved_at: z.string(), ciphertext: z.instanceof(Uint8Array) })

/** What a person typed and has not saved: only the same person reads it again. */
export function draftRepository(db: Connection, cipher: TextCipher) {
  return {
    save(person: string, form: string, text: string, savedAt: string): void {
      write(
        db,
        `INSERT INTO draft (person, form, saved_at, ciphertext) VALUES ($person, $form, $savedAt, $ciphertext)
         ON CONFLICT (person, form) DO UPDATE SET saved_at = excluded.saved_at, ciphertext = excluded.ciphertext`,
        { person, form, savedAt, ciphertext: cipher.seal(`draft|${person}|${form}`, text) },
      )
    },
    find(person: string, form: string): Readonly<{ text: string; savedAt: string }> | undefined {
      const sql = 'SELECT saved_at, ciphertext FROM draft WHERE person = $person AND form = $form'
      const found = readOne(db, row, sql, { person, form })
      if (found === undefined) return undefined
      return { text: cipher.open(`draft|${person}|${form}`, found.ciphertext), savedAt: found.saved_at }
    },
    /** The person's drafts of one case file, by what follows its id in their keys. */
    ofCase(person: string, caseId: string): readonly Readonly<{ form: string; savedAt: string }>[] {
      // Keys of a case file begin with its id and a slash; the next character after the slash ends them.
      const sql = `SELECT substr(form, length($from) + 1) AS form, saved_at FROM draft
        WHERE person = $person AND form >= $from AND form < $to ORDER BY form`
      const found = readAll(db, listedRow, sql, { person, from: `${caseId}/`, to: `${caseId}0` })
      return found.map(({ form, saved_at }) => ({ form, savedAt: saved_at }))
    },
    remove(person: string, form: string): void {
      write(db, 'DELETE FROM draft WHERE person = $person AND form = $form', { person, form })
    },
  }
}
