import type { WriteHandle } from '../handles.ts'
import { write } from '../rows.ts'

/** The series in which this installation gives its numbers. */
export function createNumberSeriesWrites(db: WriteHandle) {
  return {
    /** Once, at the first run; the schema refuses a second series. */
    begin(series: string): void {
      write(db, 'INSERT INTO number_series (series) VALUES ($series)', { series })
    },
  }
}
