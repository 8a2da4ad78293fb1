import { z } from 'zod'
import type { WriteHandle } from '../handles.ts'
import { readOne, write } from '../rows.ts'

const row = z.object({
  number: z.int(),
  contentsSha256: z.string(),
  root: z.string(),
  openedOn: z.string(),
})
/** The newest file of updates that was opened in this office. */
export type SeenUpdateRow = z.infer<typeof row>

/** What was opened last of updates: an older one is refused by it. */
export function createUpdateTable(db: WriteHandle) {
  return {
    seen: (): SeenUpdateRow | undefined =>
      readOne(
        db,
        row,
        `SELECT number, contents_sha256 AS contentsSha256, root, opened_on AS openedOn FROM update_seen WHERE id = 1`,
      ),
    note(seen: SeenUpdateRow): void {
      write(
        db,
        `INSERT INTO update_seen (id, number, contents_sha256, root, opened_on) VALUES (1, $number, $contentsSha256, $root, $openedOn)
         ON CONFLICT (id) DO UPDATE SET number = excluded.number, contents_sha256 = excluded.contents_sha256,
         root = excluded.root, opened_on = excluded.opened_on`,
        seen,
      )
    },
  }
}
