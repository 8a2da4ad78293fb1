import { createFinding, type Finding } from '../claim/finding.ts'
import { headOfParagraph, type OwnText } from '../caseFile/ownText.ts'
import type { DecisionContext } from './decisionContext.ts'
import { listOwnTexts, type PlacedText } from './ownTexts.ts'
import { hasGap, isOfHead, listFields, TEXT_SIDES } from './textFields.ts'

/**
 * What is wrong with the words of the judge's own: a translation that has not followed a change stops the issue, a
 * paragraph speaks of a head that the claim has not. Never fails. Source: product rule (paragraph-locked bilingual text),
 * ZKP 379.
 */
export function* checkOwnTexts({ decision, claim, path }: DecisionContext): Iterable<Finding> {
  for (const placed of listOwnTexts(decision)) {
    const { path: at, text } = placed
    if (text.stale !== undefined) yield createFinding('decision.translationStale', `${path}.${at}.${text.stale}`)
    yield* checkFields(placed, path)
  }
  for (const [index, paragraph] of (decision.paragraphs ?? []).entries()) {
    const head = headOfParagraph(paragraph)
    yield* checkLanguages(paragraph.text, `${path}.paragraphs.${String(index)}.text`)
    if (head !== undefined && !claim.heads.some(({ id }) => id === head))
      yield createFinding('decision.paragraphOfNoHead', `${path}.paragraphs.${String(index)}.head`)
  }
}

/**
 * Fields that the program cannot fill in, those of a head in a text that speaks of none, and gaps of a clause that nobody
 * has filled. Never fails. Source: product rule (amounts and names of a decision are fields), ZKP 379/7 (reasons of this case).
 */
function* checkFields({ path: at, text, head }: PlacedText, path: string): Iterable<Finding> {
  for (const side of TEXT_SIDES) {
    const field = `${path}.${at}.${side}`
    for (const { written, use } of listFields(text[side], side)) {
      if (use === undefined) yield createFinding('decision.fieldUnknown', field, { written })
      else if (head === undefined && isOfHead(use)) yield createFinding('decision.fieldOfNoHead', field, { written })
    }
    if (hasGap(text[side])) yield createFinding('decision.gapLeft', field)
  }
}

/** Montenegrin alone is authoritative; a text without English leaves its place in the translation to a notice. Never fails. Source: ZKP 7. */
export function* checkLanguages(text: OwnText | undefined, field: string): Iterable<Finding> {
  if (text === undefined) return
  if (text.cnr.trim() === '' && text.en.trim() !== '') yield createFinding('text.montenegrinMissing', `${field}.cnr`)
  if (text.en.trim() === '' && text.cnr.trim() !== '') yield createFinding('text.englishMissing', `${field}.en`)
}
