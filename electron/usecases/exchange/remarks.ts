import { z } from 'zod'
import type { Remarks } from '../../../shared/exchange/remarks.ts'
import type { CaseReads, CaseTables } from '../../db/caseTables.ts'

const remarks = z.strictObject({ note: z.string().optional(), expect: z.record(z.string(), z.unknown()).optional() })

/** What an imported form carries that the program keeps and never interprets. Anyone may have written anything there: sealed. */
export function saveRemarks(cases: CaseTables, caseId: string, kept: Remarks): void {
  cases.remarks.add(caseId, JSON.stringify(kept))
}

export function readRemarks(cases: CaseReads, caseId: string): Remarks {
  const stored = cases.remarks.ofCase(caseId)
  return stored === undefined ? {} : remarks.parse(JSON.parse(stored))
}
