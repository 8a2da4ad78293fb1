import type { Bilingual } from '../../text/bilingual.ts'

/** A paragraph of a document in the office's own words, and the words of the program that it stands in place of. */
export type OwnText = Readonly<{ document: string; paragraph: string; cnr: string; en: string; shipped: Bilingual }>

/** The paragraphs that an office words itself; every other is worded by the program (templates, resources/templates). */
export type DocumentTexts = Readonly<{ version: string; paragraphs: readonly OwnText[] }>

/** The program's own words everywhere. */
export const shippedTexts: DocumentTexts = { version: '0', paragraphs: [] }

/** The office's own words of one document; the same value as `shippedTexts` where it has none. */
export function textsOf({ version, paragraphs }: DocumentTexts, document: string): DocumentTexts {
  const own = paragraphs.filter((text) => text.document === document)
  return own.length === 0 ? shippedTexts : { version, paragraphs: own }
}

/** Whether an own text stands in place of these words: those it was written over, and no later ones of the program. */
export function standsFor({ shipped }: OwnText, { cnr, en }: Bilingual): boolean {
  return shipped.cnr === cnr && shipped.en === en
}

/** Texts with others in the place of those of the same paragraph; a text that is the program's own is left out. */
export function replaceTexts(paragraphs: readonly OwnText[], changes: readonly OwnText[]): readonly OwnText[] {
  const isChanged = (text: OwnText) => changes.some((change) => isSameParagraph(change, text))
  return [...paragraphs.filter((text) => !isChanged(text)), ...changes.filter((text) => !standsFor(text, text))]
}

/** Whether two texts are of one paragraph of one document. */
export function isSameParagraph(one: OwnText, other: OwnText): boolean {
  return one.document === other.document && one.paragraph === other.paragraph
}
