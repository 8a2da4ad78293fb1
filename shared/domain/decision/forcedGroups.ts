import type { Claim, ClaimHead } from '../caseFile/claim.ts'
import { addUpCents } from '../money/cents.ts'
import { findForced, type Forced, type ForcedFacts } from './forcedOutcome.ts'
import { readAmounts } from './writtenSums.ts'

/** Heads of one claim of which the law forces the same by the same ground, in the order of the claim. */
export type ForcedGroup = Forced &
  Readonly<{
    heads: readonly ClaimHead[]
    /** Whether the words of the plea agreement name what all of them ask for: then they can be awarded as claimed. */
    isWholeAgreed: boolean
  }>

/** What the law forces of the heads of a claim, ground by ground; none where the court decides each by ZKP 239/2. Never fails. Source: as `findForced`. */
export function groupForced(facts: ForcedFacts, claim: Claim): readonly ForcedGroup[] {
  const groups = new Map<string, Forced & { heads: ClaimHead[] }>()
  for (const head of claim.heads) {
    const forced = findForced(facts, claim, head)
    if (forced === undefined) continue
    const group = groups.get(forced.ground)
    if (group === undefined) groups.set(forced.ground, { ...forced, heads: [head] })
    else group.heads.push(head)
  }
  const agreed = new Set(readAmounts(facts.pleaClause?.cnr ?? ''))
  return [...groups.values()].map((group) => ({
    ...group,
    isWholeAgreed:
      group.result === 'agreed' && agreed.has(BigInt(addUpCents(group.heads.map((head) => head.amountCents ?? 0)))),
  }))
}
