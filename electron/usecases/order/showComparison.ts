import type { JudgmentComparisonView } from '../../../shared/contract/intoJudgment.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { isShielded } from '../../../shared/domain/caseFile/shielded.ts'
import type { ComparedPoint } from '../../../shared/domain/judgmentComparison/compareJudgment.ts'
import { createLeakSearch, findLeakSpans } from '../../../shared/domain/privacy/leak.ts'
import { createMask } from '../../../shared/domain/privacy/maskSealed.ts'

/** What is shown of a point: more differences are another text. */
const MOST_DIFFERENCES = 50
const MOST_CHARACTERS = 400

/**
 * What came of looking for every point of a decision in another text, as it may be shown. SECURITY: where that text names somebody who
 * is protected, that is told, and the words that are shown have the pseudonym.
 */
export function showComparison(
  caseFile: CaseFile,
  points: readonly ComparedPoint[],
  text: string,
): Omit<JudgmentComparisonView, 'isIdentical'> {
  return { namesProtected: namesProtected(caseFile, text), points: points.map(shownIn(caseFile)) }
}

/** A point with the words of the other text as they may be shown. */
function shownIn({ people }: CaseFile): (point: ComparedPoint) => JudgmentComparisonView['points'][number] {
  const mask = createMask(people.map((person) => ({ ...person, sealed: isShielded(person, people) })))
  return (point) => ({
    ...point,
    differences: point.differences.slice(0, MOST_DIFFERENCES).map((difference) => ({
      ...difference,
      composed: difference.composed.slice(0, MOST_CHARACTERS),
      judgment: mask(difference.judgment).slice(0, MOST_CHARACTERS),
    })),
  })
}

function namesProtected({ people }: CaseFile, text: string): boolean {
  const sealed = people.filter((person) => isShielded(person, people))
  const others = people.filter((person) => !isShielded(person, people))
  return sealed.length > 0 && findLeakSpans(text, createLeakSearch(sealed, others)).length > 0
}
