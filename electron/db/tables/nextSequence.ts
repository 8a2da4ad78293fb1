import { z } from 'zod'
import type { ReadHandle } from '../handles.ts'
import { readOne } from '../rows.ts'
import { lastSequence } from './lastSequence.ts'

const row = z.object({ series: z.string(), sequence: z.int() })
const OF = { series: 'number_series.series', office: '$office', year: '$year' } as const

/** The running number that the next order, paper or certificate of an office bears, in this installation's series. */
export function readNextSequence(
  db: ReadHandle,
  kind: Parameters<typeof lastSequence>[0],
  office: string,
  year: number,
): z.infer<typeof row> {
  const sql = `SELECT series, 1 + ${lastSequence(kind, OF)} AS sequence FROM number_series`
  const found = readOne(db, row, sql, { office, year })
  if (found === undefined) throw new Error('no series of numbers')
  return found
}
