import { z } from 'zod'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'
import type { TextCipher } from '../textCipher.ts'
import { openSealed, sealedRow } from './sealed.ts'

const header = z.object({
  caseId: z.string(),
  office: z.string(),
  desk: z.string(),
  series: z.string(),
  packet: z.string(),
  pen: z.int(),
  revision: z.int(),
  made: z.string(),
  mark: z.string(),
  at: z.string(),
})
/** A copy that another desk has sent, without what stands in it. */
export type DeskCopy = z.infer<typeof header>
const bodyRow = z.object({ body: z.string() })
const orderRow = z.object({ place: z.int(), number: z.string() })
const pagesRow = z.object({ number: z.string(), sha256: z.string(), pdf: z.instanceof(Uint8Array) })
/** The pages of an order that was issued on a file of which there is a copy. */
export type CopiedOrder = Readonly<{ number: string; sha256: string; pdf: Uint8Array<ArrayBuffer> }>
const goneRow = z.object({ desk: z.string() })
const deskRow = z.object({ desk: z.string(), series: z.string(), copies: z.int(), last: z.string() })

/** A copy as it is kept: `owner` and `excluded` as folded names, `cover` what is sealed of it. */
export type NewDeskCopy = DeskCopy &
  Readonly<{
    marks: string
    owner: string
    excluded: readonly string[]
    by: string
    body: string
    cover: string
    orders: readonly CopiedOrder[]
  }>
/** Who asks for copies: of which office, and by folded names who it is and whose files are shown, all where nobody is named. */
export type CopySight = Readonly<{ office: string; reader: string; owners: readonly string[] | undefined }>

const COLUMNS = 'SELECT case_id AS caseId, office, desk, series, packet, pen, revision, made, mark, at FROM desk_copy'
const OF_COPY = 'WHERE case_id = $caseId AND office = $office'
const SEEN = `office = $office AND ($owners IS NULL OR owner IN (SELECT value FROM json_each($owners)))
    AND NOT EXISTS (SELECT 1 FROM json_each(excluded) WHERE value = $reader)`
const LIST = `${COLUMNS} WHERE ${SEEN} AND instr(marks_fold, $mark) > 0 ORDER BY made DESC LIMIT +$limit`
const DESKS = `SELECT desk, series, count(*) AS copies, max(made) AS last FROM desk_copy WHERE office = $office GROUP BY desk`
const KEEP = `INSERT INTO desk_copy (case_id, office, desk, series, packet, pen, revision, made, mark, marks_fold, owner, excluded, at, by,
    body, wrapped_key, ciphertext)
  VALUES ($caseId, $office, $desk, $series, $packet, $pen, $revision, $made, $mark, $marks, $owner, $excluded, $at, $by, $body, $wrappedKey,
    $ciphertext)
  ON CONFLICT (case_id, office) DO UPDATE SET desk = excluded.desk, series = excluded.series, packet = excluded.packet,
    pen = excluded.pen, revision = excluded.revision, made = excluded.made, mark = excluded.mark, marks_fold = excluded.marks_fold,
    owner = excluded.owner, excluded = excluded.excluded, at = excluded.at, by = excluded.by, body = excluded.body,
    wrapped_key = excluded.wrapped_key, ciphertext = excluded.ciphertext`

const ADD_ORDER = `INSERT INTO desk_copy_order (case_id, office, place, number, sha256, pdf)
  VALUES ($caseId, $office, $place, $number, $sha256, $pdf)`

