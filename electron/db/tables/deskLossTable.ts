import { z } from 'zod'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readOne, write } from '../rows.ts'

const row = z.object({
  id: z.string(),
  card: z.string(),
  reason: z.string(),
  reportedBy: z.string(),
  reportedAt: z.string(),
})
/** That a desk is lost, as somebody has reported and nobody has decided. */
export type DeskLoss = z.infer<typeof row>

const REPORTED = `SELECT id, card, reason, reported_by AS reportedBy, reported_at AS reportedAt FROM desk_loss
  WHERE office = $office AND state = 'reported'`
const ADD = `INSERT INTO desk_loss (id, office, card, reason, reported_by, reported_at, state)
  VALUES ($id, $office, $card, $reason, $reportedBy, $reportedAt, 'reported')`
const DECIDE = `UPDATE desk_loss SET state = $state, decided_by = $by WHERE id = $id`

/** Desks that are reported lost. */
export function createDeskLossReads(db: ReadHandle) {
  return {
    find: (office: string, id: string): DeskLoss | undefined =>
      readOne(db, row, `${REPORTED} AND id = $id`, { office, id }),
    ofCard: (office: string, card: string): DeskLoss | undefined =>
      readOne(db, row, `${REPORTED} AND card = $card`, { office, card }),
  }
}

export function createDeskLossWrites(db: WriteHandle) {
  return {
    report(loss: DeskLoss & Readonly<{ office: string }>): void {
      write(db, ADD, loss)
    },
    decide(decided: Readonly<{ id: string; state: 'confirmed' | 'withdrawn'; by: string }>): void {
      write(db, DECIDE, decided)
    },
  }
}
