import { z } from 'zod'
import { composeOrderNumber } from '../../../shared/domain/order/orderNumber.ts'
import { RULING_ACTS } from '../../../shared/domain/caseFile/claimActRecord.ts'
import type { RegisterEntry } from '../../../shared/domain/order/registerBook.ts'
import type { ReadHandle } from '../handles.ts'
import { readAll } from '../rows.ts'
import { fateColumns, selectFate, toldFate } from '../tables/orderFate.ts'
import { ORDER_KINDS, RULING_KINDS } from '../tables/orderKinds.ts'
import { EXCLUDED } from './sight.ts'

const place = { series: z.string(), sequence: z.int() }
const givenRow = z.object({
  ...place,
  number: z.string(),
  issued: z.string(),
  mark: z.string(),
  judge: z.string(),
  kind: z.enum(['issue', ...RULING_ACTS]),
  cents: z.int(),
  onNumber: z.string().nullable(),
  ...fateColumns,
  isExcluded: z.int(),
})
/** Of a file that was erased the number alone is left. */
const erasedRow = z.object({ ...place, number: z.null() })
const entryRow = z.union([givenRow, erasedRow])
type EntryRow = z.infer<typeof entryRow>
const yearRow = z.object({ year: z.int(), entries: z.int() })

// Which order an act is about: an order about itself, a ruling about the one its legal act names.
const ON_ORDER = `CASE WHEN act.kind IN (${ORDER_KINDS}) THEN act.ordinal ELSE (SELECT on_order FROM legal_act AS ruling
  WHERE (ruling.case_key, ruling.claim_id, ruling.kind, ruling.ordinal) = (act.case_key, act.claim_id, act.kind, act.ordinal)) END`
// The sum of a ruling is what the claim is awarded after it: what stood before is that of the act before.
const BEFORE = `CASE WHEN act.kind IN (${RULING_KINDS}) THEN (SELECT earlier.awarded_cents FROM order_act AS earlier
  WHERE (earlier.case_key, earlier.claim_id) = (act.case_key, act.claim_id) AND earlier.order_key < act.order_key
    AND earlier.number IS NOT NULL ORDER BY earlier.order_key DESC LIMIT 1) ELSE 0 END`
const CORRECTED = `CASE WHEN act.kind IN (${RULING_KINDS}) THEN (SELECT number FROM order_act AS corrected
  WHERE (corrected.case_key, corrected.claim_id) = (act.case_key, act.claim_id) AND corrected.kind IN (${ORDER_KINDS})
    AND corrected.ordinal = ${ON_ORDER}) END`
const OF_OFFICE = 'series IN (SELECT series FROM number_series) AND office = $office'
const ENTRIES = `SELECT series, sequence, number, issued, mark, judge_name AS judge, kind, awarded_cents - ${BEFORE} AS cents,
    ${CORRECTED} AS onNumber, ${selectFate('act', ON_ORDER)},
    case_key IN ${EXCLUDED} AS isExcluded
  FROM order_act AS act WHERE ${OF_OFFICE} AND year = $year
  UNION ALL SELECT series, sequence, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0 FROM erased_number
  WHERE erased_number.kind = 'order' AND ${OF_OFFICE} AND year = $year
  ORDER BY series, sequence`
const YEARS = `SELECT year, sum(entries) AS entries FROM (
    SELECT year, count(*) AS entries FROM order_act WHERE ${OF_OFFICE} GROUP BY year
    UNION ALL SELECT year, count(*) FROM erased_number WHERE kind = 'order' AND ${OF_OFFICE} GROUP BY year)
  GROUP BY year ORDER BY year DESC`

/** The register of the orders an office issued, with the rulings on them: every number of a year once. */
export function createOrderRegister(db: ReadHandle) {
  return {
    /** The years in which numbers were given, the latest first, and how many. */
    years: (office: string) => readAll(db, yearRow, YEARS, { office }),
    /** The numbers of a year in their order; of files from which the reader is excluded without content. */
    entries: (office: string, year: number, reader: string): readonly RegisterEntry[] =>
      readAll(db, entryRow, ENTRIES, { office, year, reader }).map((row) => entryOf(row, office, year)),
  }
}

function entryOf(row: EntryRow, office: string, year: number): RegisterEntry {
  if (row.number === null) {
    const composed = composeOrderNumber(office, year, row.series, row.sequence)
    return { number: composed.ok ? composed.value : String(row.sequence), content: 'erased' }
  }
  const { number, issued, mark, judge, kind, cents, onNumber, isExcluded } = row
  if (isExcluded === 1) return { number, issued, content: 'excluded' }
  const content = { act: kind, mark, judge, cents }
  return {
    number,
    issued,
    content: {
      ...content,
      ...(onNumber === null ? {} : { onNumber }),
      ...toldFate(row),
    },
  }
}
