import { z } from 'zod'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'

// Sealed and bound to the order by ourselves when it was issued.
const snapshot = z.object({ case: z.custom<CaseFile>((value) => typeof value === 'object' && value !== null) })

/** The case file that an order was drawn from, out of its snapshot. */
export function readSnapshot(text: string): CaseFile {
  return snapshot.parse(JSON.parse(text)).case
}
