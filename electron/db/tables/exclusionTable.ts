import type { WriteHandle } from '../handles.ts'
import { write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'

/** Writes who may know nothing of a file; the header of the file tells. */
export function createExclusionWrites(db: WriteHandle) {
  return {
    /** With what the person had typed and not saved in the file. */
    add(caseId: string, person: string): void {
      write(db, `INSERT INTO exclusion (person, case_key) VALUES ($person, ${CASE_KEY})`, { caseId, person })
      // Keys of a case file begin with its id and a slash; the next character after the slash ends them.
      const drafts = 'DELETE FROM draft WHERE person = $person AND form >= $from AND form < $to'
      write(db, drafts, { person, from: `${caseId}/`, to: `${caseId}0` })
    },
    remove(caseId: string, person: string): void {
      write(db, `DELETE FROM exclusion WHERE person = $person AND case_key = ${CASE_KEY}`, { caseId, person })
    },
  }
}
