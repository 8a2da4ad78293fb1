import type { Decision } from '../caseFile/decision.ts'
import type { OwnText } from '../caseFile/ownText.ts'
import { rememberFor } from '../caseFile/rememberFor.ts'

/**
 * Whether two decisions on one claim of one file are judged alike: they differ in nothing but what their reasons say, and
 * neither has reasons in a language in which the other has none, or has not followed a change. Never fails. Source: ZKP 239, 379 as `judgeDecision` has them.
 */
export function isJudgedAlike(one: Decision, other: Decision): boolean {
  return factsOf(one) === factsOf(other)
}

const factsOf = rememberFor(({ reasons, heads, paragraphs = [], ...rest }: Decision): string =>
  JSON.stringify([
    rest,
    filledIn(reasons),
    heads.map(({ reasons: own, ...head }) => [head, filledIn(own)]),
    paragraphs.map(({ text, ...paragraph }) => [paragraph, filledIn(text)]),
  ]),
)

/** In which languages a text says anything, and which side of it is stale. */
function filledIn(text: OwnText | undefined) {
  return text === undefined ? undefined : [text.cnr.trim() !== '', text.en.trim() !== '', text.stale]
}
