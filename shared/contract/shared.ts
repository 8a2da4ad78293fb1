import { z } from 'zod'
import { bilingual, isoDate, line, localId, officeCode } from '../domain/caseFile/fields.ts'
import { personIdentity } from '../domain/caseFile/identity.ts'
import { CONSENT_RECIPIENTS, IDENTIFICATION_STATUSES, PERSON_ROLES } from '../domain/caseFile/person.ts'
import { personId } from '../domain/staff/account.ts'
import { CLAIM_STAGES } from '../domain/claim/stages.ts'
import { READERS } from '../domain/staff/readers.ts'
import { SHARED_TABLES } from '../domain/statistics/sharedFigures.ts'
import { newReferral, referral, referralStep } from '../domain/support/referral.ts'
import { saved, target } from './caseFile.ts'
import { command, query } from './channel.ts'
import { caseId, keyMark, nothing, revision } from './ids.ts'
import { paperLine } from './papers.ts'
import { reason } from './reason.ts'

/** A victim who has let the signed-in person know who they are: of which file, until when, and what else they consent to. */
export const sharedPerson = z.strictObject({
  caseId,
  mark: line,
  court: officeCode,
  prosecution: officeCode,
  person: localId,
  role: z.enum(PERSON_ROLES),
  sex: z.enum(['m', 'f']),
  label: bilingual,
  isSealed: z.boolean(),
  until: isoDate,
  status: z.enum(IDENTIFICATION_STATUSES).optional(),
  consents: z.array(z.enum(CONSENT_RECIPIENTS)),
  /** That of the file: the draft of a paper is of it. */
  revision,
  informed: isoDate.optional(),
  claims: z.array(z.strictObject({ id: localId, stage: z.enum(CLAIM_STAGES) })),
  /** To what help that person was referred, the latest first. */
  referrals: z.array(referral).max(500),
})
export type SharedPerson = z.infer<typeof sharedPerson>

/** A count of people in columns; `null` is one that is not shown, since it is small or a small one follows from it. */
const figure = z.int().min(0).nullable()
export const sharedFigures = z.strictObject({
  /** Below this, and above nought, no count is shown. */
  k: z.int(),
  total: figure,
  tables: z.array(
    z.strictObject({
      id: z.enum(SHARED_TABLES),
      columns: z.array(z.strictObject({ name: z.string().max(20), count: figure })),
    }),
  ),
})
export type SharedFigures = z.infer<typeof sharedFigures>

/** A paper that the signed-in coordinator has made. Once it no longer opens, that it was made is all that is told of it. */
export const ownPaper = paperLine.omit({ variants: true, date: true, to: true }).extend({
  caseId,
  mark: line,
  person: localId.optional(),
  isOpen: z.boolean(),
})
export type OwnPaper = z.infer<typeof ownPaper>
const paperCursor = z.strictObject({ before: z.int() })

export const sharedChannels = {
  /**
   * Lets one coordinator of the own office know an identity until a day, as the person has consented. Errors:
   * identity.noAccess, identity.noConsent, share.notCoordinator, share.withoutKey, share.past, share.tooLong, person.notFound.
   */
  'person.share': command({
    input: target.extend({ person: localId, colleague: personId, until: isoDate }),
    output: saved,
    acts: ['caseFile.shareIdentity'],
  }),
  /** Ends it before its day. Error: share.notFound. */
  'person.endShare': command({
    input: target.extend({ person: localId, colleague: personId }),
    output: saved,
    acts: ['caseFile.endSharing'],
  }),
  /** Everybody of whom the signed-in person may know, what ends first before the rest; how many they are; and the mark of that person's own key. */
  'shared.list': query({
    input: nothing,
    output: z.strictObject({ people: z.array(sharedPerson).max(500), figures: sharedFigures, key: keyMark.optional() }),
    access: READERS.shared,
  }),
  /** The papers that the signed-in coordinator has made, the newest first; a page at a time. */
  'shared.papers': query({
    input: z.strictObject({ after: paperCursor.optional() }),
    output: z.strictObject({ papers: z.array(ownPaper).max(50), next: paperCursor.optional() }),
    access: READERS.shared,
  }),
  /** Opens such an identity: takes a reason, is written down. Errors: share.notFound, caseFile.notFound, identity.noAccess. */
  'shared.reveal': command({
    input: z.strictObject({ caseId, person: localId, reason }),
    output: z.strictObject({ identity: personIdentity }),
    acts: ['caseFile.revealShared'],
  }),
  /**
   * Refers such a person to help, with that person's consent to it. Errors: share.notFound, caseFile.notFound,
   * referral.noConsent, referral.inFuture.
   */
  'referral.record': command({
    input: z.strictObject({ caseId, referral: newReferral }),
    output: nothing,
    acts: ['caseFile.refer'],
  }),
  /** What became of it. Errors: share.notFound, referral.ended, referral.inFuture, referral.stepTooEarly, referral.acceptedAlready. */
  'referral.follow': command({
    input: z.strictObject({ caseId, referral: localId, step: referralStep }),
    output: nothing,
    acts: ['caseFile.followReferral'],
  }),
  /** Takes back what was recorded by mistake. Errors: share.notFound, reason.wordsMissing. */
  'referral.strike': command({
    input: z.strictObject({ caseId, referral: localId, reason }),
    output: nothing,
    acts: ['caseFile.strikeReferral'],
  }),
} as const
