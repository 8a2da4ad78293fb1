import { z } from 'zod'
import { centsSum, isoDate } from '../caseFile/fields.ts'
import type { Monitoring } from './monitoring.ts'
import { DIMENSIONS, STEPS } from './peopleTables.ts'

// Codes of courts, countries, heads and years: never a sentence, never a name.
const name = z.string().regex(/^[\p{L}\d._-]{0,60}$/u)
const names = z.array(name).max(10_000).readonly()
const count = z.int().min(0).nullable()
const counts = z.array(count).max(10_000).readonly()
const sum = centsSum.nullable()

const table = z
  .strictObject({
    id: name,
    rows: names,
    columns: names,
    cells: z.array(counts).max(10_000).readonly(),
    rowTotals: counts,
    columnTotals: counts,
    total: count,
  })
  .refine(
    ({ rows, columns, cells, rowTotals, columnTotals }) =>
      cells.length === rows.length &&
      rowTotals.length === rows.length &&
      cells.every((row) => row.length === columns.length) &&
      [0, columns.length].includes(columnTotals.length),
  )

const money = z.strictObject({ claimedCents: sum, awardedCents: sum, finalCents: sum, paidCents: sum })
const courseTable = table
  .safeExtend({ money: z.array(money).max(10_000).readonly() })
  .refine((one) => one.money.length === one.rows.length)

const days = z.number().min(0).nullable()
const wait = z.strictObject({
  from: z.enum(['informed', 'filed', 'decided', 'final']),
  to: z.enum(['filed', 'decided', 'final', 'paid']),
  median: days,
  low: days,
  high: days,
})

/** The figures of a report as they come from outside: a strict form, in which only codes stand for words. */
export const monitoring = z.strictObject({
  k: z.int().min(1).max(1_000),
  at: isoDate.nullable(),
  cases: count,
  people: count,
  steps: z
    .array(z.strictObject({ step: z.enum(STEPS), people: count, cents: sum }))
    .length(STEPS.length)
    .readonly(),
  shares: z.strictObject({ decided: count, awarded: count, paid: count }),
  waits: z.array(wait).max(20).readonly(),
  course: table,
  tables: z
    .array(courseTable)
    .length(DIMENSIONS.length)
    .refine((given) => given.every(({ id }, at) => id === DIMENSIONS[at]))
    .readonly(),
  grounds: table,
  heads: courseTable,
  further: z.array(table).max(100).readonly(),
  hiddenCells: z.int().min(0),
}) satisfies z.ZodType<Monitoring>
