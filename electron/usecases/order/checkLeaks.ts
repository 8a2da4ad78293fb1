import type { PreviewRow } from '../../../shared/document/composeOrder.ts'
import type { NaknadaCase } from '../../../shared/domain/caseFile/naknadaCase.ts'
import { findLeaks } from '../../../shared/domain/privacy/leak.ts'

/** Numbers of the paragraphs in which something of a sealed person shows. What it is stays unsaid. */
export function leakingRows(form: NaknadaCase, rows: readonly PreviewRow[]): readonly number[] {
  const sealed = form.people.filter((person) => person.sealed === true)
  const others = form.people.filter((person) => person.sealed !== true)
  if (sealed.length === 0) return []
  return rows.flatMap(({ text }, index) =>
    [text.cnr, text.en].some((side) => findLeaks(side, sealed, others).length > 0) ? [index] : [],
  )
}
