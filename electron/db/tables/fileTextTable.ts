import { z } from 'zod'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'
import type { TextCipher } from '../textCipher.ts'
import { CASE_KEY } from './caseKey.ts'
import { openSealed, sealedRow } from './sealed.ts'

const row = sealedRow.extend({ file: z.string() })
const pagesForm = z.array(z.string())

/** What attached files say, page by page. */
export function createFileTextReads(db: ReadHandle, cipher: TextCipher) {
  return {
    ofCase(caseId: string): readonly Readonly<{ file: string; pages: readonly string[] }>[] {
      const sql = `SELECT file_id AS file, wrapped_key AS wrappedKey, ciphertext FROM file_text WHERE case_key = ${CASE_KEY}`
      return readAll(db, row, sql, { caseId }).map(({ file, ...sealed }) => ({
        file,
        pages: pagesForm.parse(JSON.parse(openSealed(cipher, placeOf(caseId, file), sealed))),
      }))
    },
  }
}

export function createFileTextWrites(db: WriteHandle, cipher: TextCipher) {
  return {
    save(caseId: string, file: string, pages: readonly string[]): void {
      const sql = `INSERT INTO file_text (case_key, file_id, wrapped_key, ciphertext)
        VALUES (${CASE_KEY}, $file, $wrappedKey, $ciphertext)
        ON CONFLICT (case_key, file_id) DO UPDATE SET wrapped_key = excluded.wrapped_key, ciphertext = excluded.ciphertext`
      write(db, sql, { caseId, file, ...cipher.seal(placeOf(caseId, file), JSON.stringify(pages)) })
    },
  }
}

function placeOf(caseId: string, file: string): string {
  return `text|${caseId}|${file}`
}
