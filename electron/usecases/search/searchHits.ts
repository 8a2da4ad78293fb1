import type { SearchHit as ShownHit } from '../../../shared/contract/search.ts'
import { caseId } from '../../../shared/contract/ids.ts'
import { isReadInParts } from '../../../shared/domain/caseFile/attachment.ts'
import { splitSearched } from '../../../shared/domain/caseFile/searchTexts.ts'
import { findExcerpt, hasSearched } from '../../../shared/text/searchExcerpt.ts'
import type { SearchedWord } from '../../../shared/text/searchWords.ts'
import type { SearchHit } from '../../db/lists/search.ts'

/** A hit as the window shows it. */
export function showHit(hit: SearchHit, words: readonly SearchedWord[]): ShownHit {
  const { kind, court, courtMark, prosecutionMark, subject, page, evidence, fileKind, person } = hit
  const side = kind === 'person' || kind === 'page' ? { text: hit.text } : sideWith(hit.text, words)
  const of = {
    kind,
    court,
    caseId: caseId.parse(hit.caseId),
    ...(courtMark === null ? {} : { courtMark }),
    ...(prosecutionMark === null ? {} : { prosecutionMark }),
    ...('language' in side ? { language: side.language } : {}),
    excerpt: findExcerpt(side.text, words),
  }
  if (kind === 'page') {
    const inParts = fileKind !== null && isReadInParts(fileKind)
    return { ...of, subject: evidence ?? '', file: subject, page: page + 1, ...(inParts ? { inParts } : {}) }
  }
  return person === undefined ? { ...of, subject } : { ...of, subject, person }
}

/** The side of a text in which the words stand that were looked for: the first that has any. */
function sideWith(text: string, words: readonly SearchedWord[]) {
  const sides = splitSearched(text)
  return sides.find((side) => hasSearched(side.text, words)) ?? sides[0] ?? { text }
}
