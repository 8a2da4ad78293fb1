import type { Claim, ClaimHead } from '../caseFile/claim.ts'
import type { Proceedings } from '../caseFile/proceedings.ts'
import { findHeadVerdict, type Judged } from '../caseFile/verdicts.ts'
import type { HearingFacts } from '../claim/gateContext.ts'
import { findWithdrawalDay } from '../claim/withdrawal.ts'
import type { LegalBasisKey } from '../legal/legalBases.ts'

/**
 * What becomes of a head whatever the court thinks of it: nothing is decided (`undecided`), it is referred to civil proceedings,
 * or it is decided as the plea agreement has it (`agreed`).
 */
export type ForcedResult = 'undecided' | 'referred' | 'agreed'

/** What the law leaves no choice about: by which ground, what becomes of the head, and the place that says so. */
export type Forced = Readonly<{ ground: ForcedGround; result: ForcedResult; basis: LegalBasisKey }>

/** Grounds that leave the court no choice, each with what follows and its place (ZKP 237/1, 239/3, 239/4, 301/1/2, 461/3). */
const GROUNDS = {
  withdrawn: { result: 'undecided', basis: 'claim.withdrawal' },
  noJurisdiction: { result: 'undecided', basis: 'decision.noJurisdiction' },
  penaltyOrder: { result: 'referred', basis: 'penaltyOrder.referral' },
  acquittal: { result: 'referred', basis: 'decision.noConviction' },
  chargeRejected: { result: 'referred', basis: 'decision.noConviction' },
  discontinued: { result: 'referred', basis: 'decision.noConviction' },
  plea: { result: 'agreed', basis: 'plea.claim' },
} as const satisfies Readonly<Record<string, Readonly<{ result: ForcedResult; basis: LegalBasisKey }>>>

/** Why the law leaves no choice. */
export type ForcedGround = keyof typeof GROUNDS

/** What of the proceedings tells what the law forces. */
export type ForcedFacts = Judged & HearingFacts & Pick<Proceedings, 'plea' | 'pleaClause'>
type FacedClaim = Pick<Claim, 'respondents' | 'offences' | 'withdrawn'> &
  Readonly<{ heads: readonly Pick<ClaimHead, 'offences'>[] }>

/**
 * What the law forces of a head of a claim, of the claim as a whole where no head is named: a claim that was withdrawn in time
 * and one before a court without jurisdiction are not decided (ZKP 237/1, 239/4); by a penalty order, and where nobody was found
 * guilty of an offence that the head comes from, it is referred (461/3, 239/3) without the tests of 239/2; in a judgment on a plea agreement the agreement
 * says what is owed, where its words are recorded (301/1/2). Undefined where the court decides by 239/2, and before the
 * verdict. Never fails.
 */
export function findForced(
  facts: ForcedFacts,
  claim: FacedClaim,
  head?: Pick<ClaimHead, 'offences'>,
): Forced | undefined {
  const ground = findGround(facts, claim, head)
  return ground === undefined ? undefined : { ground, ...GROUNDS[ground] }
}

function findGround(
  facts: ForcedFacts,
  claim: FacedClaim,
  head: Pick<ClaimHead, 'offences'> | undefined,
): ForcedGround | undefined {
  if (findWithdrawalDay(facts, claim) !== undefined) return 'withdrawn'
  if (facts.verdict?.kind === 'noJurisdiction') return 'noJurisdiction'
  const verdict = findHeadVerdict(facts, claim, head)
  if (verdict !== 'conviction') return verdict
  return facts.plea && (facts.pleaClause?.cnr.trim() ?? '') !== '' ? 'plea' : undefined
}
