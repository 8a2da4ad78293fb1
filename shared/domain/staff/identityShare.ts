import type { Person } from '../caseFile/person.ts'
import { consentsToShare } from '../caseFile/shareConsent.ts'
import { failure, success, type Result } from '../result/result.ts'
import { addDays, type CalendarDate } from '../../time/calendarDate.ts'
import type { Account } from './account.ts'

/** The longest time for which an identity is shared at once, in days: for longer it is shared anew. */
export const MAX_SHARE_DAYS = 366

/** Whether somebody supports victims at that office. */
export function isCoordinatorOf(office: string, colleague: Pick<Account, 'office' | 'roles'>): boolean {
  return colleague.office === office && colleague.roles.includes('coordinator')
}

/**
 * Whether a victim's identity may be shared with a colleague until a day: with a coordinator of the own office, as the
 * victim has consented to, from today to a day within a year. Source: product, people (coordinator); domain rules §3.
 * Errors: share.noConsent, share.notCoordinator, share.past, share.tooLong.
 */
export function checkShare(
  victim: Pick<Person, 'identification'>,
  colleague: Pick<Account, 'office' | 'roles'> | undefined,
  { office, until, today }: Readonly<{ office: string; until: CalendarDate; today: CalendarDate }>,
): Result<true> {
  if (!consentsToShare(victim, 'coordinator')) return failure('share.noConsent')
  if (colleague === undefined || !isCoordinatorOf(office, colleague))
    return failure('share.notCoordinator', 'colleague')
  if (until < today) return failure('share.past', 'until')
  if (until >= addDays(today, MAX_SHARE_DAYS)) return failure('share.tooLong', 'until', { days: MAX_SHARE_DAYS })
  return success(true)
}
