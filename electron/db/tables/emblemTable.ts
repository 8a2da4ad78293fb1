import { z } from 'zod'
import { emblem, type Emblem } from '../../../shared/domain/offices/emblem.ts'
import type { WriteHandle } from '../handles.ts'
import { readOne, write } from '../rows.ts'

const row = z.object({ drawing: z.string(), altCnr: z.string(), altEn: z.string() })

/** The emblem of each office: outlines that were checked when it was taken, and what they show. */
export function createEmblemTable(db: WriteHandle) {
  return {
    of(office: string): Emblem | undefined {
      const sql = 'SELECT drawing, alt_cnr AS altCnr, alt_en AS altEn FROM office_emblem WHERE office = $office'
      const found = readOne(db, row, sql, { office })
      if (found === undefined) return undefined
      const drawing = JSON.parse(found.drawing) as object
      return emblem.parse({ ...drawing, alt: { cnr: found.altCnr, en: found.altEn } })
    },
    save(office: string, { alt, ...drawing }: Emblem): void {
      write(
        db,
        `INSERT INTO office_emblem (office, drawing, alt_cnr, alt_en) VALUES ($office, $drawing, $cnr, $en)
         ON CONFLICT (office) DO UPDATE SET drawing = excluded.drawing, alt_cnr = excluded.alt_cnr, alt_en = excluded.alt_en`,
        { office, drawing: JSON.stringify(drawing), cnr: alt.cnr, en: alt.en },
      )
    },
    remove(office: string): void {
      write(db, 'DELETE FROM office_emblem WHERE office = $office', { office })
    },
  }
}
