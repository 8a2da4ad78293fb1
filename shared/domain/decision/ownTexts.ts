import type { Decision } from '../caseFile/decision.ts'
import type { OwnText } from '../caseFile/ownText.ts'

/** A text of the judge's own with its path in the decision, `heads.2.reasons`. */
export type PlacedText = Readonly<{ path: string; text: OwnText }>

/**
 * Everything that the judge has written in words into a decision, in the order of the decision: the reasons, those of each
 * head, the tests of a referral, the further paragraphs. A pair with nothing on either side is none. Never fails.
 * Source: ZKP 379 (what reasons have to say).
 */
export function listOwnTexts({ reasons, heads, paragraphs = [] }: Omit<Decision, 'judge'>): readonly PlacedText[] {
  const all: readonly Readonly<{ path: string; text: OwnText | undefined }>[] = [
    { path: 'reasons', text: reasons },
    ...heads.flatMap(({ reasons: own, referral }, index) => [
      { path: `heads.${String(index)}.reasons`, text: own },
      { path: `heads.${String(index)}.referral.noReliableBasis`, text: referral?.noReliableBasis },
      { path: `heads.${String(index)}.referral.wouldDelay`, text: referral?.wouldDelay },
    ]),
    ...paragraphs.map(({ text }, index) => ({ path: `paragraphs.${String(index)}.text`, text })),
  ]
  return all.flatMap(({ path, text }) => (text === undefined || isBlank(text) ? [] : [{ path, text }]))
}

function isBlank({ cnr, en }: OwnText): boolean {
  return cnr.trim() === '' && en.trim() === ''
}
