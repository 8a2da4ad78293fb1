import { z } from 'zod'
import type { WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'

const shareRow = z.object({
  number: z.int(),
  coordinate: z.int(),
  holder: z.string(),
  seenAt: z.string().nullable(),
})
/** A share that is out: who keeps it, and when it was last seen to fit. Nothing of the share itself. */
export type KeptShare = z.infer<typeof shareRow>

/** Who keeps the shares of the recovery key. */
export function createRecoveryTable(db: WriteHandle) {
  return {
    shares(): readonly KeptShare[] {
      const sql = 'SELECT number, coordinate, holder, seen_at AS seenAt FROM recovery_share ORDER BY number'
      return readAll(db, shareRow, sql)
    },
    /** The shares of a new ceremony in place of those before. */
    replace(shares: readonly Pick<KeptShare, 'coordinate' | 'holder'>[]): void {
      write(db, 'DELETE FROM recovery_share', {})
      for (const [index, { coordinate, holder }] of shares.entries()) {
        write(db, 'INSERT INTO recovery_share (number, coordinate, holder) VALUES ($number, $coordinate, $holder)', {
          number: index + 1,
          coordinate,
          holder,
        })
      }
    },
    seen(coordinate: number, at: string): void {
      write(db, 'UPDATE recovery_share SET seen_at = $at WHERE coordinate = $coordinate', { coordinate, at })
    },
  }
}
