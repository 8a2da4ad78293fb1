import { z } from 'zod'
import { ATTACHMENT_KINDS, custodyNote } from '../domain/caseFile/attachment.ts'
import { line, localId, text } from '../domain/caseFile/fields.ts'
import { MAX_PAGE_CHARACTERS, PAGE_ORIGINS } from '../domain/caseFile/pageText.ts'
import { command, effect, query } from './channel.ts'
import { caseId, nothing } from './ids.ts'
import { reason } from './reason.ts'

/** The random name of an attached file. */
export const fileId = z.string().regex(/^[0-9a-f]{32}$/)

/** A file attached to an item of evidence, as a screen shows it. */
export const attachmentView = z.strictObject({
  evidence: localId,
  file: fileId,
  /** Absent where what it was called shows a sealed identity. */
  name: line.optional(),
  kind: z.enum(ATTACHMENT_KINDS),
  size: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  receivedAt: z.iso.datetime(),
  /** Who has left has no name here any more. */
  receivedBy: line.optional(),
  custody: custodyNote,
  /** Absent where it could not be read, or is not read yet. */
  text: z.strictObject({ pages: z.int(), bare: z.int(), waiting: z.int() }).optional(),
  /** Other items of the case file to which the same bytes are attached. */
  alsoAt: z.array(localId),
})
export type AttachmentView = z.infer<typeof attachmentView>

/** The most that is read of a file at once. */
export const MAX_READ_BYTES = 1_048_576
const bytes = z.instanceof(Uint8Array)
const page = z.int().min(1).max(5_000)
const target = z.strictObject({ caseId, evidence: localId, file: fileId })

/**
 * Files are chosen in the dialog of the system, dropped or pasted; the window names no path. Errors common to all: those of
 * `caseFileChannels`, evidence.frozen, attachment.notFound.
 */
export const attachmentChannels = {
  /**
   * Attaches one file: what was dropped or pasted with the call, else what is chosen in the dialog. To an item that is not there yet
   * one is made with the file's name. Errors: attachment.unreadable, attachment.isLink, attachment.notAFile, attachment.empty,
   * attachment.tooLarge, attachment.changed, attachment.cancelled, attachment.busy, attachment.already, storage.full.
   */
  'attachment.attach': effect({
    input: z.strictObject({ caseId, evidence: localId, custody: custodyNote }),
    output: z.strictObject({
      outcome: z.enum(['attached', 'cancelled']),
      /** Items of this case file that have the same file already. */
      alsoAt: z.array(localId),
      /** Absent where the dialog was cancelled. */
      file: fileId.optional(),
    }),
    acts: ['caseFile.attach'],
  }),
  /**
   * Reads what a file says, to be searched: the layer of text of a PDF, the text of a DOCX. Scanned pages and pictures have none
   * and wait to be recognised. Errors: attachment.damaged.
   */
  'attachment.readText': effect({
    input: target,
    output: z.strictObject({ pages: z.int(), withText: z.int() }),
    acts: ['caseFile.attach'],
  }),
  /** Recognises the words on the next page that waits for it; answers how many wait after it. Errors: attachment.damaged. */
  'attachment.recognise': effect({
    input: target,
    output: z.strictObject({ waiting: z.int() }),
    acts: ['caseFile.viewAttachment'],
  }),
  /** What a page says, and where its text comes from; `none` also of a file that is not read. */
  'attachment.pageText': query({
    input: target.extend({ page }),
    output: z.strictObject({ text: z.string(), origin: z.enum(PAGE_ORIGINS), pages: z.int() }),
    acts: ['caseFile.viewAttachment'],
  }),
  /** Keeps what a person typed as the text of a page: key words of a picture, or what was recognised put right. */
  'attachment.saveText': command({
    input: target.extend({ page, text: text(MAX_PAGE_CHARACTERS) }),
    output: nothing,
    acts: ['caseFile.correctPageText'],
  }),
  /** A page of an open file as a PNG, for kinds that the window cannot draw. Errors: attachment.notOpen, attachment.pictureBroken, attachment.pictureTooLarge. */
  'attachment.showPage': effect({
    input: target.extend({ page }),
    output: z.strictObject({ bytes }),
    acts: ['caseFile.viewAttachment'],
  }),
  /** How far the file has come that this person is attaching. */
  'attachment.progress': effect({
    input: nothing,
    output: z.strictObject({ receiving: z.strictObject({ done: z.int(), total: z.int() }).optional() }),
    acts: ['caseFile.attach'],
  }),
  'attachment.cancel': effect({ input: nothing, output: nothing, acts: ['caseFile.attach'] }),
  'attachment.describe': command({
    input: target.extend({ custody: custodyNote }),
    output: nothing,
    acts: ['caseFile.describeAttachment'],
  }),
  'attachment.remove': effect({
    input: target.extend({ reason }),
    output: nothing,
    acts: ['caseFile.removeAttachment'],
  }),
  /**
   * Finds the file to be what came in, and makes it readable. Written down once per person, file and session.
   * Errors: attachment.damaged, attachment.notShown, attachment.pictureTooLarge.
   */
  'attachment.open': effect({
    input: target,
    output: z.strictObject({ kind: z.enum(ATTACHMENT_KINDS), size: z.int(), checkedAt: z.iso.datetime() }),
    acts: ['caseFile.viewAttachment'],
  }),
  /** Bytes of a file that is open. Error: attachment.notOpen. */
  'attachment.read': effect({
    input: target.extend({ from: z.int().min(0), length: z.int().min(1).max(MAX_READ_BYTES) }),
    output: z.strictObject({ bytes }),
    acts: ['caseFile.viewAttachment'],
  }),
  /**
   * Writes the exhibits of a claim as one plain PDF where the person says, or the list of them alone as DOCX; a file that cannot be part of it is named with why: it is
   * of a kind without pages, locked, broken, or a picture too large to be drawn. Errors also: attachment.bundleTooLarge, attachment.bundleEmpty, attachment.bundleNames, attachment.damaged,
   * claim.notFound, document.refused, exchange.full, exchange.notWritable.
   */
  'attachment.bundle': effect({
    input: z.strictObject({
      caseId,
      claimId: localId,
      language: z.enum(['cnr', 'cnr-Cyrl', 'en', 'bilingual']),
      format: z.enum(['docx']).optional(),
      reason,
    }),
    output: z.strictObject({
      outcome: z.enum(['exported', 'cancelled']),
      pages: z.int(),
      apart: z.array(
        z.strictObject({ evidence: localId, file: fileId, why: z.enum(['kind', 'locked', 'broken', 'large']) }),
      ),
    }),
    acts: ['caseFile.exportBundle'],
  }),
  /** Writes a plain copy where the person says. Errors also: attachment.damaged, exchange.full, exchange.notWritable. */
  'attachment.export': effect({
    input: target.extend({ reason }),
    output: z.strictObject({ outcome: z.enum(['exported', 'cancelled']) }),
    acts: ['caseFile.exportAttachment'],
  }),
} as const