/** Copies that other desks of an office have sent. */
export function createDeskCopyReads(db: ReadHandle, cipher: TextCipher) {
  return {
    /** The copy of a file that an office has here, whoever may read it. */
    ofOffice: (caseId: string, office: string): DeskCopy | undefined =>
      readOne(db, header, `${COLUMNS} ${OF_COPY}`, { caseId, office }),
    /** Any copy of a file. */
    of: (caseId: string): DeskCopy | undefined =>
      readOne(db, header, `${COLUMNS} WHERE case_id = $caseId LIMIT 1`, { caseId }),
    /** The copy of a file, where the person may read it. */
    seen: (caseId: string, sight: CopySight): DeskCopy | undefined =>
      readOne(db, header, `${COLUMNS} WHERE case_id = $caseId AND ${SEEN}`, { caseId, ...bound(sight) }),
    /** Those that the person may read and whose marks hold a text; the last that were made first. */
    list: (sight: CopySight, mark: string, limit: number): readonly DeskCopy[] =>
      readAll(db, header, LIST, { ...bound(sight), mark, limit }),
    /** The desks whose copies an office has, with how many there are and when the last was made. */
    desks: (office: string): readonly z.infer<typeof deskRow>[] => readAll(db, deskRow, DESKS, { office }),
    /** Every copy that an office has from a desk, whoever may read it. */
    fromDesk: (office: string, desk: string): readonly DeskCopy[] =>
      readAll(db, header, `${COLUMNS} WHERE office = $office AND desk = $desk ORDER BY made`, { office, desk }),
    /** Whether the desk that wrote in a file has taken its copy back. */
    isGone: (caseId: string, office: string): boolean =>
      readOne(db, goneRow, `SELECT desk FROM desk_copy_gone ${OF_COPY}`, {
        caseId,
        office,
      }) !== undefined,
    bodyOf(caseId: string, office: string): string {
      const sql = `SELECT body FROM desk_copy ${OF_COPY}`
      const found = readOne(db, bodyRow, sql, { caseId, office })
      if (found === undefined) throw new Error('a copy vanished between two reads')
      return found.body
    },
    /** The orders whose pages came with it, in their order. */
    ordersOf: (caseId: string, office: string): readonly z.infer<typeof orderRow>[] =>
      readAll(db, orderRow, `SELECT place, number FROM desk_copy_order ${OF_COPY} ORDER BY place`, { caseId, office }),
    order(caseId: string, office: string, place: number): CopiedOrder | undefined {
      const sql = `SELECT number, sha256, pdf FROM desk_copy_order ${OF_COPY} AND place = $place`
      const found = readOne(db, pagesRow, sql, { caseId, office, place })
      return found === undefined ? undefined : { ...found, pdf: new Uint8Array(found.pdf) }
    },
    /** What is sealed of it. */
    coverOf({ caseId, office, packet }: DeskCopy): string {
      const sql = `SELECT wrapped_key AS wrappedKey, ciphertext FROM desk_copy ${OF_COPY}`
      const found = readOne(db, sealedRow, sql, { caseId, office })
      if (found === undefined) throw new Error('a copy vanished between two reads')
      return openSealed(cipher, placeOfDeskCopy(caseId, office, packet), found)
    },
  }
}

function bound({ office, reader, owners }: CopySight) {
  return { office, reader, owners: owners === undefined ? null : JSON.stringify(owners) }
}

export function createDeskCopyWrites(db: WriteHandle, cipher: TextCipher) {
  return {
    /** In the place of the former; the schema refuses an older one, one of another desk by the same pen, and one of a file that is written here. */
    keep({ cover, excluded, orders, ...copy }: NewDeskCopy): void {
      const { wrappedKey, ciphertext } = cipher.seal(placeOfDeskCopy(copy.caseId, copy.office, copy.packet), cover)
      write(db, KEEP, { ...copy, excluded: JSON.stringify(excluded), wrappedKey, ciphertext })
      const { caseId, office } = copy
      write(db, `DELETE FROM desk_copy_order ${OF_COPY}`, { caseId, office })
      for (const [place, order] of orders.entries()) write(db, ADD_ORDER, { caseId, office, place, ...order })
    },
    /** The file itself is here from now on. */
    becomeFile(caseId: string, office: string): void {
      write(db, `DELETE FROM desk_copy ${OF_COPY}`, { caseId, office })
    },
    /** The copy goes, with the wrap of the key of what is sealed in it, and no older one comes back. */
    takeBack(gone: Readonly<{ caseId: string; office: string; desk: string }>): void {
      const { caseId, office } = gone
      write(db, `DELETE FROM desk_copy ${OF_COPY}`, { caseId, office })
      const sql = `INSERT INTO desk_copy_gone (case_id, office, desk) VALUES ($caseId, $office, $desk) ON CONFLICT DO NOTHING`
      write(db, sql, gone)
    },
  }
}

export function placeOfDeskCopy(caseId: string, office: string, packet: string): string {
  return `deskCopy|${caseId}|${office}|${packet}`
}
