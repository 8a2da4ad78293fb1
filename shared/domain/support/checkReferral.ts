import type { CalendarDate } from '../../time/calendarDate.ts'
import type { Person } from '../caseFile/person.ts'
import { consentsToShare } from '../caseFile/shareConsent.ts'
import { failure, success, type Result } from '../result/result.ts'
import { CONSENT_OF_REFERRAL, type NewReferral, type Referral, type ReferralStep } from './referral.ts'

/**
 * Whether a victim can be referred to help: they let whoever gives it have their data, and it is not to happen later only.
 * Errors: referral.noConsent, referral.inFuture. Source: Council of Europe Convention on Action against Trafficking in Human
 * Beings, 11 and 12/7 (help by informed consent), confidence B.
 */
export function checkReferral(
  { kind, date }: NewReferral,
  person: Pick<Person, 'identification'>,
  today: CalendarDate,
): Result<true> {
  if (!consentsToShare(person, CONSENT_OF_REFERRAL[kind])) return failure('referral.noConsent', 'referral.kind')
  return date > today ? failure('referral.inFuture', 'referral.date') : success(true)
}

/**
 * Whether a step can follow: the referral has not ended, the day is neither ahead nor before the one before it, and nothing
 * is accepted twice. Errors: referral.ended, referral.inFuture, referral.stepTooEarly, referral.acceptedAlready.
 */
export function checkReferralStep(
  referral: Pick<Referral, 'date' | 'steps'>,
  { date, result }: ReferralStep,
  today: CalendarDate,
): Result<true> {
  if (hasEnded(referral)) return failure('referral.ended')
  if (date > today) return failure('referral.inFuture', 'step.date')
  const last = referral.steps.at(-1)
  const earliest = last?.date ?? referral.date
  if (date < earliest) return failure('referral.stepTooEarly', 'step.date', { earliest })
  if (result === 'accepted' && last !== undefined) return failure('referral.acceptedAlready', 'step.result')
  return success(true)
}

/** Whether nothing more is to come of a referral. */
export function hasEnded({ steps }: Pick<Referral, 'steps'>): boolean {
  return steps.some(({ result }) => result !== 'accepted')
}
