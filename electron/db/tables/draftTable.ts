import { z } from 'zod'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'
import type { SealedText, TextCipher } from '../textCipher.ts'
import { openSealed, sealedRow } from './sealed.ts'

/** What one person may keep unsaved: far more than anyone types, far less than fills a disk. */
const MAX_DRAFTS = 200
const MAX_BYTES = 32_000_000
/** How long a wrap is that was made for the own key of one person. */
const OWN_WRAP = 80

const listedRow = z.object({ form: z.string(), savedAt: z.string() })
const row = sealedRow.extend({ savedAt: z.string(), author: z.string() })
const ownedRow = z.object({ person: z.string(), form: z.string() })
const othersRow = z.object({ drafts: z.int(), bytes: z.int() })
const OTHERS = `SELECT count(*) AS drafts, coalesce(sum(length(ciphertext)), 0) AS bytes FROM draft
  WHERE person = $person AND form <> $form`

/** What a person typed and has not saved: only the same person reads it again. */
export function createDraftReads(db: ReadHandle, cipher: TextCipher) {
  return {
    find(person: string, form: string): Readonly<{ text: string; savedAt: string }> | undefined {
      const sql = `SELECT saved_at AS savedAt, author, wrapped_key AS wrappedKey, ciphertext FROM draft
        WHERE person = $person AND form = $form`
      const found = readOne(db, row, sql, { person, form })
      if (found === undefined) return undefined
      const place = placeOfDraft(found.author, form)
      // An own key goes with its slot, and what was typed under it too: that is no damage.
      const text = found.wrappedKey.length === OWN_WRAP ? cipher.open(place, found) : openSealed(cipher, place, found)
      return text === undefined ? undefined : { text, savedAt: found.savedAt }
    },
    /** The person's drafts of one case file, by what follows its id in their keys. */
    ofCase(person: string, caseId: string): readonly Readonly<{ form: string; savedAt: string }>[] {
      // Keys of a case file begin with its id and a slash; the next character after the slash ends them.
      const sql = `SELECT substr(form, length($from) + 1) AS form, saved_at AS savedAt FROM draft
        WHERE person = $person AND form >= $from AND form < $to ORDER BY form`
      return readAll(db, listedRow, sql, { person, from: `${caseId}/`, to: `${caseId}0` })
    },
    /** Whose drafts of one case file there are, by what follows its id in their keys. */
    ofEverybody(caseId: string): readonly Readonly<{ person: string; form: string }>[] {
      const sql = `SELECT draft.person, substr(form, length($from) + 1) AS form FROM staff JOIN draft ON draft.person = staff.id
        WHERE form >= $from AND form < $to ORDER BY draft.person, form`
      return readAll(db, ownedRow, sql, { from: `${caseId}/`, to: `${caseId}0` })
    },
  }
}

export function createDraftWrites(db: WriteHandle, cipher: TextCipher) {
  const keep = (person: string, form: string, savedAt: string, sealed: SealedText): void => {
    const sql = `INSERT INTO draft (person, form, author, saved_at, wrapped_key, ciphertext)
      VALUES ($person, $form, $person, $savedAt, $wrappedKey, $ciphertext)
      ON CONFLICT (person, form) DO UPDATE SET author = excluded.author, saved_at = excluded.saved_at, wrapped_key = excluded.wrapped_key,
        ciphertext = excluded.ciphertext`
    write(db, sql, { person, form, savedAt, ...sealed })
  }
  const save = (person: string, form: string, savedAt: string, sealed: SealedText): boolean => {
    const others = readOne(db, othersRow, OTHERS, { person, form })
    if (others === undefined || others.drafts >= MAX_DRAFTS) return false
    if (others.bytes + sealed.ciphertext.byteLength > MAX_BYTES) return false
    keep(person, form, savedAt, sealed)
    return true
  }
  return {
    /** False where the person has no room left: nothing is written. */
    save(person: string, form: string, text: string, savedAt: string): boolean {
      return save(person, form, savedAt, cipher.seal(placeOfDraft(person, form), text))
    },
    /** What was typed already, in another place: however little room there is, nothing is lost. */
    keep(person: string, form: string, text: string, savedAt: string): void {
      keep(person, form, savedAt, cipher.seal(placeOfDraft(person, form), text))
    },
    /** The same as `save`, for somebody without the identity key: it opens by the key of which this is the public half, and by no other. */
    saveOwn(person: string, form: string, text: string, savedAt: string, publicKey: Uint8Array): boolean {
      const { sealed, wraps } = cipher.sealFor(placeOfDraft(person, form), text, [publicKey])
      return wraps.every((wrappedKey) => save(person, form, savedAt, { ...sealed, wrappedKey }))
    },
    /**
     * Gives what somebody who leaves has typed to another, sealed as it is: of one case file, or all that is left. Where that
     * one has typed in the same form, that stays and the other goes.
     */
    handOver(from: string, to: string, caseId?: string): void {
      const range = caseId === undefined ? '' : 'AND form >= $first AND form < $last'
      const keys = caseId === undefined ? {} : { first: `${caseId}/`, last: `${caseId}0` }
      const taken = `DELETE FROM draft WHERE person = $from ${range}
        AND EXISTS (SELECT 1 FROM draft AS own WHERE own.person = $to AND own.form = draft.form)`
      write(db, taken, { from, to, ...keys })
      write(db, `UPDATE draft SET person = $to WHERE person = $from ${range}`, { from, to, ...keys })
    },
    remove(person: string, form: string): void {
      write(db, 'DELETE FROM draft WHERE person = $person AND form = $form', { person, form })
    },
    /** What somebody typed whose own key is gone with the slot. */
    removeAll(person: string): void {
      write(db, 'DELETE FROM draft WHERE person = $person', { person })
    },
  }
}

export function placeOfDraft(person: string, form: string): string {
  return `draft|${person}|${form}`
}
