import type { Decision } from '../caseFile/decision.ts'
import type { OwnText } from '../caseFile/ownText.ts'
import { rememberFor } from '../caseFile/rememberFor.ts'
import { hasGap, listFields, TEXT_SIDES } from './textFields.ts'

/**
 * Whether two decisions on one claim of one file are judged alike: they differ in nothing but what their reasons say, and
 * neither has reasons in a language in which the other has none, with other fields or gaps, or has not followed a change. Never fails. Source: ZKP 239, 379 as `judgeDecision` has them.
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

/** In which languages a text says anything, which side of it is stale, and what of its fields and gaps is judged. */
function filledIn(text: OwnText | undefined) {
  if (text === undefined) return undefined
  const judged = TEXT_SIDES.map((side) => [
    text[side].trim() !== '',
    listFields(text[side], side).map(({ written }) => written),
    hasGap(text[side]),
  ])
  return [judged, text.stale]
}
