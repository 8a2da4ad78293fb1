import { diffLaw } from '../../../shared/domain/law/diffLaw.ts'
import type { OwnText } from '../../../shared/domain/law/documentTexts.ts'
import type { LawTables } from '../../../shared/domain/law/lawTables.ts'
import type { SampleCase } from '../../../shared/domain/law/previewLaw.ts'
import type { PaperKind } from '../../../shared/domain/papers/paperKinds.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import { saidIn } from './previewText.ts'

/** A paragraph of a fictional case that another version of the texts words otherwise; a side is absent where it does not stand. */
export type TextChange = Readonly<{
  of: 'text'
  sample: string
  kind: PaperKind
  before?: Bilingual
  after?: Bilingual
}>

/** What another version of the office's own words changes in papers of the fictional cases. */
export function changedTexts(
  samples: readonly SampleCase[],
  before: LawTables,
  after: LawTables,
  today: string,
): TextChange[] {
  const texts = [...before.texts.paragraphs, ...after.texts.paragraphs]
  return diffLaw('texts', before, after).flatMap(({ row }) => {
    const text = texts.find(({ document, paragraph }) => `${document} ${paragraph}` === row)
    return text === undefined ? [] : samples.flatMap((sample) => changedIn(sample, text, [before, after], today))
  })
}

function changedIn(
  sample: SampleCase,
  text: OwnText,
  [before, after]: readonly [LawTables, LawTables],
  today: string,
): readonly TextChange[] {
  const [old, next] = [saidIn(sample, text, before, today), saidIn(sample, text, after, today)]
  return Array.from({ length: Math.max(old.length, next.length) }, (_all, index) => ({
    of: 'text' as const,
    sample: sample.name,
    kind: text.document as PaperKind,
    ...(old[index] === undefined ? {} : { before: old[index] }),
    ...(next[index] === undefined ? {} : { after: next[index] }),
  }))
}
