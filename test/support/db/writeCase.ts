import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { ClaimStage } from '../../../shared/domain/claim/stages.ts'
import type { CaseTables } from '../../../electron/db/caseTables.ts'
import { TODAY } from '../../bench/scale/fillCases.ts'
import { PROSECUTION } from '../office/people.ts'

export const CASE_ID = 'a'.repeat(32)

/** Writes one file in the custody of the prosecution, its claims at the given stage and nothing decided. */
export function writeCase(tables: CaseTables, file: CaseFile, stage: ClaimStage = 'draft', id = CASE_ID): void {
  tables.transaction(TODAY, () => {
    tables.caseFiles.add({ id, revision: 0, custody: PROSECUTION, proceedings: file.proceedings })
    for (const person of file.people) tables.people.add(id, person)
    for (const item of file.evidence) tables.evidence.save(id, item)
    for (const { claim } of file.claims) tables.claims.save(id, claim, stage)
  })
}
