import { z } from 'zod'
import { bilingual, isoDate, line, localId } from '../domain/caseFile/fields.ts'
import { PAPER_KINDS } from '../domain/papers/paperKinds.ts'
import { PAPER_VARIANTS, paperFields } from '../domain/papers/paperFields.ts'
import {
  PAPER_CHANNELS,
  PAPER_EVENTS,
  PAPER_OUTCOMES,
  PAPER_STATES,
  paperReturn,
  paperSending,
} from '../domain/papers/paperLife.ts'
import { READERS } from '../domain/staff/readers.ts'
import { command, effect, query } from './channel.ts'
import { previewRow } from './order.ts'
import { caseId, revision } from './ids.ts'
import { reason } from './reason.ts'

export const paperId = z.string().regex(/^[0-9a-f]{32}$/)
const variant = z.enum(PAPER_VARIANTS)
const kind = z.enum(PAPER_KINDS)
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/)

/** Parts of a file that a paper may rest on. */
export const PAPER_FACTS = [
  'proceedings',
  'people',
  'claim',
  'decision',
  'payments',
  'evidence',
  'order',
  'closedDays',
  'law',
] as const

/** Something that happened to a made paper. */
export const paperEventView = z.strictObject({
  kind: z.enum(PAPER_EVENTS),
  at: z.iso.datetime(),
  person: line,
  date: isoDate.optional(),
  to: bilingual.optional(),
  channel: z.enum(PAPER_CHANNELS).optional(),
  outcome: z.enum(PAPER_OUTCOMES).optional(),
  signedBy: line.optional(),
  printer: line.optional(),
})

/** A made paper as a list shows it: what it is, its languages, where it stands, to whom and when it went last. */
export const paperLine = z.strictObject({
  id: paperId,
  kind,
  number: line.optional(),
  madeAt: z.iso.datetime(),
  variants: z.array(variant),
  state: z.enum(PAPER_STATES),
  date: isoDate.optional(),
  to: bilingual.optional(),
})
export type PaperLine = z.infer<typeof paperLine>

/** A paper in the print centre: of which file, how often it was printed, and for whom it may be. */
export const paperToPrint = paperLine.omit({ date: true, to: true }).extend({
  caseId,
  mark: line,
  copies: z.int().min(0),
  recipients: z.array(z.strictObject({ id: localId, label: bilingual })),
})
export type PaperToPrint = z.infer<typeof paperToPrint>
const printCursor = z.strictObject({ isPrinted: z.int().min(0).max(1), age: z.int() })

/** Where a page of the list goes on. */
const cursor = z.strictObject({ place: z.int().min(0), age: z.int() })

/** A made paper: its number, its files by language, what happened to it, and what of its facts has changed since. */
export const paperView = z.strictObject({
  id: paperId,
  kind,
  claim: localId.optional(),
  number: line.optional(),
  madeAt: z.iso.datetime(),
  madeBy: line,
  files: z.array(z.strictObject({ variant, sha256: fingerprint, pages: z.int() })),
  state: z.enum(PAPER_STATES),
  /** How many things have happened to it: who acts on it names the last that was seen. */
  revision,
  events: z.array(paperEventView),
  changed: z.array(z.enum(PAPER_FACTS)),
  /** Whether the signed-in person's office made it, and so acts on it. */
  isOwn: z.boolean(),
})
export type PaperView = z.infer<typeof paperView>

/**
 * A kind of paper in the picker: whether it belongs to where the claim stands, by code all that is missing for it, and how
 * many were made of it.
 */
export const paperOffer = z.strictObject({
  kind,
  isNext: z.boolean(),
  refusals: z.array(z.string().max(60)),
  made: z.int().min(0),
})
export type PaperOffer = z.infer<typeof paperOffer>

const target = z.strictObject({ caseId, paper: paperId })
const changed = target.extend({ revision })
const saved = z.strictObject({ paper: paperId, revision })

