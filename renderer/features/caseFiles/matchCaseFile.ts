import type { CaseFileRow } from '../../../shared/contract/caseFile.ts'
import { foldKeys } from '../../../shared/text/fold.ts'

/** Whether a row answers to what is typed: marks with or without dots and slashes, labels in any spelling or script. */
export function matchesCaseFile(row: CaseFileRow, typed: string): boolean {
  const wanted = foldKeys(typed)
  if (wanted.every((key) => key === '')) return true
  const texts = [row.courtMark, row.prosecutionMark, ...row.injured.flatMap(({ label }) => [label.cnr, label.en])]
  return texts.some((text) => text !== undefined && contains(text, wanted))
}

// Words may stand in any order and be cut short; a mark is found with and without its dots, blanks and slashes.
function contains(text: string, wanted: readonly string[]): boolean {
  const keys = foldKeys(text)
  return keys.some((key) =>
    wanted.some((part) => part.split(' ').every((word) => key.includes(word)) || bare(key).includes(bare(part))),
  )
}

function bare(key: string): string {
  return key.replace(/[\s/]+/g, '')
}
