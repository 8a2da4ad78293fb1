import { findForced } from '../../domain/decision/forcedOutcome.ts'
import { isReferred } from '../../domain/decision/checkReferral.ts'
import { determineOutcome } from '../../domain/decision/claimOutcome.ts'
import type { ClaimHead } from '../../domain/caseFile/claim.ts'
import { addUpCents } from '../../domain/money/cents.ts'
import { createScope, type Scope } from '../template/vocabulary.ts'
import { formatAmountPair } from './amountPairs.ts'
import { requireDecision, type CaseContext } from './caseContext.ts'
import type { DecidedHead } from './headScopes.ts'

/** Sums of what is referred: `rest` by the choice of the court or the agreement, `fallen` by the verdict on single offences. */
export const REFERRAL_TEXTS = ['rest', 'fallen'] as const
/** What of a referral is said, and why (ZKP 239/2, 239/3, 301/1/2, 379/7). */
export const REFERRAL_FLAGS = [
  'agreed',
  'fallen.known',
  'fallen.hasAmount',
  'rest.part',
  'rest.whole',
  'rest.hasAmount',
  'rest.agreed',
  'rest.reasoned',
  'rest.partReasoned',
  'rest.wholeReasoned',
] as const

/** Whether a head is referred because of its own offences alone, while the claim is one of a conviction (ZKP 239/3). */
function isFallen({ file: { proceedings }, claim }: CaseContext, head: ClaimHead): boolean {
  return (
    findForced(proceedings, claim)?.result !== 'referred' && findForced(proceedings, claim, head)?.result === 'referred'
  )
}

/** What is referred of the heads decided: by the choice of the court or the agreement, and by the verdict on single offences. */
export function splitReferred(
  context: CaseContext,
  heads: readonly DecidedHead[],
): Readonly<{ rest: readonly DecidedHead[]; fallen: readonly DecidedHead[] }> {
  const referred = heads.filter(({ claimed, decided }) => isReferred(claimed, decided))
  return {
    rest: referred.filter(({ claimed }) => !isFallen(context, claimed)),
    fallen: referred.filter(({ claimed }) => isFallen(context, claimed)),
  }
}

/** Whether the court has to give the tests of ZKP 239/2 for what it refers of a head. */
export function needsTests({ file: { proceedings }, claim }: CaseContext, head: ClaimHead): boolean {
  return proceedings.verdict !== undefined && findForced(proceedings, claim, head) === undefined
}

/** The words of `REFERRAL_TEXTS` and `REFERRAL_FLAGS`. */
export function createReferralScope(context: CaseContext): Scope {
  const { file, claim } = context
  const decision = requireDecision(context)
  const items = new Map(decision.heads.map((item) => [item.head, item]))
  const heads = claim.heads.flatMap((claimed) => {
    const decided = items.get(claimed.id)
    return decided === undefined ? [] : [{ claimed, decided }]
  })
  const { rest, fallen } = splitReferred(context, heads)
  const [restCents, fallenCents] = [sumReferred(rest), sumReferred(fallen)]
  const outcome = determineOutcome(file.proceedings, claim, decision)
  const agreed = findForced(file.proceedings, claim)?.ground === 'plea'
  const isPart = rest.length > 0 && outcome === 'AWARDED_PARTIAL_REST_REFERRED'
  const isWhole = rest.length > 0 && outcome === 'REFERRED_IN_FULL'
  const isReasoned = rest.some(({ claimed }) => needsTests(context, claimed))
  return createScope({
    texts: { rest: formatAmountPair(restCents), fallen: formatAmountPair(fallenCents) },
    flags: {
      agreed,
      'fallen.known':
        fallen.length > 0 && (outcome === 'AWARDED_PARTIAL_REST_REFERRED' || outcome === 'REFERRED_IN_FULL'),
      'fallen.hasAmount': fallenCents > 0,
      'rest.part': isPart,
      'rest.whole': isWhole,
      'rest.hasAmount': restCents > 0,
      'rest.agreed': agreed && (isPart || isWhole),
      'rest.reasoned': isReasoned,
      'rest.partReasoned': isPart && isReasoned,
      'rest.wholeReasoned': isWhole && isReasoned,
    },
  })
}

function sumReferred(heads: readonly DecidedHead[]): number {
  return addUpCents(heads.map(({ decided }) => decided.referredCents ?? 0))
}