/** Errors common to all: caseFile.notFound, caseFile.notAssigned, paper.notFound, caseFile.stale, claim.roleNotAllowed. */
export const paperChannels = {
  /** What was made of a file, by where it stands, the newest first; a page at a time. `counts` are of the whole. */
  'caseFile.papers': query({
    input: z.strictObject({ caseId, after: cursor.optional() }),
    output: z.strictObject({
      papers: z.array(paperLine).max(50),
      counts: z.partialRecord(z.enum(PAPER_STATES), z.int()),
      next: cursor.optional(),
    }),
    access: READERS.cases,
  }),
  /** Which of these papers would say something else today. */
  'caseFile.changedPapers': query({
    input: z.strictObject({ caseId, papers: z.array(paperId).max(50) }),
    output: z.array(paperId),
    access: READERS.cases,
  }),
  /** What can be made of a file for one of its claims, or for somebody without one, and what is missing for the rest. */
  'caseFile.paperOffers': query({
    input: paperFields.pick({ claim: true, injured: true }).extend({ caseId }),
    output: z.array(paperOffer),
    access: READERS.papers,
  }),
  /** One made paper. Errors also: paper.damaged. */
  'paper.open': query({ input: target, output: paperView, access: READERS.papers }),
  /** What a version for publication will say, to be read before it is made. Errors also: those of `paper.make`, input.value (another kind). */
  'paper.preview': query({
    input: z.strictObject({ caseId, kind, fields: paperFields }),
    output: z.strictObject({ rows: z.array(previewRow), fingerprint }),
    access: READERS.papers,
  }),
  /** Freezes a paper; `made` is how many of its kind the maker has seen, `read` of a version for publication the fingerprint of what was read. Errors also: paper.ofCourt … (`checkPaper`), paper.madeMeanwhile, paper.notRead, order.damaged, paper.nameTyped, paper.wordOfForm, paper.identityLeak, paper.undignified, paper.refused.…, paper.keepsChanging, document.refused. */
  'paper.make': effect({
    input: z.strictObject({
      caseId,
      kind,
      fields: paperFields,
      made: paperOffer.shape.made,
      read: fingerprint.optional(),
    }),
    output: z.strictObject({ paper: paperId, number: line.optional() }),
    acts: ['caseFile.makePaper'],
  }),
  /** Papers of the own office for the printer, whatever their file; those not yet printed first, a page at a time. */
  'paper.printQueue': query({
    input: z.strictObject({ after: printCursor.optional() }),
    output: z.strictObject({ papers: z.array(paperToPrint).max(50), next: printCursor.optional() }),
    access: READERS.cases,
  }),
  /** Sends the frozen bytes to the spooler, for somebody of the file or for a name, and answers which print of the paper it is.
   * Errors also: paper.damaged, paper.withdrawn, paper.nameTyped, paper.identityLeak, person.unknown, print.noPrinter, print.failed, print.showsProtected and print.undignified (without a `reason`). */
  'paper.print': effect({
    input: target.extend({
      ...{ variant, printer: line, recipient: localId.optional(), to: line.optional() },
      reason: reason.optional(),
    }),
    output: z.strictObject({ copy: z.int().min(1) }),
    acts: ['caseFile.printPaper'],
  }),
  /** Writes the frozen bytes, or what they say as DOCX, to where the person says. Errors also: paper.damaged, paper.templateChanged, paper.identityLeak, document.refused and those of writing a file. */
  'paper.export': effect({
    input: target.extend({ variant, format: z.enum(['pdf', 'docx']), reason }),
    output: z.strictObject({ outcome: z.enum(['exported', 'cancelled']) }),
    acts: ['caseFile.exportPaper'],
  }),
  /** Errors also: paper.alreadySent, paper.withdrawn, paper.recipientMissing, paper.inFuture, paper.nameTyped, paper.identityLeak, person.unknown. */
  'paper.send': command({
    input: changed.extend({ sending: paperSending }),
    output: saved,
    acts: ['caseFile.sendPaper'],
  }),
  /** Errors also: paper.notSent, paper.withdrawn, paper.inFuture, paper.beforeSent, paper.signatureMissing, paper.nameTyped, paper.identityLeak. */
  'paper.recordReturn': command({
    input: changed.extend({ return: paperReturn }),
    output: saved,
    acts: ['caseFile.recordPaperReturn'],
  }),
  /** Takes a paper out of use; its bytes and its number stay. Error also: paper.withdrawn. */
  'paper.withdraw': command({
    input: changed.extend({ reason }),
    output: saved,
    acts: ['caseFile.withdrawPaper'],
  }),
} as const
