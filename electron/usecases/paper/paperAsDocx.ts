import { shieldFile } from '../../../shared/document/shieldedFile.ts'
import type { PaperVariant } from '../../../shared/domain/papers/paperFields.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { PaperSummary } from '../../db/tables/paperTable.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { EffectContext } from '../context.ts'
import { findLeakingRows } from '../order/checkLeaks.ts'
import type { RenderedOrder } from '../services.ts'
import { composePaper, requestOf } from './composePaper.ts'
import { readSource } from './paperRecords.ts'

type Frozen = Readonly<{ file: LoadedCase; paper: PaperSummary; sha256: string }>

/**
 * A made paper as a file for a word processor, out of its snapshot. It says what the frozen PDF says, but for whoever is protected:
 * the pseudonym stands for them, whatever the paper itself may name. Errors: paper.damaged, paper.templateChanged (today's
 * template would say something else), paper.identityLeak, document.refused.
 */
export async function paperAsDocx(
  context: EffectContext<'renderPaper'>,
  { file, paper, sha256 }: Frozen,
  variant: PaperVariant,
): Promise<Result<RenderedOrder>> {
  const source = readSource(context.cases.papers.snapshotOf(paper.id))
  if (!source.ok) return source
  const composed = composePaper(source.value)
  if (!composed.ok || composed.value.fingerprint !== paper.content) return failure('paper.templateChanged')
  const caseFile = shieldFile(source.value.caseFile, 'none', source.value.fields.claim)
  const shielded = composePaper({ ...source.value, caseFile })
  if (!shielded.ok) return shielded
  // Who was sealed after it was made is protected all the same.
  if (findLeakingRows(file.caseFile(), shielded.value.rows).length > 0) return failure('paper.identityLeak')
  const { kind, fields } = source.value
  const docx = {
    origin: { kind: 'issued' as const, number: paper.number ?? undefined, content: paper.content, sha256 },
  }
  const drawn = await context.services.renderPaper(
    { kind, ...requestOf(source.value), large: fields.large, docx },
    variant,
  )
  return drawn.ok ? success(drawn.value) : drawn
}
