import { z } from 'zod'
import { countPages, PAGE_ORIGINS, type FileText } from '../../../shared/domain/caseFile/pageText.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'
import type { TextCipher } from '../textCipher.ts'
import { CASE_KEY } from './caseKey.ts'
import type { SearchChanges } from './searchChanges.ts'
import { openSealed, sealedRow } from './sealed.ts'

const row = sealedRow.extend({ file: z.string() })
const textForm = z.strictObject({ pages: z.array(z.string()), origins: z.array(z.enum(PAGE_ORIGINS)) })

/** What attached files say, page by page. */
export function createFileTextReads(db: ReadHandle, cipher: TextCipher) {
  return {
    ofCase(caseId: string): readonly (FileText & Readonly<{ file: string }>)[] {
      const sql = `SELECT file_id AS file, wrapped_key AS wrappedKey, ciphertext FROM file_text WHERE case_key = ${CASE_KEY}`
      return readAll(db, row, sql, { caseId }).map(({ file, ...sealed }) => ({
        file,
        ...textForm.parse(JSON.parse(openSealed(cipher, placeOfFileText(caseId, file), sealed))),
      }))
    },
    /** What one file says; undefined where it was not read, or could not be. */
    of(caseId: string, file: string): FileText | undefined {
      const sql = `SELECT wrapped_key AS wrappedKey, ciphertext FROM file_text WHERE case_key = ${CASE_KEY} AND file_id = $file`
      const sealed = readOne(db, sealedRow, sql, { caseId, file })
      if (sealed === undefined) return undefined
      return textForm.parse(JSON.parse(openSealed(cipher, placeOfFileText(caseId, file), sealed)))
    },
  }
}

export function createFileTextWrites(db: WriteHandle, cipher: TextCipher, found: SearchChanges) {
  return {
    save(caseId: string, file: string, text: FileText): void {
      const sql = `INSERT INTO file_text (case_key, file_id, page_count, bare_count, waiting_count, wrapped_key, ciphertext)
        VALUES (${CASE_KEY}, $file, $pages, $bare, $waiting, $wrappedKey, $ciphertext)
        ON CONFLICT (case_key, file_id) DO UPDATE SET bare_count = excluded.bare_count,
          waiting_count = excluded.waiting_count, wrapped_key = excluded.wrapped_key, ciphertext = excluded.ciphertext`
      const { pages, origins } = text
      const sealed = cipher.seal(placeOfFileText(caseId, file), JSON.stringify({ pages, origins }))
      write(db, sql, { caseId, file, ...countPages(text), ...sealed })
      found.add(caseId, { kind: 'page', subject: file, pages: () => pages })
    },
  }
}

export function placeOfFileText(caseId: string, file: string): string {
  return `text|${caseId}|${file}`
}
