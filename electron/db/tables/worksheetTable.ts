import { z } from 'zod'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readOne, write } from '../rows.ts'
import type { SealedText, TextCipher } from '../textCipher.ts'
import { CASE_KEY } from './caseKey.ts'
import { sealedRow } from './sealed.ts'

/** Whose notes on which claim. */
export type WorksheetOf = Readonly<{ caseId: string; claim: string; person: string }>

const row = sealedRow.extend({ savedAt: z.string() })
const ONE = `case_key = ${CASE_KEY} AND claim_id = $claim AND person = $person`

/** What people note on claims for themselves. */
export function createWorksheetReads(db: ReadHandle) {
  return {
    /** Sealed, with the place to which it is bound. */
    find(of: WorksheetOf): Readonly<{ sealed: SealedText; place: string; savedAt: string }> | undefined {
      const sql = `SELECT saved_at AS savedAt, wrapped_key AS wrappedKey, ciphertext FROM worksheet WHERE ${ONE}`
      const found = readOne(db, row, sql, of)
      if (found === undefined) return undefined
      const { savedAt, ...sealed } = found
      return { sealed, place: placeOfWorksheet(of.person), savedAt }
    },
  }
}

const SAVE = `INSERT INTO worksheet (case_key, claim_id, person, saved_at, wrapped_key, ciphertext)
  VALUES (${CASE_KEY}, $claim, $person, $savedAt, $wrappedKey, $ciphertext)
  ON CONFLICT (case_key, claim_id, person) DO UPDATE SET saved_at = excluded.saved_at, wrapped_key = excluded.wrapped_key,
    ciphertext = excluded.ciphertext`
// Its place does not name the claim: it goes along to another file unopened.
const MOVE = `UPDATE worksheet SET case_key = (SELECT case_key FROM case_file WHERE id = $toCase), claim_id = $toClaim
  WHERE case_key = ${CASE_KEY} AND claim_id = $claim`

export function createWorksheetWrites(db: WriteHandle, cipher: TextCipher) {
  return {
    /** SECURITY: opens by the key of which this is the public half and by no other, not by the identity key either. */
    save(of: WorksheetOf, text: string, savedAt: string, publicKey: Uint8Array): void {
      const { sealed, wraps } = cipher.sealFor(placeOfWorksheet(of.person), text, [publicKey])
      for (const wrappedKey of wraps) write(db, SAVE, { ...of, savedAt, ...sealed, wrappedKey })
    },
    remove(of: WorksheetOf): void {
      write(db, `DELETE FROM worksheet WHERE ${ONE}`, of)
    },
    /** The claim has gone over to another file: what everybody noted on it goes along. */
    move(from: Readonly<{ caseId: string; claim: string }>, to: Readonly<{ caseId: string; claim: string }>): void {
      write(db, MOVE, { ...from, toCase: to.caseId, toClaim: to.claim })
    },
  }
}

export function placeOfWorksheet(person: string): string {
  return `worksheet|${person}`
}
