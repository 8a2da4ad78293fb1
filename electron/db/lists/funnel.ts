import { z } from 'zod'
import { CLAIM_STAGES } from '../../../shared/domain/claim/stages.ts'
import type { ReadHandle } from '../handles.ts'
import { readAll } from '../rows.ts'
import { MAX_SUM } from '../migrations/cases/worklist.ts'

const row = z.object({ stage: z.enum(CLAIM_STAGES), claims: z.int(), informed: z.int(), awardedCents: z.int() })
export type StageTotal = z.infer<typeof row>

/** How many claims of an office stand at each stage, of how many the claimant was told of the right, and what was awarded. */
export function createFunnelTotals(db: ReadHandle) {
  const sql = `SELECT stage, claims, informed, min(awarded_cents, ${String(MAX_SUM)}) AS awardedCents FROM claim_total
    WHERE office = $office`
  return { ofOffice: (office: string): readonly StageTotal[] => readAll(db, row, sql, { office }) }
}
