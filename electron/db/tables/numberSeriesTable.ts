import { z } from 'zod'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readOne, write } from '../rows.ts'

const row = z.object({ series: z.string() })

/** The series in which this installation gives its numbers. */
export function createNumberSeriesReads(db: ReadHandle) {
  return {
    own(): string {
      const found = readOne(db, row, 'SELECT series FROM number_series')
      if (found === undefined) throw new Error('an installation without a series')
      return found.series
    },
  }
}

export function createNumberSeriesWrites(db: WriteHandle) {
  return {
    /** Once, at the first run; the schema refuses a second series. */
    begin(series: string): void {
      write(db, 'INSERT INTO number_series (series) VALUES ($series)', { series })
    },
  }
}
