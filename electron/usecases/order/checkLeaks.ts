import type { PreviewRow } from '../../../shared/document/composeOrder.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { isShielded } from '../../../shared/domain/caseFile/shielded.ts'
import { createLeakSearch, findLeakSpans } from '../../../shared/domain/privacy/leak.ts'

/** Numbers of the paragraphs in which something of a protected person shows. What it is stays unsaid; `named` are those it may name, by id. */
export function findLeakingRows(
  file: CaseFile,
  rows: readonly Pick<PreviewRow, 'text'>[],
  named: ReadonlySet<string> = new Set(),
): readonly number[] {
  const sealed = file.people.filter((person) => !named.has(person.id) && isShielded(person, file.people))
  const others = file.people.filter((person) => !isShielded(person, file.people))
  if (sealed.length === 0) return []
  const search = createLeakSearch(sealed, others)
  return rows.flatMap(({ text }, index) =>
    [text.cnr, text.en].some((side) => findLeakSpans(side, search).length > 0) ? [index] : [],
  )
}
