import type { Decision } from '../caseFile/decision.ts'
import { headOfParagraph, type OwnText } from '../caseFile/ownText.ts'

/** A text of the judge's own with its path in the decision, `heads.2.reasons`, and the head of which it speaks, if it speaks of one. */
export type PlacedText = Readonly<{ path: string; text: OwnText; head?: string | undefined }>

/**
 * Everything that the judge has written in words into a decision, in the order of the decision: the reasons, those of each
 * head, the tests of a referral, the further paragraphs. A pair with nothing on either side is none. Never fails.
 * Source: ZKP 379 (what reasons have to say).
 */
export function listOwnTexts({ reasons, heads, paragraphs = [] }: Omit<Decision, 'judge'>): readonly PlacedText[] {
  const all: readonly Readonly<{ path: string; text: OwnText | undefined; head?: string | undefined }>[] = [
    { path: 'reasons', text: reasons },
    ...heads.flatMap(({ head, reasons: own, referral }, index) => [
      { path: `heads.${String(index)}.reasons`, text: own, head },
      { path: `heads.${String(index)}.referral.noReliableBasis`, text: referral?.noReliableBasis, head },
      { path: `heads.${String(index)}.referral.wouldDelay`, text: referral?.wouldDelay, head },
    ]),
    ...paragraphs.map((paragraph, index) => ({
      path: `paragraphs.${String(index)}.text`,
      text: paragraph.text,
      head: headOfParagraph(paragraph),
    })),
  ]
  return all.flatMap(({ text, ...placed }) => (text === undefined || isBlank(text) ? [] : [{ ...placed, text }]))
}

function isBlank({ cnr, en }: OwnText): boolean {
  return cnr.trim() === '' && en.trim() === ''
}
