import type { Capacity } from '../../../shared/domain/claim/needToKnow.ts'
import type { WriteHandle } from '../handles.ts'
import { write } from '../rows.ts'
import type { CaseChanges } from './caseChanges.ts'
import { CASE_KEY } from './caseKey.ts'

const ASSIGN = `INSERT INTO assignment (case_key, office, capacity, person) VALUES (${CASE_KEY}, $office, $capacity, $person)
  ON CONFLICT (case_key, office, capacity) DO UPDATE SET person = excluded.person`
const UNASSIGN = `DELETE FROM assignment WHERE case_key = ${CASE_KEY} AND office = $office AND capacity = $capacity`

/** Writes to whom each office has assigned a file; the header of the file tells. */
export function createAssignmentWrites(db: WriteHandle, changes: CaseChanges) {
  return {
    /** Without a person the file is nobody's from then on. */
    save(caseId: string, office: string, capacity: Capacity, person: string | undefined): void {
      if (person === undefined) write(db, UNASSIGN, { caseId, office, capacity })
      else write(db, ASSIGN, { caseId, office, capacity, person })
      changes.add(caseId)
    },
  }
}
