import type { CalendarDate } from '../../time/calendarDate.ts'
import type { Claim } from '../caseFile/claim.ts'
import type { Decision, DecisionHead } from '../caseFile/decision.ts'
import { findSumOff } from './debtorShares.ts'
import type { OutsideDecision } from '../caseFile/outsideDecision.ts'
import { failure, success, type Result } from '../result/result.ts'

/**
 * The decision on a claim as another paper has it: every head that is named there, the rest of each referred to civil
 * proceedings (ZKP 239/2), and heads that are not named referred whole. Its days follow one another, and none is to come.
 * Errors: outside.inFuture, outside.finalTooEarly (date), outside.enforceableTooEarly (final), outside.finalMissing,
 * appeal.headUnknown, outside.headTwice, appeal.aboveClaimed (claimed), outside.shareUnknown, outside.sharesDoNotAddUp (sum).
 */
export function composeOutsideDecision(
  claim: Claim,
  told: OutsideDecision,
  judge: string,
  today: CalendarDate,
): Result<Decision> {
  const days = checkDays(told, today)
  if (!days.ok) return days
  const shared = checkShares(claim, told)
  if (!shared.ok) return shared
  for (const [index, one] of told.heads.entries()) {
    const field = `heads.${String(index)}`
    const head = claim.heads.find(({ id }) => id === one.head)
    if (head === undefined) return failure('appeal.headUnknown', field)
    if (told.heads.slice(0, index).some((before) => before.head === one.head))
      return failure('outside.headTwice', field)
    const claimed = head.amountCents ?? 0
    if (one.awardedCents > claimed) return failure('appeal.aboveClaimed', field, { claimed })
  }
  return success({
    claim: claim.id,
    judge,
    date: told.date,
    daysToPay: told.daysToPay,
    ...(told.jointly === undefined ? {} : { jointly: told.jointly }),
    ...(told.shares === undefined ? {} : { shares: told.shares }),
    heads: claim.heads.map((head) => decidedHead(head, told)),
  })
}

function decidedHead({ id, amountCents }: Claim['heads'][number], { heads }: OutsideDecision): DecisionHead {
  const told = heads.find(({ head }) => head === id)
  if (amountCents === null) return { head: id, awardedCents: 0, granted: told?.granted ?? false }
  const awardedCents = told?.awardedCents ?? 0
  const { interestFrom } = told ?? {}
  return {
    head: id,
    awardedCents,
    referredCents: amountCents - awardedCents,
    ...(interestFrom === undefined ? {} : { interestFrom }),
  }
}

function checkDays({ date, final, enforceable }: OutsideDecision, today: CalendarDate): Result<true> {
  if (date > today) return failure('outside.inFuture', 'date')
  if (final !== undefined && final > today) return failure('outside.inFuture', 'final')
  if (enforceable !== undefined && enforceable > today) return failure('outside.inFuture', 'enforceable')
  if (final !== undefined && final < date) return failure('outside.finalTooEarly', 'final', { date })
  if (enforceable === undefined) return success(true)
  if (final === undefined) return failure('outside.finalMissing', 'final')
  return enforceable < final ? failure('outside.enforceableTooEarly', 'enforceable', { final }) : success(true)
}

function checkShares({ respondents }: Claim, { shares }: OutsideDecision): Result<true> {
  if (shares === undefined) return success(true)
  const debtors = new Set(shares.map(({ debtor }) => debtor))
  const isUnknown = debtors.size < shares.length || shares.some(({ debtor }) => !respondents.includes(debtor))
  if (isUnknown) return failure('outside.shareUnknown', 'shares')
  const sum = findSumOff(shares)
  return sum === undefined ? success(true) : failure('outside.sharesDoNotAddUp', 'shares', { sum })
}
