import { z } from 'zod'
import type { NaknadaCase } from '../../../shared/domain/caseFile/naknadaCase.ts'
import type { CaseHeader } from '../../db/tables/caseFileTable.ts'
import type { CaseReads, CaseTables } from '../../db/caseTables.ts'

const remarks = z.strictObject({
  note: z.string().optional(),
  expect: z.record(z.string(), z.json()).optional(),
  /** An empty list and no list are not the same form. */
  hasDecisionList: z.boolean(),
})
type Remarks = z.infer<typeof remarks>

/** What an imported form carries that the program keeps and never interprets. Anyone may have written anything there: sealed. */
export function saveRemarks(cases: CaseTables, caseId: string, form: NaknadaCase): void {
  const kept: Remarks = {
    ...(form.note === undefined ? {} : { note: form.note }),
    ...(form.expect === undefined ? {} : { expect: form.expect }),
    hasDecisionList: form.decisions !== undefined,
  }
  cases.remarks.add(caseId, JSON.stringify(kept))
}

export function readRemarks(cases: CaseReads, file: CaseHeader): Remarks {
  const stored = cases.remarks.ofCase(file.id)
  return stored === undefined ? { hasDecisionList: false } : remarks.parse(JSON.parse(stored))
}
