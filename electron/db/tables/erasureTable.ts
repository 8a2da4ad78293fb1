import { z } from 'zod'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'
import { readNextSequence } from './nextSequence.ts'

const fields = {
  id: z.string(),
  caseId: z.string(),
  office: z.string(),
  series: z.string(),
  year: z.int(),
  sequence: z.int(),
  number: z.string(),
  erasedAt: z.string(),
  proposedBy: z.string(),
  confirmedBy: z.string(),
  sha256: z.string(),
  pages: z.int(),
}
const summaryRow = z.object(fields)
/** One erasure with its certificate and what that was drawn from, as it is read. */
export const erasureRow = z.object({
  ...fields,
  record: z.string(),
  pdf: z.instanceof(Uint8Array).transform((value) => new Uint8Array(value)),
})
const idRow = z.object({ id: z.string() })
/** A case file that was erased, with its place in the series of numbers, without its certificate. */
export type ErasureSummary = z.infer<typeof summaryRow>
/** The same with the certificate. */
export type ErasureRow = z.infer<typeof erasureRow>

/** Where the register goes on: behind the certificate of that number. */
export type ErasureCursor = Pick<ErasureSummary, 'year' | 'sequence' | 'series'>
const NEWEST: ErasureCursor = { year: 10_000, sequence: 0, series: '' }

const SUMMARY = `id, case_id AS caseId, office, series, year, sequence, number, erased_at AS erasedAt, proposed_by AS proposedBy, confirmed_by AS confirmedBy,
    sha256, pages`
const OF_OFFICE = `SELECT ${SUMMARY} FROM erasure WHERE office = $office AND (year, sequence, series) < ($year, $sequence, $series)
  ORDER BY year DESC, sequence DESC, series DESC LIMIT +$limit`
const WHOLE = `SELECT ${SUMMARY}, record, pdf FROM erasure WHERE id = $id`
const NEW = `INSERT INTO erasure (id, case_id, office, series, year, sequence, number, erased_at, proposed_by, confirmed_by, sha256,
    pages, record, pdf)
  VALUES ($id, $caseId, $office, $series, $year, $sequence, $number, $erasedAt, $proposedBy, $confirmedBy, $sha256, $pages, $record, $pdf)`

/** The register of erased case files, in cases.db and in office.db alike. */
export function createErasureReads(db: ReadHandle) {
  return {
    /** Those of an office, the newest first, from where a page before has ended. */
    ofOffice: (
      office: string,
      { year, sequence, series }: ErasureCursor = NEWEST,
      limit: number,
    ): readonly ErasureSummary[] => readAll(db, summaryRow, OF_OFFICE, { office, year, sequence, series, limit }),
    find: (id: string): ErasureRow | undefined => readOne(db, erasureRow, WHOLE, { id }),
    /** Every one by its id, in the order of their numbers. */
    ids: (): readonly string[] =>
      readAll(db, idRow, 'SELECT id FROM erasure ORDER BY series, office, year, sequence').map(({ id }) => id),
    /** The number that the next certificate of an office bears, in this installation's series; in cases.db alone. */
    nextSequence: (office: string, year: number) => readNextSequence(db, 'certificate', office, year),
  }
}

type Register = Pick<ReturnType<typeof createErasureReads>, 'ids' | 'find'>

/** What one register of erased files holds and the other does not, in the order of their numbers. */
export function findUnregistered(from: Register, to: Pick<Register, 'ids'>): readonly ErasureRow[] {
  const known = new Set(to.ids())
  return from
    .ids()
    .filter((id) => !known.has(id))
    .flatMap((id) => from.find(id) ?? [])
}

export function createErasureWrites(db: WriteHandle) {
  return {
    add(row: ErasureRow): void {
      write(db, NEW, row)
    },
  }
}
