import type { Font, Glyph } from 'fontkit'

/** A parsed font to cut letters out of: the outline of a letter is read once, not for every document anew. */
export function createSubsetSource(font: Font): Font {
  const glyphs = new Map<number, Glyph>()
  const kept = (id: number): Glyph => {
    const known = glyphs.get(id)
    if (known !== undefined) return known
    const glyph = font.getGlyph(id)
    const outline = glyph._decode()
    const decoded = Object.create(glyph, { _decode: { value: () => outline } }) as Glyph
    glyphs.set(id, decoded)
    return decoded
  }
  return Object.create(font, { getGlyph: { value: kept } }) as Font
}
