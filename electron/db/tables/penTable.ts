import { z } from 'zod'
import { PEN_ASK_STATES, STAYING, type Staying } from '../../../shared/domain/packet/pen.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'
import { bringStays, readStays, type Stay } from './stayTable.ts'

const askRow = z.object({
  id: z.string(),
  caseId: z.string(),
  office: z.string(),
  desk: z.string(),
  series: z.string(),
  by: z.string(),
  reason: z.string(),
  at: z.string(),
  state: z.enum(PEN_ASK_STATES),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
})
/** What one desk has asked of another: the pen of a file. */
export type PenAsk = z.infer<typeof askRow>
/** From where an asking comes: from another desk, or from here. */
type Side = 'came' | 'went'

const noteRow = z.object({ claim: z.string(), note: z.string() })
const NOTES = `SELECT claim_id AS claim, note FROM claim_return WHERE case_key = ${CASE_KEY} ORDER BY claim_id, ordinal`
type ClaimsPast = Readonly<{ stays: readonly Stay[]; notes: readonly z.infer<typeof noteRow>[] }>
const packetRow = z.object({ packet: z.string() })
const staysRow = z.object(Object.fromEntries(STAYING.map((one) => [one, z.int()])) as Record<Staying, z.ZodInt>)

const ASKS = `SELECT id, case_id AS caseId, office, desk, series, by, reason, at, state, answer, answered_at AS answeredAt FROM pen_ask`
const ASK = `INSERT INTO pen_ask (case_id, office, desk, side, id, series, by, reason, at, state)
  VALUES ($caseId, $office, $desk, $side, $id, $series, $by, $reason, $at, 'open')
  ON CONFLICT (case_id, office, desk, side) DO UPDATE SET id = excluded.id, series = excluded.series, by = excluded.by,
    reason = excluded.reason, at = excluded.at, state = 'open', answer = NULL, answered_at = NULL`
const NOT_NOW = `UPDATE pen_ask SET state = 'notNow', answer = $answer, answered_at = $at WHERE id = $id AND side = $side AND state = 'open'`
const GIVEN = `UPDATE pen_ask SET state = 'given', answer = NULL, answered_at = $at
  WHERE case_id = $caseId AND desk = $desk AND state = 'open'`

const has = (...tables: readonly string[]): string =>
  tables.map((table) => `EXISTS (SELECT 1 FROM ${table} WHERE case_key = ${CASE_KEY})`).join(' OR ')
const STAYS = `SELECT ${has('order_act')} AS orders, ${has('paper')} AS papers, ${has('worksheet')} AS worksheets,
  ${has('fact_correction', 'person_correction', 'file_change', 'referral', 'identity_share', 'order_release', 'erasure_proposal', 'emergency_access', 'received_order')}
    OR EXISTS (SELECT 1 FROM legal_hold WHERE case_key = ${CASE_KEY} AND released_at IS NULL) AS history`

/** What desks ask of each other. */
export function createPenReads(db: ReadHandle) {
  return {
    /** Of the files of an office, the last first. */
    asks: (office: string, side: Side, limit: number): readonly PenAsk[] =>
      readAll(db, askRow, `${ASKS} WHERE office = $office AND side = $side ORDER BY at DESC, id LIMIT +$limit`, {
        office,
        side,
        limit,
      }),
    find: (id: string, side: Side): PenAsk | undefined =>
      readOne(db, askRow, `${ASKS} WHERE id = $id AND side = $side`, { id, side }),
    /** What was asked last of a desk about a file, or by it. */
    last: (caseId: string, office: string, desk: string, side: Side): PenAsk | undefined =>
      readOne(db, askRow, `${ASKS} WHERE case_id = $caseId AND office = $office AND desk = $desk AND side = $side`, {
        caseId,
        office,
        desk,
        side,
      }),
    /** Whether a packet in the inbox is known to give the pen of a file. */
    hasArrived: (packet: string): boolean =>
      readOne(db, packetRow, 'SELECT packet FROM pen_arrived WHERE packet = $packet', { packet }) !== undefined,
    /** Where the claims of a file lay, and what judges wrote on sending them back, each in its order. */
    pastOf: (caseId: string): ClaimsPast => ({
      stays: readStays(db, caseId),
      notes: readAll(db, noteRow, NOTES, { caseId }),
    }),
    /** What of a file would stay behind if it were given to another desk. */
    stays(caseId: string): readonly Staying[] {
      const found = readOne(db, staysRow, STAYS, { caseId })
      return STAYING.filter((one) => found?.[one] === 1)
    },
  }
}

export function createPenWrites(db: WriteHandle) {
  return {
    /** In the place of what was asked before of the same file and desk. */
    ask(side: Side, asked: Omit<PenAsk, 'state' | 'answer' | 'answeredAt'>): void {
      write(db, ASK, { ...asked, side })
    },
    /** The desk that was asked cannot give it now, and says why. */
    notNow(side: Side, answered: Readonly<{ id: string; answer: string; at: string }>): void {
      write(db, NOT_NOW, { ...answered, side })
    },
    /** The file went to that desk, or came from it. */
    given(to: Readonly<{ caseId: string; desk: string; at: string }>): void {
      write(db, GIVEN, to)
    },
    /** Where the claims lay at the desk that wrote before, before they are followed here. */
    bringStays: (caseId: string, stays: readonly Stay[]): void => {
      bringStays(db, caseId, stays)
    },
    arrived(packet: string): void {
      write(db, 'INSERT INTO pen_arrived (packet) VALUES ($packet) ON CONFLICT DO NOTHING', { packet })
    },
    /** Nothing is told any more of a packet that was decided on. */
    decided(packet: string): void {
      write(db, 'DELETE FROM pen_arrived WHERE packet = $packet', { packet })
    },
    /** With the copy of a file goes what was asked about it, and what was typed for it while it was written here. */
    forget(caseId: string): void {
      write(db, 'DELETE FROM pen_ask WHERE case_id = $caseId', { caseId })
      write(db, "DELETE FROM draft WHERE form >= $caseId || '/' AND form < $caseId || '0'", { caseId })
    },
  }
}
