import { z } from 'zod'
import { PAPER_VARIANTS, type PaperVariant } from '../../../shared/domain/papers/paperFields.ts'
import { PAPER_KINDS, type PaperKind } from '../../../shared/domain/papers/paperKinds.ts'
import { PAPER_EVENTS, PAPER_STATES, type PaperEventKind } from '../../../shared/domain/papers/paperLife.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'
import type { TextCipher } from '../textCipher.ts'
import { CASE_KEY } from './caseKey.ts'
import { readNextSequence } from './nextSequence.ts'
import { createPaperShares, OWN_WRAP, PAPER_SHARED, sharedRow, type Maker } from './paperShareTable.ts'
import { openSealed } from './sealed.ts'

export const paperSummary = z.object({
  id: z.string(),
  caseId: z.string(),
  kind: z.enum(PAPER_KINDS),
  office: z.string(),
  number: z.string().nullable(),
  madeBy: z.string(),
  madeAt: z.string(),
  claim: z.string().nullable(),
  injured: z.string().nullable(),
  content: z.string(),
  revision: z.int(),
})
/** A made paper without its bytes; `content` is the fingerprint of what it says, `revision` that of the file it was made of. */
export type PaperSummary = z.infer<typeof paperSummary>
const kindRow = z.object({ kind: z.enum(PAPER_KINDS), count: z.int() })
const fileRow = z.object({ variant: z.enum(PAPER_VARIANTS), sha256: z.string(), pages: z.int() })
export type PaperFile = z.infer<typeof fileRow>
const eventRow = sharedRow.extend({ ordinal: z.int(), kind: z.enum(PAPER_EVENTS), at: z.string(), person: z.string() })
const bytesRow = sharedRow.extend({ sha256: z.string() })
const snapshotRow = sharedRow.extend({ content: z.string() })

/** What happened to a paper; `body` holds what belongs to the kind: to whom, how, which printer. */
export type PaperEvent = Readonly<{ kind: PaperEventKind; at: string; person: string; body: string }>
export type PaperNumbering = Readonly<{ series: string; year: number; sequence: number; number: string }>
export type NewPaper = Readonly<
  Omit<PaperSummary, 'number'> & {
    numbering: PaperNumbering | undefined
    snapshot: string
    files: readonly Readonly<PaperFile & { bytes: Uint8Array }>[]
    /** Of a coordinator who has made it: then its texts open by that key as well, as long as the person it is about is shared. */
    ownKey?: Uint8Array | undefined
  }
>

export const PAPER_COLUMNS = `paper.id, case_file.id AS caseId, paper.kind, paper.office, paper.number, made_by AS madeBy, made_at AS madeAt,
  claim_id AS claim, injured_id AS injured, content, paper.revision`
/**
 * Which papers of a file an office sees: its own, and of the other office what has gone out. A condition of SQL on rows of
 * `paper_line`, with `$office`; nothing else says so. Whether the file itself may be seen is asked apart.
 */
export const PAPER_SEEN = '(paper_line.office = $office OR paper_line.has_gone = 1)'

const SELECT = `SELECT ${PAPER_COLUMNS} FROM paper JOIN case_file USING (case_key)`
const KINDS = `SELECT kind, count(*) AS count FROM paper_line JOIN paper USING (paper_key)
  WHERE paper_line.case_key = ${CASE_KEY} AND ${PAPER_SEEN} AND claim_id IS $claim
    AND ($claim IS NOT NULL OR $injured IS NULL OR injured_id = $injured) GROUP BY kind`
const PAPER_KEY = '(SELECT paper_key FROM paper WHERE id = $id)'

/** Made papers. */
export function createPaperReads(db: ReadHandle, cipher: TextCipher) {
  return { ...createSummaryReads(db), ...createContentReads(db, cipher) }
}

/** What a paper is, without opening anything sealed. */
function createSummaryReads(db: ReadHandle) {
  return {
    find: (id: string): PaperSummary | undefined => readOne(db, paperSummary, `${SELECT} WHERE paper.id = $id`, { id }),
    /** The last paper of a kind that the office has made, for that person if one is named, and has not withdrawn. */
    lastOf(caseId: string, office: string, kind: PaperKind, injured: string | undefined): PaperSummary | undefined {
      const sql = `${SELECT} JOIN paper_line USING (paper_key) WHERE paper_line.case_key = ${CASE_KEY} AND place <> $withdrawn
        AND paper.office = $office AND kind = $kind AND ($injured IS NULL OR injured_id = $injured)
        ORDER BY paper_key DESC LIMIT 1`
      const withdrawn = PAPER_STATES.indexOf('withdrawn')
      return readOne(db, paperSummary, sql, { caseId, office, kind, injured: injured ?? null, withdrawn })
    },
    /** A paper that the office sees. */
    findSeen: (id: string, office: string): PaperSummary | undefined =>
      readOne(db, paperSummary, `${SELECT} JOIN paper_line USING (paper_key) WHERE paper.id = $id AND ${PAPER_SEEN}`, {
        id,
        office,
      }),
    /** A paper that a coordinator has made, while it opens for that person. */
    findShared: (id: string, office: string, { maker, today }: Maker): PaperSummary | undefined =>
      readOne(db, paperSummary, `${SELECT} WHERE paper.id = $id AND paper.office = $office AND ${PAPER_SHARED}`, {
        id,
        office,
        maker,
        today,
      }),
    /** How many of each kind the office sees that speak of that claim, are for somebody without one, or of the file as a whole. */
    kindsOf: (
      caseId: string,
      office: string,
      {
        claim = null,
        injured = null,
      }: Readonly<{ claim?: string | null | undefined; injured?: string | null | undefined }>,
    ): ReadonlyMap<PaperKind, number> =>
      new Map(readAll(db, kindRow, KINDS, { caseId, office, claim, injured }).map(({ kind, count }) => [kind, count])),
    filesOf: (id: string): readonly PaperFile[] =>
      readAll(db, fileRow, `SELECT variant, sha256, pages FROM paper_file WHERE paper_key = ${PAPER_KEY}`, { id }),
    /** The number the next paper of an office bears, in this installation's series. */
    nextSequence: (office: string, year: number) => readNextSequence(db, 'paper', office, year),
  }
}

