import { z } from 'zod'
import type { NaknadaCase } from '../../../shared/domain/caseFile/naknadaCase.ts'
import type { CaseHeader } from '../../db/repositories/caseFileRepository.ts'
import type { CaseTables } from '../../db/caseTables.ts'

const remarks = z.strictObject({
  note: z.string().optional(),
  expect: z.record(z.string(), z.json()).optional(),
  /** An empty list and no list are not the same form. */
  hasDecisionList: z.boolean(),
})
type Remarks = z.infer<typeof remarks>

/** What an imported form carries that the program keeps and never interprets. Anyone may have written anything there: sealed. */
export function sealRemarks(cases: CaseTables, caseId: string, form: NaknadaCase): Uint8Array<ArrayBuffer> {
  const kept: Remarks = {
    ...(form.note === undefined ? {} : { note: form.note }),
    ...(form.expect === undefined ? {} : { expect: form.expect }),
    hasDecisionList: form.decisions !== undefined,
  }
  return cases.seal(placeOf(caseId), JSON.stringify(kept))
}

export function readRemarks(cases: CaseTables, file: CaseHeader): Remarks {
  if (file.remarks === null) return { hasDecisionList: false }
  return remarks.parse(JSON.parse(cases.unseal(placeOf(file.id), file.remarks)))
}

function placeOf(caseId: string): string {
  return `remarks|${caseId}`
}
