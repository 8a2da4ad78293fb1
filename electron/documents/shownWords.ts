/** pdfkit's embedded font, as far as drawing needs it. `encode` adds what the text needs to the font's subset. */
export type EncodingFont = Readonly<{
  id: string
  encode(text: string): readonly [codes: readonly string[], positions: readonly Position[]]
  ref(): unknown
}>
type Position = Readonly<{ xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number }>

/**
 * The inside of a TJ operator that shows a text: codes of glyphs, and the kerning between them. Undefined where a sign
 * stands off the line (a combining accent), which needs more than one operator. `known` keeps words of this file;
 * every space is wider by `stretch` thousandths of the size.
 */
export function shownWords(
  font: EncodingFont,
  text: string,
  known: Map<string, string | undefined>,
  stretch = 0,
): string | undefined {
  let shown = ''
  for (let from = 0; from < text.length;) {
    const space = text.indexOf(' ', from)
    const to = space === -1 ? text.length : space + 1
    const word = text.slice(from, to)
    if (!known.has(word)) known.set(word, shownWord(font, word))
    const segments = known.get(word)
    if (segments === undefined) return undefined
    shown += space === -1 || stretch === 0 ? segments : `${segments}${String(-Math.round(stretch * 1000) / 1000)}`
    from = to
  }
  return shown
}

function shownWord(font: EncodingFont, word: string): string | undefined {
  const [codes, positions] = font.encode(word)
  let segments = ''
  let open = ''
  for (const [index, position] of positions.entries()) {
    if (position.xOffset !== 0 || position.yOffset !== 0) return undefined
    open += codes[index] ?? ''
    const kerning = Math.round((position.xAdvance - position.advanceWidth) * 1000) / 1000
    if (kerning === 0) continue
    segments += `<${open}>${String(-kerning)}`
    open = ''
  }
  return open === '' ? segments : `${segments}<${open}>`
}
