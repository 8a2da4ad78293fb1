import type { Bilingual } from '../../text/bilingual.ts'
import type { Decision } from '../caseFile/decision.ts'
import { rememberFor } from '../caseFile/rememberFor.ts'

/**
 * Whether two decisions on one claim of one file are judged alike: they differ in nothing but what their reasons say, and
 * neither has reasons in a language in which the other has none. Never fails. Source: ZKP 239, 379 as `judgeDecision` has them.
 */
export function isJudgedAlike(one: Decision, other: Decision): boolean {
  return factsOf(one) === factsOf(other)
}

const factsOf = rememberFor(({ reasons, heads, ...rest }: Decision): string =>
  JSON.stringify([rest, filledIn(reasons), heads.map(({ reasons: own, ...head }) => [head, filledIn(own)])]),
)

/** In which languages a text says anything. */
function filledIn(text: Bilingual | undefined): readonly boolean[] | undefined {
  return text === undefined ? undefined : [text.cnr.trim() !== '', text.en.trim() !== '']
}
