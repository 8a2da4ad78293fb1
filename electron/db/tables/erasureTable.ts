import { z } from 'zod'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'
import { lastSequence } from './lastSequence.ts'

const fields = {
  id: z.string(),
  caseId: z.string(),
  office: z.string(),
  number: z.string(),
  erasedAt: z.string(),
  proposedBy: z.string(),
  confirmedBy: z.string(),
  sha256: z.string(),
  pages: z.int(),
}
const summaryRow = z.object(fields)
const wholeRow = z.object({
  ...fields,
  series: z.string(),
  year: z.int(),
  sequence: z.int(),
  pdf: z.instanceof(Uint8Array).transform((value) => new Uint8Array(value)),
})
const sequenceRow = z.object({ series: z.string(), sequence: z.int() })
const idRow = z.object({ id: z.string() })
/** A case file that was erased, without its certificate. */
export type ErasureSummary = z.infer<typeof summaryRow>
/** The same with the certificate and its place in the series of numbers. */
export type ErasureRow = z.infer<typeof wholeRow>

const SUMMARY = `SELECT id, case_id AS caseId, office, number, erased_at AS erasedAt, proposed_by AS proposedBy,
    confirmed_by AS confirmedBy, sha256, pages FROM erasure`
const WHOLE = `SELECT id, case_id AS caseId, office, number, erased_at AS erasedAt, proposed_by AS proposedBy,
    confirmed_by AS confirmedBy, sha256, pages, series, year, sequence, pdf FROM erasure`
const NEW = `INSERT INTO erasure (id, case_id, office, series, year, sequence, number, erased_at, proposed_by, confirmed_by, sha256,
    pages, pdf)
  VALUES ($id, $caseId, $office, $series, $year, $sequence, $number, $erasedAt, $proposedBy, $confirmedBy, $sha256, $pages, $pdf)`

/** The register of erased case files, in cases.db and in office.db alike. */
export function createErasureReads(db: ReadHandle) {
  return {
    /** The newest of an office. */
    ofOffice: (office: string, limit: number): readonly ErasureSummary[] =>
      readAll(db, summaryRow, `${SUMMARY} WHERE office = $office ORDER BY year DESC, sequence DESC LIMIT +$limit`, {
        office,
        limit,
      }),
    find: (id: string): ErasureRow | undefined => readOne(db, wholeRow, `${WHOLE} WHERE id = $id`, { id }),
    /** Every one by its id, in the order of their numbers. */
    ids: (): readonly string[] =>
      readAll(db, idRow, 'SELECT id FROM erasure ORDER BY series, office, year, sequence').map(({ id }) => id),
    /** The number that the next certificate of an office bears, in this installation's series; in cases.db alone. */
    nextSequence(office: string, year: number): Readonly<{ series: string; sequence: number }> {
      const of = { series: 'number_series.series', office: '$office', year: '$year' }
      const sql = `SELECT series, 1 + ${lastSequence('certificate', of)} AS sequence FROM number_series`
      const found = readOne(db, sequenceRow, sql, { office, year })
      if (found === undefined) throw new Error('no series of numbers')
      return found
    },
  }
}

export function createErasureWrites(db: WriteHandle) {
  return {
    add(row: ErasureRow): void {
      write(db, NEW, row)
    },
  }
}
