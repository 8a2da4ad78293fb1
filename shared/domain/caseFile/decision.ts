import { z } from 'zod'
import { cents, isoDate, localId } from './fields.ts'
import { ownParagraph, ownText } from './ownText.ts'
import { spelling } from './spelling.ts'

/** Both tests of ZKP 239/2, each with case-specific facts (379/7). */
export const referral = z.strictObject({ noReliableBasis: ownText.optional(), wouldDelay: ownText.optional() })

/** What the court decides on one head: awarded + referred = claimed (ZKP 239). */
export const decisionHead = z.strictObject({
  head: localId,
  awardedCents: cents,
  referredCents: cents.optional(),
  /** For return of things and annulment (ZKP 240, 241), which may have no amount: granted, or referred. */
  granted: z.boolean().optional(),
  interestFrom: isoDate.optional(),
  referral: referral.optional(),
  reasons: ownText.optional(),
})
/** The decision on one head, as read by `decisionHead`; cents. */
export type DecisionHead = z.infer<typeof decisionHead>

/** What one of several debtors owes, or of a joint debt bears in the end, as a fraction of everything awarded. */
export const debtorShare = z.strictObject({
  debtor: localId,
  numerator: z.int().min(1).max(10_000),
  denominator: z.int().min(1).max(10_000),
})
/** The share of one debtor, as read by `debtorShare`. */
export type DebtorShare = z.infer<typeof debtorShare>

/** The decision on one property claim, a point of the judgment's operative part (ZKP 374/1/7). */
export const decision = z.strictObject({
  claim: localId,
  judge: localId,
  date: isoDate,
  daysToPay: z.int().min(1).max(3660),
  jointly: z.boolean().optional(),
  /** Who is ordered to pay or to return; without them, all against whom the claim is directed. */
  debtors: z.array(localId).min(1).max(50).optional(),
  /** Not jointly: what each debtor owes alone. Jointly: what each bears among themselves. Together they make 1. */
  shares: z.array(debtorShare).min(1).max(50).optional(),
  heads: z.array(decisionHead).max(500),
  reasons: ownText.optional(),
  /** Further paragraphs of the judge's own, in their order. */
  paragraphs: z.array(ownParagraph).max(500).optional(),
  /** Words that were proofread in Cyrillic; they hold for every document of the file. */
  spellings: z.array(spelling).max(500).optional(),
})
/** The decision on a claim, as read by `decision`. */
export type Decision = z.infer<typeof decision>
