import { z } from 'zod'
import { bilingual, line, localId } from '../domain/caseFile/fields.ts'
import { READERS } from '../domain/staff/readers.ts'
import { command, effect, query } from './channel.ts'
import { givenOut, toGiveOut } from './givingOut.ts'
import { caseId, nothing } from './ids.ts'
import { reason } from './reason.ts'

/** Entries of a journal come so many at a time, newest first. */
export const JOURNAL_PAGE = 200

/** One entry as shown: `act` is an i18n key under `acts.`; `about` is a mark or a pseudonym, never a name. */
export const auditEntry = z.strictObject({
  /** Rises where the journal goes on after a loss. */
  epoch: z.int(),
  number: z.int(),
  at: z.iso.datetime(),
  person: line,
  act: z.string().max(60),
  about: bilingual.optional(),
  reason: z.string().max(500).optional(),
  /** The first digits of the file's identifier, where the entry is shown without its text. */
  file: z.string().max(8).optional(),
  /** Written down in the office, and lost in cases.db. */
  isLost: z.boolean().optional(),
})

const cursor = z.strictObject({ epoch: z.int(), number: z.int() })

const journalReport = z.strictObject({
  entries: z.int(),
  intact: z.boolean(),
  /** The first entry that is not what was signed; `fault` is an i18n key under `screens.audit.fault.`. */
  broken: z
    .strictObject({
      epoch: z.int(),
      number: z.int(),
      fault: z.enum(['order', 'entry', 'text', 'signature', 'day', 'missing']),
      /** The day that it is about, of a fault of a day. */
      day: z.iso.date().optional(),
    })
    .optional(),
})

/** How far a verification of both journals is, or what the last one found. */
const verification = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('running'), done: z.int(), total: z.int() }),
  z.strictObject({ state: z.literal('cancelled') }),
  z.strictObject({ state: z.literal('failed'), code: z.string() }),
  z.strictObject({ state: z.literal('done'), office: journalReport, cases: journalReport }),
])
export type Verification = z.infer<typeof verification>

export const auditChannels = {
  /** The journal of one case file, before the given number. Reading it is written down, once per person, file and session. */
  'journal.list': effect({
    input: z.strictObject({ caseId, before: z.int().optional() }),
    output: z.array(auditEntry).max(JOURNAL_PAGE),
    access: READERS.cases,
  }),
  /**
   * Who saw a case file, or one person of it: those entries of its journal, newest first. Reading it is written down, once per
   * person, file and session. Errors: caseFile.notFound, person.notFound.
   */
  'caseFile.views': effect({
    input: z.strictObject({ caseId, person: localId.optional(), before: z.int().optional() }),
    output: z.array(auditEntry).max(JOURNAL_PAGE),
    acts: ['caseFile.readViews'],
  }),
  /** The same, given out, with how many entries. Errors also: as before. */
  'caseFile.printViews': effect({
    input: toGiveOut({ caseId, person: localId.optional() }),
    output: givenOut.extend({ lines: z.int().min(0) }),
    acts: ['caseFile.printViews'],
  }),
  /**
   * The journal of the office, or that of the cases as the office has it: without what people wrote. Reading one is written
   * down, once per person and session.
   */
  'audit.list': effect({
    input: z.strictObject({ journal: z.enum(['office', 'cases']), before: cursor.optional() }),
    output: z.array(auditEntry).max(JOURNAL_PAGE),
    access: READERS.audit,
  }),
  /** Begins to verify both journals, entry by entry, in the background; that, and what it finds, is written down. */
  'audit.verify': command({ input: nothing, output: verification, access: READERS.audit }),
  'audit.verification': query({ input: nothing, output: verification, access: READERS.audit }),
  /**
   * Both journals leave as one file, which anybody can verify without this program (`npm run verify`). Why is written down
   * before anything leaves, and after it the fingerprint.
   * Errors: list.busy, list.cancelled, exchange.noFolder, exchange.isFolder, exchange.full, exchange.notWritable, storage.…
   */
  'audit.export': effect({
    input: z.strictObject({ reason }),
    output: z.strictObject({ outcome: z.enum(['exported', 'cancelled']), rows: z.int().min(0).optional() }),
    access: READERS.audit,
  }),
  'audit.exportProgress': query({
    input: nothing,
    output: z.strictObject({ exporting: z.strictObject({ done: z.int(), total: z.int() }).optional() }),
    access: READERS.audit,
  }),
  'audit.cancelExport': command({ input: nothing, output: nothing, access: READERS.audit }),
  /** The lines by which one knows later, of any export, that it still holds what the journals hold now. */
  'audit.anchor': query({
    input: nothing,
    output: z.strictObject({ lines: z.array(z.string()) }),
    access: READERS.audit,
  }),
  /** The same lines leave as a text file. Errors: exchange.noFolder, exchange.isFolder, exchange.full, exchange.notWritable. */
  'audit.saveAnchor': effect({
    input: nothing,
    output: z.strictObject({ outcome: z.enum(['exported', 'cancelled']) }),
    access: READERS.audit,
  }),
  /** The public keys by which anybody verifies what the office has issued: PEM, the one in force first. */
  'audit.key': query({ input: nothing, output: z.strictObject({ pem: z.string() }), access: READERS.audit }),
  /** The same keys leave as a file. Errors: exchange.noFolder, exchange.isFolder, exchange.full, exchange.notWritable. */
  'audit.saveKey': effect({
    input: nothing,
    output: z.strictObject({ outcome: z.enum(['exported', 'cancelled']) }),
    access: READERS.audit,
  }),
  /** The page by which a telephone checks paper leaves as one file, with those keys in it. Errors as above. */
  'audit.saveCheckPage': effect({
    input: nothing,
    output: z.strictObject({ outcome: z.enum(['exported', 'cancelled']) }),
    access: READERS.audit,
  }),
  'audit.cancelVerification': command({ input: nothing, output: verification, access: READERS.audit }),
} as const
