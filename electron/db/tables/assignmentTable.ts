import type { WriteHandle } from '../handles.ts'
import { write } from '../rows.ts'
import type { CaseChanges } from './caseChanges.ts'
import { CASE_KEY } from './caseKey.ts'

const ASSIGN = `INSERT INTO assignment (case_key, office, person) VALUES (${CASE_KEY}, $office, $person)
  ON CONFLICT (case_key, office) DO UPDATE SET person = excluded.person`

/** Writes to whom each office has assigned a file; the header of the file tells. */
export function createAssignmentWrites(db: WriteHandle, changes: CaseChanges) {
  return {
    assign(caseId: string, office: string, person: string): void {
      write(db, ASSIGN, { caseId, office, person })
      changes.add(caseId)
    },
  }
}
