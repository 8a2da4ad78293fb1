import { z } from 'zod'
import {
  ATTACHMENT_KINDS,
  custodyNote,
  type AttachmentKind,
  type CustodyNote,
} from '../../../shared/domain/caseFile/attachment.ts'
import type { TextCounts } from '../../../shared/domain/caseFile/pageText.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'
import { StorageError } from '../storageError.ts'
import type { TextCipher } from '../textCipher.ts'
import { CASE_KEY } from './caseKey.ts'
import { remove, type Removal } from './remove.ts'
import type { SearchChanges } from './searchChanges.ts'
import { openSealed, sealedRow } from './sealed.ts'

/** A file attached to an item of evidence; without a name where its own would have shown a sealed identity. */
export type Attachment = Readonly<{
  evidence: string
  file: string
  name?: string | undefined
  kind: AttachmentKind
  size: number
  sha256: string
  receivedAt: string
  receivedBy: string
  custody: CustodyNote
  /** Absent where it was not read, or could not be: it is locked, broken, or has no pages. */
  text?: TextCounts
}>

/** A file as it lies on the disk; the key in base64. */
export type StoredFileRow = Readonly<{ id: string; key: string; size: number; sha256: string; kind: AttachmentKind }>

const words = z.strictObject({ name: z.string().optional(), custody: custodyNote })
const row = sealedRow.extend({
  evidence: z.string(),
  file: z.string(),
  kind: z.enum(ATTACHMENT_KINDS),
  size: z.int(),
  sha256: z.string(),
  receivedAt: z.string(),
  receivedBy: z.string(),
  pages: z.int().nullable(),
  bare: z.int().nullable(),
  waiting: z.int().nullable(),
})
const fileRow = sealedRow.extend({ id: z.string(), kind: z.enum(ATTACHMENT_KINDS), size: z.int(), sha256: z.string() })
const idRow = z.object({ id: z.string() })

const LISTED = `SELECT evidence_id AS evidence, attachment.file_id AS file, kind, size, sha256, received_at AS receivedAt,
    received_by AS receivedBy, page_count AS pages, bare_count AS bare, waiting_count AS waiting,
    attachment.wrapped_key AS wrappedKey, attachment.ciphertext AS ciphertext
  FROM attachment JOIN stored_file ON stored_file.case_key = attachment.case_key AND stored_file.id = attachment.file_id
    LEFT JOIN file_text ON file_text.case_key = attachment.case_key AND file_text.file_id = attachment.file_id
  WHERE attachment.case_key = ${CASE_KEY} ORDER BY evidence_id, position`

/** Files attached to the evidence of a case file. */
export function createAttachmentReads(db: ReadHandle, cipher: TextCipher) {
  return {
    ofCase(caseId: string): readonly Attachment[] {
      return readAll(db, row, LISTED, { caseId }).map(
        ({ wrappedKey, ciphertext, pages, bare, waiting, ...columns }) => {
          const text = openSealed(cipher, placeOfAttachment(caseId, columns.evidence, columns.file), {
            wrappedKey,
            ciphertext,
          })
          const read = words.safeParse(JSON.parse(text))
          if (!read.success) throw new StorageError('storage.damaged')
          const counts = pages === null ? {} : { text: { pages, bare: bare ?? 0, waiting: waiting ?? 0 } }
          return { ...columns, ...read.data, ...counts }
        },
      )
    },
    file(caseId: string, id: string): StoredFileRow | undefined {
      const sql = `SELECT id, kind, size, sha256, wrapped_key AS wrappedKey, ciphertext FROM stored_file
        WHERE case_key = ${CASE_KEY} AND id = $id`
      const found = readOne(db, fileRow, sql, { caseId, id })
      if (found === undefined) return undefined
      const { wrappedKey, ciphertext, ...columns } = found
      return { ...columns, key: openSealed(cipher, placeOfFileKey(caseId, id), { wrappedKey, ciphertext }) }
    },
    /** The file of the case with these bytes. */
    fileBySha256(caseId: string, sha256: string): string | undefined {
      const sql = `SELECT id FROM stored_file WHERE case_key = ${CASE_KEY} AND sha256 = $sha256`
      return readOne(db, idRow, sql, { caseId, sha256 })?.id
    },
    /** Whether a file on the disk belongs to any case file. */
    isEntered: (id: string): boolean =>
      readOne(db, idRow, 'SELECT id FROM stored_file WHERE id = $id LIMIT 1', { id }) !== undefined,
    /** The names of all files on the disk that are entered anywhere. */
    everyFile: (): ReadonlySet<string> => new Set(readAll(db, idRow, 'SELECT id FROM stored_file').map(({ id }) => id)),
  }
}

export function createAttachmentWrites(db: WriteHandle, cipher: TextCipher, found: SearchChanges) {
  return {
    addFile(caseId: string, { key, ...file }: StoredFileRow): void {
      const sql = `INSERT INTO stored_file (case_key, id, sha256, size, kind, wrapped_key, ciphertext)
        VALUES (${CASE_KEY}, $id, $sha256, $size, $kind, $wrappedKey, $ciphertext)`
      write(db, sql, { caseId, ...file, ...cipher.seal(placeOfFileKey(caseId, file.id), key) })
    },
    attach(caseId: string, { evidence, file, receivedAt, receivedBy, ...rest }: Attachment): void {
      const sql = `INSERT INTO attachment
          (case_key, evidence_id, file_id, position, received_at, received_by, wrapped_key, ciphertext)
        VALUES (${CASE_KEY}, $evidence, $file, (SELECT coalesce(max(position), -1) + 1 FROM attachment
            WHERE case_key = ${CASE_KEY} AND evidence_id = $evidence), $receivedAt, $receivedBy, $wrappedKey, $ciphertext)`
      const sealed = cipher.seal(placeOfAttachment(caseId, evidence, file), wordsOf(rest))
      write(db, sql, { caseId, evidence, file, receivedAt, receivedBy, ...sealed })
    },
    /** Writes anew from whom a file came, and where its original is. */
    describe(caseId: string, { evidence, file, ...rest }: Attachment): void {
      const sql = `UPDATE attachment SET wrapped_key = $wrappedKey, ciphertext = $ciphertext
        WHERE case_key = ${CASE_KEY} AND evidence_id = $evidence AND file_id = $file`
      write(db, sql, {
        caseId,
        evidence,
        file,
        ...cipher.seal(placeOfAttachment(caseId, evidence, file), wordsOf(rest)),
      })
    },
    /** Takes a file off an item; with the last one its key is gone. */
    detach(caseId: string, evidence: string, file: string): Removal {
      const attached = `case_key = ${CASE_KEY} AND file_id = $file`
      const of = { caseId, evidence, file }
      const removal = remove(db, `DELETE FROM attachment WHERE ${attached} AND evidence_id = $evidence`, of)
      const still = readOne(db, idRow, `SELECT file_id AS id FROM attachment WHERE ${attached}`, { caseId, file })
      if (still === undefined) found.remove(caseId, 'page', file)
      return removal
    },
  }
}

function wordsOf({ name, custody }: Pick<Attachment, 'name' | 'custody'>): string {
  return JSON.stringify({ name, custody })
}

export function placeOfAttachment(caseId: string, evidence: string, file: string): string {
  return `attachment|${caseId}|${evidence}|${file}`
}

export function placeOfFileKey(caseId: string, file: string): string {
  return `file|${caseId}|${file}`
}
