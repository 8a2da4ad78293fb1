import type { PreviewRow } from '../../../shared/document/composeOrder.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { createLeakSearch, findLeakSpans } from '../../../shared/domain/privacy/leak.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { findLeakingRows } from '../order/checkLeaks.ts'
import type { PaperSource } from './composePaper.ts'

/**
 * What may be published names nobody: none of those who were in the file when the order was issued, protected or not, and nobody
 * who is protected now. Error: paper.identityLeak.
 */
export function checkPublication({ caseFile }: PaperSource, rows: readonly PreviewRow[], now: CaseFile): Result<true> {
  const everybody = createLeakSearch(caseFile.people)
  const namesOne = rows.some(({ text }) =>
    [text.cnr, text.en].some((side) => findLeakSpans(side, everybody).length > 0),
  )
  const leaks = namesOne || findLeakingRows(now, rows).length > 0
  return leaks ? failure('paper.identityLeak') : success(true)
}
