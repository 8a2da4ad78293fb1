import { createFinding, type Finding } from '../claim/finding.ts'
import { headOfParagraph, type OwnText } from '../caseFile/ownText.ts'
import type { DecisionContext } from './decisionContext.ts'
import { listOwnTexts } from './ownTexts.ts'

/**
 * What is wrong with the words of the judge's own: a translation that has not followed a change stops the issue, a
 * paragraph speaks of a head that the claim has not. Never fails. Source: product rule (paragraph-locked bilingual text),
 * ZKP 379.
 */
export function* checkOwnTexts({ decision, claim, path }: DecisionContext): Iterable<Finding> {
  for (const { path: at, text } of listOwnTexts(decision)) {
    if (text.stale !== undefined) yield createFinding('decision.translationStale', `${path}.${at}.${text.stale}`)
  }
  for (const [index, paragraph] of (decision.paragraphs ?? []).entries()) {
    const head = headOfParagraph(paragraph)
    yield* checkLanguages(paragraph.text, `${path}.paragraphs.${String(index)}.text`)
    if (head !== undefined && !claim.heads.some(({ id }) => id === head))
      yield createFinding('decision.paragraphOfNoHead', `${path}.paragraphs.${String(index)}.head`)
  }
}

/** Montenegrin alone is authoritative; a text without English leaves its place in the translation to a notice. Never fails. Source: ZKP 7. */
export function* checkLanguages(text: OwnText | undefined, field: string): Iterable<Finding> {
  if (text === undefined) return
  if (text.cnr.trim() === '' && text.en.trim() !== '') yield createFinding('text.montenegrinMissing', `${field}.cnr`)
  if (text.en.trim() === '' && text.cnr.trim() !== '') yield createFinding('text.englishMissing', `${field}.en`)
}
