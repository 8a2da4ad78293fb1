import { z } from 'zod'
import { CLAIM_STAGES } from '../../../shared/domain/claim/stages.ts'
import { addUpCents } from '../../../shared/domain/money/cents.ts'
import { MAX_CENTS } from '../../../shared/format/amount.ts'
import type { ReadHandle } from '../handles.ts'
import { readAll } from '../rows.ts'
import { MAX_SUM } from '../migrations/cases/worklist.ts'
import type { Sight } from './sight.ts'

const row = z.object({ stage: z.enum(CLAIM_STAGES), claims: z.int(), informed: z.int(), awardedCents: z.int() })
export type StageTotal = z.infer<typeof row>

/**
 * How many claims of an office stand at each stage, of how many the claimant was told of the right, and what was awarded;
 * of the whole office, without the files from which the reader is excluded.
 */
export function createFunnelTotals(db: ReadHandle) {
  const sql = `SELECT stage, claims, informed, min(awarded_cents, ${String(MAX_SUM)}) AS awardedCents FROM claim_total
      WHERE office = $office
    UNION ALL SELECT stage, -1, -(informed_of_right IS NOT NULL), -min(awarded_cents, ${String(MAX_CENTS)})
      FROM exclusion JOIN case_file USING (case_key) JOIN claim USING (case_key)
      WHERE exclusion.person = $reader AND $office IN (court, prosecution)`
  return {
    ofOffice: (office: string, { reader }: Pick<Sight, 'reader'>): readonly StageTotal[] =>
      addUp(readAll(db, row, sql, { office, reader })),
  }
}

function addUp(rows: readonly StageTotal[]): readonly StageTotal[] {
  const totals = new Map<string, StageTotal>()
  for (const { stage, claims, informed, awardedCents } of rows) {
    const before = totals.get(stage) ?? { claims: 0, informed: 0, awardedCents: 0 }
    totals.set(stage, {
      stage,
      claims: before.claims + claims,
      informed: before.informed + informed,
      awardedCents: addUpCents([before.awardedCents, awardedCents]),
    })
  }
  return [...totals.values()]
}
