import { z } from 'zod'
import { isoDate, line, localId } from '../caseFile/fields.ts'

/**
 * What an authority owes before and beside a claim: to tell of the right to one (ZKP 236/4), to ask the witness (114/4),
 * to instruct at the main hearing (336/3), to see that a plea agreement covers the claim (301/1/2), to look for assets
 * early, to propose a measure that secures them (243, 245, 481), and to see whether a civil action was shown in the time set
 * with a measure against a third party (245/2).
 */
export const DUTY_KINDS = [
  'notify',
  'ask',
  'instruct',
  'pleaCheck',
  'assetCheck',
  'securityMeasure',
  'suitCheck',
] as const
/** One of `DUTY_KINDS`. */
export type DutyKind = (typeof DUTY_KINDS)[number]

/** How it was done. */
export const DUTY_CHANNELS = ['inPerson', 'minutes', 'post', 'electronic', 'telephone', 'file'] as const

/** What came of it, where something comes of it. */
export const DUTY_OUTCOMES = [
  'wants',
  'declines',
  'undecided',
  'agreed',
  'notAgreed',
  'found',
  'none',
  'proposed',
  'suitShown',
  'measureLifted',
] as const
/** One of `DUTY_OUTCOMES`. */
export type DutyOutcome = (typeof DUTY_OUTCOMES)[number]

/** A duty that was done: when, how, for whom, what came of it, and by what it is shown: a piece of evidence or a note. */
export const dutyRecord = z.strictObject({
  id: localId,
  kind: z.enum(DUTY_KINDS),
  person: localId.optional(),
  date: isoDate,
  channel: z.enum(DUTY_CHANNELS),
  outcome: z.enum(DUTY_OUTCOMES).optional(),
  evidence: localId.optional(),
  note: line.optional(),
})
/** A duty that was done, as read by `dutyRecord`. */
export type DutyRecord = z.infer<typeof dutyRecord>
