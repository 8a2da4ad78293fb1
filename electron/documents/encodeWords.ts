import type { Glyph, GlyphRun } from 'fontkit'

/** pdfkit's embedded font, as far as drawing needs it; what is shown is noted there, so that it gets into the file. */
export type EncodingFont = Readonly<{
  id: string
  subset: Readonly<{ includeGlyph(id: number): number }>
  widths: (number | undefined)[]
  unicode: (readonly number[] | undefined)[]
  scale: number
  ref(): unknown
}>

/** A word as letters of a face: how far it is from each to the next in units of the face, and the kerning in it, in thousandths of the size. */
export type ShapedWord = readonly Readonly<{ glyph: Glyph; xAdvance: number; kerning: number }>[]

/** Undefined where a sign stands off the line (a combining accent), which needs more than one operator. */
export function shapeRun({ glyphs, positions }: GlyphRun, scale: number): ShapedWord | undefined {
  if (positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return undefined
  return glyphs.map((glyph, index) => {
    const xAdvance = positions[index]?.xAdvance ?? 0
    const kerning = (xAdvance - glyph.advanceWidth) * scale
    return { glyph, xAdvance, kerning: Math.round(kerning * 1000) / 1000 }
  })
}

/**
 * The inside of a TJ operator that shows a text: codes of glyphs, and the kerning between them. Undefined where a word
 * cannot be shown so. `known` keeps words of this file; every space is wider by `stretch` thousandths of the size.
 */
export function encodeWords(
  font: EncodingFont,
  text: string,
  known: Map<string, string | undefined>,
  shaped: (word: string) => ShapedWord | undefined,
  stretch = 0,
): string | undefined {
  let shown = ''
  for (let from = 0; from < text.length;) {
    const space = text.indexOf(' ', from)
    const to = space === -1 ? text.length : space + 1
    const word = text.slice(from, to)
    if (!known.has(word)) known.set(word, shownWord(font, shaped(word)))
    const segments = known.get(word)
    if (segments === undefined) return undefined
    shown += space === -1 || stretch === 0 ? segments : `${segments}${String(-Math.round(stretch * 1000) / 1000)}`
    from = to
  }
  return shown
}

function shownWord(font: EncodingFont, word: ShapedWord | undefined): string | undefined {
  if (word === undefined) return undefined
  let segments = ''
  let open = ''
  for (const { glyph, kerning } of word) {
    open += codeOf(font, glyph)
    if (kerning === 0) continue
    segments += `<${open}>${String(-kerning)}`
    open = ''
  }
  return open === '' ? segments : `${segments}<${open}>`
}

// As pdfkit's own `encode` notes a glyph.
function codeOf(font: EncodingFont, glyph: Glyph): string {
  const code = font.subset.includeGlyph(glyph.id)
  font.widths[code] ??= glyph.advanceWidth * font.scale
  font.unicode[code] ??= glyph.codePoints
  return code.toString(16).padStart(4, '0')
}
