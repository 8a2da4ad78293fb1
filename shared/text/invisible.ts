// Signs without a shape of their own (Unicode: Default_Ignorable_Code_Point): zero width, marks, embeddings and isolates of
// direction, soft hyphens, variation selectors, tags. Overrides of direction are none of these: they change what is read.
const IGNORABLE = /(?![\u202D\u202E])\p{Default_Ignorable_Code_Point}/gu
const SEPARATORS = /\u2028|\u2029/gu
const HYPHEN = /\u2011/gu
const SPACES = /[\u2007\u202F]/gu

// Letters of the Latin scripts, figures, common marks and line ends: composed, visible, and nothing to take out.
const PLAIN = /^[\t\n\r\u0020-\u007E\u00C0-\u017F]*$/

/** Whether a text holds plain letters, figures and marks alone: it is in NFC, and nothing in it is unseen or misleading. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text)
}

/**
 * A text without signs that nobody sees, as word processors, web pages and messages put them in: what is read is what
 * stands there. Line and paragraph separators become line feeds, the unbroken hyphen a hyphen, unbroken spaces of other
 * widths the common one. Never changes what a reader sees.
 */
export function withoutInvisible(text: string): string {
  if (isPlain(text)) return text
  return text.replace(IGNORABLE, '').replace(SEPARATORS, '\n').replace(HYPHEN, '-').replace(SPACES, '\u00A0')
}
