import { paragraphsIn, partsOfDocx } from './docx.ts'
import { charactersOf } from './readingOrder.ts'
import { readStructuredTexts } from './structuredText.ts'

/** A field to write in stands on the page once for both languages, with one number before it and one place of a stamp behind it. */
export function withoutShared(text: string): string {
  return text.replace(/^(?:\d+\.)?([^.]*:)(?:\((?:M\.P\.|seal)\))?$/u, '$1')
}

/** What of a paper in both languages stands in one of its files alone: paragraphs, cells and numbers of items, without their spaces. */
export async function differencesOf(
  pdf: string,
  docx: Uint8Array,
): Promise<Readonly<{ onlyInPdf: readonly string[]; onlyInDocx: readonly string[] }>> {
  const { 'word/document.xml': xml = '' } = partsOfDocx(docx)
  const [printed, written] = [await readStructuredTexts(pdf), paragraphsIn(xml).map(({ text }) => text)].map((texts) =>
    texts
      .map(charactersOf)
      .filter((text) => text !== '')
      .map(withoutShared),
  )
  return { onlyInPdf: without(printed ?? [], written ?? []), onlyInDocx: without(written ?? [], printed ?? []) }
}

/** The texts of one list that the other does not have, each as often as it is missing. */
function without(texts: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others]
  return texts.filter((text) => {
    const at = left.indexOf(text)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** What stands at the foot of the pages of a DOCX file. */
export function feetOf(docx: Uint8Array): readonly string[] {
  const feet = Object.entries(partsOfDocx(docx)).filter(([name]) => /^word\/footer\d\.xml$/u.test(name))
  return feet.map(([, xml]) =>
    paragraphsIn(xml)
      .map(({ text }) => text)
      .join('\n'),
  )
}
