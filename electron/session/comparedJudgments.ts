import { keptBySession } from './keptBySession.ts'

/**
 * What came of comparing a finished judgment: which words of the decision it was held against, by their fingerprint, which file it
 * was, by its own, and in how many points it differs.
 */
export type ComparedJudgment = Readonly<{ points: string; sha256: string; differing: number }>
/** The last comparison on each claim, by case file and claim; the judgments themselves are not kept. */
export type ComparedJudgments = Map<string, ComparedJudgment>

/** What was compared with these keys, so in this session: an order says how it was, and whoever issues it has seen it. */
export const comparedJudgmentsOf = keptBySession((): ComparedJudgments => new Map<string, ComparedJudgment>())
