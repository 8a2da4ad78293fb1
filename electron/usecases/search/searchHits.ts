import type { SearchHit as ShownHit } from '../../../shared/contract/search.ts'
import { caseId } from '../../../shared/contract/ids.ts'
import { findExcerpt } from '../../../shared/text/searchExcerpt.ts'
import type { SearchedWord } from '../../../shared/text/searchWords.ts'
import type { SearchHit } from '../../db/lists/search.ts'

/** A hit as the window shows it. */
export function showHit(hit: SearchHit, words: readonly SearchedWord[]): ShownHit {
  const { kind, court, courtMark, prosecutionMark, subject, page, evidence, person } = hit
  const of = {
    kind,
    court,
    caseId: caseId.parse(hit.caseId),
    ...(courtMark === null ? {} : { courtMark }),
    ...(prosecutionMark === null ? {} : { prosecutionMark }),
    excerpt: findExcerpt(hit.text, words),
  }
  if (kind === 'page') return { ...of, subject: evidence ?? '', file: subject, page: page + 1 }
  if (kind === 'paper') return { ...of, subject, page: page + 1 }
  return person === undefined ? { ...of, subject } : { ...of, subject, person }
}
