// Signs without a shape of their own (Unicode: Default_Ignorable_Code_Point): zero width, marks, embeddings and isolates of
// direction, soft hyphens, variation selectors, tags. Overrides of direction are none of these: they change what is read.
const IGNORABLE = /(?![\u202D\u202E])\p{Default_Ignorable_Code_Point}/gu
const SEPARATORS = /\u2028|\u2029/gu
const HYPHEN = /\u2011/gu
const SPACES = /[\u2007\u202F]/gu

/**
 * A text without signs that nobody sees, as word processors, web pages and messages put them in: what is read is what
 * stands there. Line and paragraph separators become line feeds, the unbroken hyphen a hyphen, unbroken spaces of other
 * widths the common one. Never changes what a reader sees.
 */
export function withoutInvisible(text: string): string {
  return text.replace(IGNORABLE, '').replace(SEPARATORS, '\n').replace(HYPHEN, '-').replace(SPACES, '\u00A0')
}
