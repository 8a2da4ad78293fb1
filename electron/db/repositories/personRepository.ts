import { z } from 'zod'
import { identityOf, personIdentity, withoutIdentity } from '../../../shared/domain/caseFile/identity.ts'
import { labelOf } from '../../../shared/domain/caseFile/label.ts'
import { person as personForm, type Person } from '../../../shared/domain/caseFile/person.ts'
import { sortKey } from '../../../shared/text/alphabet.ts'
import { foldKey } from '../../../shared/text/fold.ts'
import type { Connection } from '../connection.ts'
import type { TextCipher } from './textCipher.ts'
import { readAll, readOne, write } from './rows.ts'

const row = z.object({ id: z.string(), body: z.string(), ciphertext: z.instanceof(Uint8Array).nullable() })
const labelRow = z.object({
  case_id: z.string(),
  label_cnr: z.string(),
  label_en: z.string(),
  sealed: z.int(),
})
export type InjuredLabel = z.infer<typeof labelRow>

const INSERT = `INSERT INTO person (case_id, id, position, role, sealed, label_cnr, label_en, label_fold, label_sort, body)
  VALUES ($caseId, $id, $position, $role, $sealed, $cnr, $en, $fold, $sort, $body)
  ON CONFLICT (case_id, id) DO UPDATE SET role = excluded.role, sealed = excluded.sealed, label_cnr = excluded.label_cnr,
    label_en = excluded.label_en, label_fold = excluded.label_fold, label_sort = excluded.label_sort, body = excluded.body`

/** People of a case file. What identifies a sealed one is written only under the identity key. */
export function personRepository(db: Connection, cipher: TextCipher) {
  return { ...personReads(db, cipher), ...personWrites(db, cipher) }
}

function personReads(db: Connection, cipher: TextCipher) {
  return {
    ofCase(caseId: string): readonly Person[] {
      const rows = readAll(
        db,
        row,
        `SELECT id, body, ciphertext FROM person
         LEFT JOIN sealed_identity ON sealed_identity.case_id = person.case_id AND person_id = person.id
         WHERE person.case_id = $caseId ORDER BY position`,
        { caseId },
      )
      return rows.map((one) => whole(cipher, caseId, one))
    },
    /** Injured parties of the files that concern an office, by the label that may be shown. Decrypts nothing. */
    injuredOf(office: string): readonly InjuredLabel[] {
      return readAll(
        db,
        labelRow,
        `SELECT case_id, label_cnr, label_en, sealed FROM person JOIN case_file ON case_file.id = case_id
         WHERE role = 'injuredParty' AND (court = $office OR prosecution = $office) ORDER BY case_id, position`,
        { office },
      )
    },
  }
}

function personWrites(db: Connection, cipher: TextCipher) {
  return {
    /** Writes a new person at the end or the changed one at its place. */
    save(caseId: string, one: Person): void {
      const label = labelOf(one)
      write(db, INSERT, {
        caseId,
        id: one.id,
        position: nextPosition(db, caseId),
        role: one.role,
        sealed: one.sealed === true ? 1 : 0,
        cnr: label.cnr,
        en: label.en,
        fold: foldKey(label.cnr),
        sort: sortKey(label.cnr),
        body: JSON.stringify(one.sealed === true ? withoutIdentity(one) : one),
      })
      saveIdentity(db, cipher, caseId, one)
    },
    remove(caseId: string, id: string): boolean {
      return write(db, 'DELETE FROM person WHERE case_id = $caseId AND id = $id', { caseId, id }) === 1
    },
  }
}

function saveIdentity(db: Connection, cipher: TextCipher, caseId: string, one: Person): void {
  write(db, 'DELETE FROM sealed_identity WHERE case_id = $caseId AND person_id = $id', { caseId, id: one.id })
  if (one.sealed !== true) return
  const identity = JSON.stringify(identityOf(one))
  write(db, 'INSERT INTO sealed_identity (case_id, person_id, ciphertext) VALUES ($caseId, $id, $ciphertext)', {
    caseId,
    id: one.id,
    ciphertext: cipher.seal(placeOf(caseId, one.id), identity),
  })
}

function whole(cipher: TextCipher, caseId: string, { id, body, ciphertext }: z.infer<typeof row>): Person {
  const open: unknown = JSON.parse(body)
  if (ciphertext === null) return personForm.parse(open)
  const identity = personIdentity.parse(JSON.parse(cipher.open(placeOf(caseId, id), ciphertext)))
  return personForm.parse({ ...(open as object), ...identity })
}

function placeOf(caseId: string, personId: string): string {
  return `identity|${caseId}|${personId}`
}

function nextPosition(db: Connection, caseId: string): number {
  const sql = 'SELECT coalesce(max(position), -1) + 1 AS next FROM person WHERE case_id = $caseId'
  return readOne(db, z.object({ next: z.int() }), sql, { caseId })?.next ?? 0
}
