import { z } from 'zod'
import { isoDate, line, localId } from '../caseFile/fields.ts'
import type { CONSENT_RECIPIENTS } from '../caseFile/person.ts'

/** To what kind of help a victim is referred (Council of Europe Convention on Action against Trafficking in Human Beings, 12 and 16; domain §3). */
export const REFERRAL_KINDS = [
  'legalAid',
  'psychologicalHelp',
  'medicalHelp',
  'shelter',
  'rehabilitation',
  'return',
] as const
/** One of `REFERRAL_KINDS`. */
export type ReferralKind = (typeof REFERRAL_KINDS)[number]

/** Whom a victim must have let have their data before a referral of that kind: help is given by consent (Convention 11, 12/7). */
export const CONSENT_OF_REFERRAL: Readonly<Record<ReferralKind, (typeof CONSENT_RECIPIENTS)[number]>> = {
  legalAid: 'legalAid',
  psychologicalHelp: 'supportServices',
  medicalHelp: 'health',
  shelter: 'shelter',
  rehabilitation: 'supportServices',
  return: 'authorityAbroad',
}

/** What became of a referral; all but the first end it. */
export const REFERRAL_RESULTS = ['accepted', 'refused', 'declined', 'completed', 'brokenOff'] as const

/** One step of a referral: on which day, and what became of it. */
export const referralStep = z.strictObject({ date: isoDate, result: z.enum(REFERRAL_RESULTS), note: line.optional() })
/** A step, as read by `referralStep`. */
export type ReferralStep = z.infer<typeof referralStep>

/** A referral as it is made: of whom, to which help, who gives it, from which day. */
export const newReferral = z.strictObject({
  person: localId,
  kind: z.enum(REFERRAL_KINDS),
  provider: line,
  date: isoDate,
  note: line.optional(),
})
/** A referral as it is made, as read by `newReferral`. */
export type NewReferral = z.infer<typeof newReferral>

/** A referral with what became of it, in the order in which it was written down. */
export const referral = newReferral.extend({ id: localId, steps: z.array(referralStep).max(20) })
/** A referral with its steps, as read by `referral`. */
export type Referral = z.infer<typeof referral>
