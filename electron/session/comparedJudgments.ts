import type { SessionResources } from './sessionResources.ts'

/**
 * What came of comparing a finished judgment: which words of the decision it was held against, by their fingerprint, which file it
 * was, by its own, and in how many points it differs.
 */
export type ComparedJudgment = Readonly<{ points: string; sha256: string; differing: number }>
/** The last comparison on each claim, by case file and claim; the judgments themselves are not kept. */
export type ComparedJudgments = Map<string, ComparedJudgment>

const compared = new WeakMap<SessionResources['keys'], ComparedJudgments>()

/** What was compared with these keys, so in this session: an order says how it was, and whoever issues it has seen it. */
export function comparedJudgmentsOf(keys: SessionResources['keys']): ComparedJudgments {
  const found = compared.get(keys) ?? new Map<string, ComparedJudgment>()
  compared.set(keys, found)
  return found
}
