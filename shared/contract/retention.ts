import { z } from 'zod'
import { isoDate, line } from '../domain/caseFile/fields.ts'
import { ERASED_KINDS } from '../domain/retention/erasedKinds.ts'
import { RETENTION_OBSTACLES } from '../domain/retention/judgeRetention.ts'
import { RETENTION_RULES } from '../domain/retention/retentionRules.ts'
import { password } from '../domain/staff/account.ts'
import { READERS } from '../domain/staff/readers.ts'
import { caseFileRow } from './caseFile.ts'
import { command, effect, query } from './channel.ts'
import { givenOut, toGiveOut } from './givingOut.ts'
import { caseId, nothing } from './ids.ts'
import { reason } from './reason.ts'

/** So many files, or erasures, stand on a page of their list. */
export const RETENTION_PAGE = 50

const id = z.string().regex(/^[0-9a-f]{32}$/)
const span = {
  rule: z.enum(RETENTION_RULES),
  from: isoDate,
  until: isoDate,
  obstacles: z.array(z.enum(RETENTION_OBSTACLES)),
}

/** How long a file stays, as whoever keeps the schedule may see it: nothing of what is in it. */
const retentionRow = caseFileRow
  .pick({ id: true, court: true, courtMark: true, prosecutionMark: true })
  .extend({ ...span, isProposed: z.boolean() })
export type RetentionRow = z.infer<typeof retentionRow>

const said = z.strictObject({ id, person: line, at: z.iso.datetime(), reason: line })
/** `isOfOffice`: the own office has set it, and may lift it. */
const hold = said.extend({ isOfOffice: z.boolean() })
/** `isOwn`: whoever asks has made it, and another confirms it. */
const proposal = said.extend({ isOwn: z.boolean() })

/** A case file that was erased. */
const erasure = z.strictObject({
  id,
  number: line,
  erasedAt: z.iso.datetime(),
  proposedBy: line,
  confirmedBy: line,
  pages: z.int().min(1),
})
export type ErasureView = z.infer<typeof erasure>

/** How many of each would be erased. */
const counts = z.record(z.enum(ERASED_KINDS), z.int().min(0))

const cursor = z.strictObject({ year: z.int(), caseKey: z.int() })
const erasedBefore = z.strictObject({ year: z.int(), sequence: z.int(), series: line })
const pageOf = <Cursor extends z.ZodType>(next: Cursor) =>
  z.strictObject({ rows: z.array(retentionRow).max(RETENTION_PAGE), next: next.optional() })
const target = z.strictObject({ caseId })

export const retentionChannels = {
  /** Files held by the own office whose period has passed, a page at a time. */
  'retention.due': query({
    input: z.strictObject({ after: cursor.optional() }),
    output: pageOf(cursor),
    access: READERS.retention,
  }),
  /** Files that the own office holds back, or those whose erasure is proposed in it, a page at a time. */
  'retention.list': query({
    input: z.strictObject({ list: z.enum(['held', 'proposed']), after: z.int().optional() }),
    output: pageOf(z.int()),
    access: READERS.retention,
  }),
  /** What was erased in the own office, the newest first, a page at a time. */
  'retention.erased': query({
    input: z.strictObject({ after: erasedBefore.optional() }),
    output: z.strictObject({ rows: z.array(erasure).max(RETENTION_PAGE), next: erasedBefore.optional() }),
    access: READERS.retention,
  }),
  /** How long one file stays, what bars its erasure, and what would be erased. Errors: caseFile.notFound, caseFile.notAssigned. */
  'retention.look': query({
    input: target,
    output: z.strictObject({ ...span, holds: z.array(hold), proposal: proposal.optional(), counts }),
    access: READERS.retention,
  }),
  /** Bars the erasure of a file. Errors: reason.wordsMissing. */
  'caseFile.hold': command({
    input: target.extend({ reason }),
    output: z.strictObject({ id }),
    acts: ['caseFile.hold'],
  }),
  /** Ends such a bar. Errors: retention.noHold, reason.wordsMissing. */
  'caseFile.releaseHold': command({
    input: target.extend({ hold: id, reason }),
    output: nothing,
    acts: ['caseFile.releaseHold'],
  }),
  /** Proposes that a file is erased. Errors: retention.held, retention.notYet, retention.running, retention.unpaid, retention.proposed. */
  'caseFile.proposeErasure': command({
    input: target.extend({ reason }),
    output: z.strictObject({ id }),
    acts: ['caseFile.proposeErasure'],
  }),
  /** Takes the proposal back, or refuses it. Errors: retention.noProposal. */
  'caseFile.withdrawErasure': command({
    input: target.extend({ reason }),
    output: nothing,
    acts: ['caseFile.withdrawErasure'],
  }),
  /**
   * Erases a file as it was proposed, for good, and freezes the certificate of it. Errors: password.wrong, signIn.wait,
   * retention.noProposal, retention.ownProposal, retention.changed, retention.held, retention.notYet, retention.running,
   * retention.unpaid, retention.numberTaken, document.refused.
   */
  'caseFile.erase': effect({
    input: target.extend({ proposal: id, password }),
    output: z.strictObject({ id, number: line }),
    acts: ['caseFile.erase'],
  }),
  /** Gives the certificate out, the stored pages or a file. Errors also: retention.noErasure, storage.damaged. */
  'erasure.print': effect({
    input: toGiveOut({ id }),
    output: givenOut,
    acts: ['caseFile.printErasure'],
  }),
} as const
