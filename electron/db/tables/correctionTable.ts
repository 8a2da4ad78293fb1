import { z } from 'zod'
import { FACTS, type FactCorrection } from '../../../shared/domain/caseFile/factCorrections.ts'
import { OUTSIDE_FACTS, type OutsideCorrection } from '../../../shared/domain/decision/outsideCorrections.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'

const json = z.string().transform((text) => JSON.parse(text) as unknown)
const row = z.object({
  at: z.string(),
  person: z.string(),
  fact: z.enum([...FACTS, ...OUTSIDE_FACTS]),
  before: json,
  after: json.nullable(),
  reason: z.string(),
})
export type CorrectionRow = z.infer<typeof row>
/** Facts that somebody corrects at once, with one reason. */
export type NewCorrections = Readonly<{
  at: string
  person: string
  reason: string
  facts: readonly (FactCorrection | OutsideCorrection)[]
}>

const ADD = `INSERT INTO fact_correction (case_key, ordinal, at, person, fact, before, after, reason)
  SELECT ${CASE_KEY}, 1 + (SELECT coalesce(max(ordinal), 0) FROM fact_correction WHERE case_key = ${CASE_KEY}), $at, $person,
    $fact, $before, $after, $reason`

/** Corrections of the facts of a case file, the newest first. */
export function createCorrectionReads(db: ReadHandle) {
  const sql = `SELECT at, person, fact, before, after, reason FROM fact_correction WHERE case_key = ${CASE_KEY}
    ORDER BY ordinal DESC`
  return { ofCase: (caseId: string): readonly CorrectionRow[] => readAll(db, row, sql, { caseId }) }
}

export function createCorrectionWrites(db: WriteHandle) {
  return {
    add(caseId: string, { at, person, reason, facts }: NewCorrections): void {
      for (const { fact, before, after } of facts) {
        const [old, next] = [JSON.stringify(before), after === undefined ? null : JSON.stringify(after)]
        write(db, ADD, { caseId, at, person, reason, fact, before: old, after: next })
      }
    },
  }
}
