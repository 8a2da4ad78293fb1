import { z } from 'zod'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'
import { HAS_COURT_BEGUN } from './courtBegun.ts'

const dueRow = z.object({ caseId: z.string(), revision: z.int() })
const sentRow = z.object({
  caseId: z.string(),
  packet: z.string(),
  revision: z.int(),
  sequence: z.int(),
  manifest: z.string(),
})
const lastRow = z.object({ packet: z.string() })
const nextRow = z.object({ sequence: z.int() })
const countRow = z.object({ count: z.int() })

/** To which desk, by which card of it, and of which office. */
export type DeskAddress = Readonly<{ desk: string; card: string; office: string }>
/** A file of which a desk does not have the newest copy. */
export type DueCopy = z.infer<typeof dueRow>
/** A copy that was sent of a file that is no more. */
export type GoneCopy = z.infer<typeof sentRow>
/** A copy that is sent to a desk. */
export type SentCopy = DeskAddress &
  Readonly<{ caseId: string; packet: string; revision: number; sequence: number; manifest: string }>

// Of the files that the office reads: see `officesReading`. Whoever is excluded from one does not make its copies either.
// One on its way to another desk is copied from there.
const DUE = `FROM case_file
  WHERE (prosecution = $office OR court = $office AND (custody = $office OR ${HAS_COURT_BEGUN}))
    AND NOT (away = 1 AND custody = $office)
    AND NOT EXISTS (SELECT 1 FROM exclusion WHERE exclusion.case_key = case_file.case_key AND person = $person)
    AND NOT EXISTS (SELECT 1 FROM desk_sent WHERE desk_sent.desk = $desk AND desk_sent.case_id = case_file.id
      AND desk_sent.office = $office AND card = $card AND desk_sent.revision = case_file.revision AND has_left = 1)`
const GONE = `SELECT case_id AS caseId, packet, revision, sequence, manifest FROM desk_sent
  WHERE desk = $desk AND office = $office
    AND NOT EXISTS (SELECT 1 FROM case_file WHERE id = case_id AND $office IN (court, prosecution))
    AND NOT EXISTS (SELECT 1 FROM desk_copy WHERE desk_copy.case_id = desk_sent.case_id AND desk_copy.office = desk_sent.office) LIMIT +$limit`
const KEY = 'desk = $desk AND case_id = $caseId AND office = $office'

/** Which copies the other desks of an office have been sent. */
export function createDeskSentReads(db: ReadHandle) {
  return {
    /** Files of an office whose newest copy a desk has not been sent, as far as a person may know of them. */
    due: (to: DeskAddress, person: string, limit: number): readonly DueCopy[] =>
      readAll(db, dueRow, `SELECT id AS caseId, revision ${DUE} ORDER BY case_key LIMIT +$limit`, {
        ...to,
        person,
        limit,
      }),
    /** Copies that a desk has of files that were erased, or that left the office; what another desk writes now it takes back itself. */
    gone: ({ desk, office }: DeskAddress, limit: number): readonly GoneCopy[] =>
      readAll(db, sentRow, GONE, { desk, office, limit }),
    countDue: (to: DeskAddress, person: string): number =>
      readOne(db, countRow, `SELECT count(*) AS count ${DUE}`, { ...to, person })?.count ?? 0,
    /** The packet of the copy that was sent before. */
    last: ({ desk, office }: DeskAddress, caseId: string): string | undefined =>
      readOne(db, lastRow, `SELECT packet FROM desk_sent WHERE ${KEY}`, { desk, office, caseId })?.packet,
    next: (desk: string): number =>
      readOne(db, nextRow, 'SELECT coalesce(max(sequence), 0) + 1 AS sequence FROM desk_sent WHERE desk = $desk', {
        desk,
      })?.sequence ?? 1,
  }
}

export function createDeskSentWrites(db: WriteHandle) {
  return {
    /** In the place of the copy that was sent before; it has not left yet. */
    enter(copy: SentCopy): void {
      const sql = `INSERT INTO desk_sent (case_id, office, desk, card, packet, revision, sequence, manifest, has_left)
        VALUES ($caseId, $office, $desk, $card, $packet, $revision, $sequence, $manifest, 0)
        ON CONFLICT (desk, case_id, office) DO UPDATE SET card = excluded.card, packet = excluded.packet,
          revision = excluded.revision, sequence = excluded.sequence, manifest = excluded.manifest, has_left = 0`
      write(db, sql, copy)
    },
    /** The desk was told that the file is no more. */
    forget({ desk, office }: DeskAddress, caseId: string): void {
      write(db, `DELETE FROM desk_sent WHERE ${KEY}`, { desk, office, caseId })
    },
    /** It lies whole in the outbox. */
    left(packet: string): void {
      write(db, 'UPDATE desk_sent SET has_left = 1 WHERE packet = $packet', { packet })
    },
  }
}
