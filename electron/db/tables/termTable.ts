import { z } from 'zod'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'

const term = z.object({
  id: z.string(),
  cnr: z.string(),
  en: z.string(),
  note: z.string(),
  addedBy: z.string(),
  addedOn: z.string(),
})
/** A term that a court has added to the glossary. */
export type OfficeTerm = z.infer<typeof term>

const TERMS = `SELECT id, cnr, en, note, added_by AS addedBy, added_on AS addedOn FROM office_term
  WHERE office = $office AND withdrawn_by IS NULL`

/** The terms that a court has added and not withdrawn. */
export function createTermReads(db: ReadHandle) {
  return {
    ofOffice: (office: string): readonly OfficeTerm[] => readAll(db, term, `${TERMS} ORDER BY term_key`, { office }),
    find: (office: string, id: string): OfficeTerm | undefined =>
      readOne(db, term, `${TERMS} AND id = $id`, { office, id }),
  }
}

const ADD = `INSERT INTO office_term (id, office, cnr, en, note, added_by, added_on)
  VALUES ($id, $office, $cnr, $en, $note, $addedBy, $addedOn)`

export function createTermWrites(db: WriteHandle) {
  return {
    add(row: OfficeTerm & Readonly<{ office: string }>): void {
      write(db, ADD, row)
    },
    withdraw(row: Readonly<{ id: string; by: string }>): void {
      write(db, 'UPDATE office_term SET withdrawn_by = $by WHERE id = $id', row)
    },
  }
}