function createContentReads(db: ReadHandle, cipher: TextCipher) {
  return {
    /** The frozen bytes; undefined where they are not those that were sealed with it. */
    bytesOf(id: string, variant: PaperVariant): Uint8Array<ArrayBuffer> | undefined {
      const sql = `SELECT sha256, paper_file.wrapped_key AS wrappedKey, ${OWN_WRAP} AS ownWrap, ciphertext FROM paper_file
        LEFT JOIN paper_share ON paper_share.paper_key = paper_file.paper_key AND part = 'file ' || variant
        WHERE paper_file.paper_key = ${PAPER_KEY} AND variant = $variant`
      const found = readOne(db, bytesRow, sql, { id, variant })
      const text = found === undefined ? undefined : cipher.open(placeOfPaperFile(id, variant, found.sha256), found)
      return text === undefined ? undefined : new Uint8Array(Buffer.from(text, 'base64'))
    },
    /** What the paper was made of. */
    snapshotOf(id: string): string | undefined {
      const sql = `SELECT content, paper.wrapped_key AS wrappedKey, ${OWN_WRAP} AS ownWrap, ciphertext FROM paper
        LEFT JOIN paper_share ON paper_share.paper_key = paper.paper_key AND part = 'paper' WHERE id = $id`
      const found = readOne(db, snapshotRow, sql, { id })
      return found === undefined ? undefined : openSealed(cipher, placeOfPaper(id, found.content), found)
    },
    /** What happened to it, in its order. */
    eventsOf: (id: string): readonly PaperEvent[] =>
      readAll(
        db,
        eventRow,
        `SELECT ordinal, kind, at, person, paper_event.wrapped_key AS wrappedKey, ${OWN_WRAP} AS ownWrap, ciphertext
          FROM paper_event LEFT JOIN paper_share ON paper_share.paper_key = paper_event.paper_key AND part = 'event ' || ordinal
          WHERE paper_event.paper_key = ${PAPER_KEY} ORDER BY ordinal`,
        { id },
      ).map(({ kind, at, person, ordinal, ...sealed }) => ({
        kind,
        at,
        person,
        body: openSealed(cipher, placeOfPaperEvent(id, ordinal), sealed),
      })),
  }
}

const PAPER = `INSERT INTO paper (id, case_key, kind, office, series, year, sequence, number, made_by, made_at, claim_id, injured_id, content, revision,
    wrapped_key, ciphertext)
  VALUES ($id, ${CASE_KEY}, $kind, $office, $series, $year, $sequence, $number, $madeBy, $madeAt, $claim, $injured, $content, $revision,
    $wrappedKey, $ciphertext)`
const FILE = `INSERT INTO paper_file (paper_key, variant, sha256, pages, wrapped_key, ciphertext)
  VALUES (${PAPER_KEY}, $variant, $sha256, $pages, $wrappedKey, $ciphertext)`
const EVENT = `INSERT INTO paper_event (paper_key, ordinal, kind, at, person, wrapped_key, ciphertext)
  VALUES (${PAPER_KEY}, $ordinal, $kind, $at, $person, $wrappedKey, $ciphertext)`
const UNNUMBERED = { series: null, year: null, sequence: null, number: null }

/** Papers are written once, and what happens to them is added; the triggers of the schema see to it. */
export function createPaperWrites(db: WriteHandle, cipher: TextCipher) {
  const shares = createPaperShares(db, cipher)
  return {
    add({ numbering, snapshot, files, ownKey, ...paper }: NewPaper): void {
      const { id, content, madeBy } = paper
      const reader = ownKey === undefined ? undefined : { staff: madeBy, publicKey: ownKey }
      const whole = shares.seal(placeOfPaper(id, content), snapshot, reader)
      write(db, PAPER, { ...paper, ...(numbering ?? UNNUMBERED), ...whole.sealed })
      whole.share(id, 'paper')
      for (const { bytes, ...file } of files) {
        const { variant, sha256 } = file
        const one = shares.seal(placeOfPaperFile(id, variant, sha256), Buffer.from(bytes).toString('base64'), reader)
        write(db, FILE, { id, ...file, ...one.sealed })
        one.share(id, `file ${variant}`)
      }
    },
    /** Adds what happened as the `ordinal`th; the schema refuses one that is not the next. */
    addEvent(id: string, ordinal: number, { kind, at, person, body }: PaperEvent): void {
      const event = shares.seal(placeOfPaperEvent(id, ordinal), body, shares.readerOf(id))
      write(db, EVENT, { id, ordinal, kind, at, person, ...event.sealed })
      event.share(id, `event ${String(ordinal)}`)
    },
  }
}

export function placeOfPaper(id: string, content: string): string {
  return `paper|${id}|${content}`
}

export function placeOfPaperFile(id: string, variant: PaperVariant, sha256: string): string {
  return `paperFile|${id}|${variant}|${sha256}`
}

export function placeOfPaperEvent(id: string, ordinal: number): string {
  return `paperEvent|${id}|${String(ordinal)}`
}
