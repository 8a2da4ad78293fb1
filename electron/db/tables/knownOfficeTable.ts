import { z } from 'zod'
import { CARD_STATES } from '../../../shared/domain/packet/cardLife.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'

const optional = z
  .string()
  .nullable()
  .transform((found) => found ?? undefined)
const row = z.object({
  id: z.string(),
  card: z.string(),
  fingerprint: z.string(),
  state: z.enum(CARD_STATES),
  broughtBy: z.string(),
  broughtAt: z.string(),
  decidedBy: optional,
  decidedAt: optional,
  endedAt: optional,
  reason: optional,
})
/** The card of another office as it was brought, and how it stands. */
export type KnownOfficeRow = z.infer<typeof row>

const COLUMNS = `SELECT id, card, fingerprint, state, brought_by AS broughtBy, brought_at AS broughtAt,
  decided_by AS decidedBy, decided_at AS decidedAt, ended_at AS endedAt, reason FROM known_office`
const LIST = `${COLUMNS} ORDER BY office_key DESC LIMIT +$limit`
const ONE = `${COLUMNS} WHERE id = $id`
// As words of the statement: only so does the index of one card in a state serve it.
const IN_STATE = {
  proposed: `${COLUMNS} WHERE installation = $installation AND state = 'proposed'`,
  confirmed: `${COLUMNS} WHERE installation = $installation AND state = 'confirmed'`,
} as const
const CONFIRMED = `${COLUMNS} WHERE state = 'confirmed' ORDER BY office_key`
const REVOKED = `${COLUMNS} WHERE state = 'revoked' ORDER BY office_key DESC`
const REPLACED = `${COLUMNS} WHERE state = 'replaced' AND installation = $installation AND ended_at >= $at ORDER BY office_key DESC`
const ADD = `INSERT INTO known_office (id, card, fingerprint, state, brought_by, brought_at)
  VALUES ($id, $card, $fingerprint, 'proposed', $broughtBy, $broughtAt)`
const DECIDE = `UPDATE known_office SET state = $state, decided_by = $by, decided_at = $at, reason = $reason WHERE id = $id`
const END = `UPDATE known_office SET state = $state, ended_at = $at, reason = $reason WHERE id = $id`

/** The cards of other offices, the last first. */
export function createKnownOfficeReads(db: ReadHandle) {
  return {
    list: (limit: number): readonly KnownOfficeRow[] => readAll(db, row, LIST, { limit }),
    find: (id: string): KnownOfficeRow | undefined => readOne(db, row, ONE, { id }),
    /** Cards in force. */
    confirmed: (): readonly KnownOfficeRow[] => readAll(db, row, CONFIRMED),
    /** Cards whose keys are believed no more. */
    revoked: (): readonly KnownOfficeRow[] => readAll(db, row, REVOKED),
    /** Cards of an installation that were replaced at an instant or later, the last first. */
    replacedSince: (installation: string, at: string): readonly KnownOfficeRow[] =>
      readAll(db, row, REPLACED, { installation, at }),
    /** The one card of an installation that waits or is in force. */
    inState: (installation: string, state: keyof typeof IN_STATE): KnownOfficeRow | undefined =>
      readOne(db, row, IN_STATE[state], { installation }),
  }
}

type Decision = Readonly<{
  id: string
  state: 'confirmed' | 'refused'
  by: string
  at: string
  reason: string | null
}>
type End = Readonly<{ id: string; state: 'replaced' | 'revoked'; at: string; reason: string | null }>

export function createKnownOfficeWrites(db: WriteHandle) {
  return {
    add(card: Pick<KnownOfficeRow, 'id' | 'card' | 'fingerprint' | 'broughtBy' | 'broughtAt'>): void {
      write(db, ADD, card)
    },
    decide(decision: Decision): void {
      write(db, DECIDE, decision)
    },
    end(end: End): void {
      write(db, END, end)
    },
  }
}
