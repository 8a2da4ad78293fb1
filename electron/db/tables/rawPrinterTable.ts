import { z } from 'zod'
import type { WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'

const row = z.object({ name: z.string() })

/** The printers that are handed documents as they are; every other is handed pages that its driver has drawn. */
export function createRawPrinterTable(db: WriteHandle) {
  return {
    names: (): ReadonlySet<string> =>
      new Set(readAll(db, row, 'SELECT name FROM raw_printer ORDER BY name').map(({ name }) => name)),
    mark(name: string): void {
      write(db, 'INSERT INTO raw_printer (name) VALUES ($name) ON CONFLICT (name) DO NOTHING', { name })
    },
    unmark(name: string): void {
      write(db, 'DELETE FROM raw_printer WHERE name = $name', { name })
    },
  }
}
