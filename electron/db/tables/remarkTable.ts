import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readOne, write } from '../rows.ts'
import type { TextCipher } from '../textCipher.ts'
import { CASE_KEY } from './caseKey.ts'
import { openSealed, sealedRow } from './sealed.ts'

/** What an imported form carries and nobody interprets, as one sealed text. */
export function createRemarkReads(db: ReadHandle, cipher: TextCipher) {
  return {
    ofCase(caseId: string): string | undefined {
      const sql = `SELECT wrapped_key AS wrappedKey, ciphertext FROM case_remarks WHERE case_key = ${CASE_KEY}`
      const found = readOne(db, sealedRow, sql, { caseId })
      return found === undefined ? undefined : openSealed(cipher, placeOfRemarks(caseId), found)
    },
  }
}

export function createRemarkWrites(db: WriteHandle, cipher: TextCipher) {
  return {
    add(caseId: string, text: string): void {
      const sql = `INSERT INTO case_remarks (case_key, wrapped_key, ciphertext) VALUES (${CASE_KEY}, $wrappedKey, $ciphertext)`
      write(db, sql, { caseId, ...cipher.seal(placeOfRemarks(caseId), text) })
    },
  }
}

export function placeOfRemarks(caseId: string): string {
  return `remarks|${caseId}`
}
