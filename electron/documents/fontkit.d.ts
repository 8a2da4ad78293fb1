declare module 'fontkit' {
  export type Glyph = Readonly<{
    id: number
    advanceWidth: number
    codePoints: readonly number[]
    /** The outline as the file holds it; null for an empty one. */
    _decode(): unknown
  }>
  export type GlyphPosition = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }
  export type GlyphRun = { glyphs: readonly Glyph[]; positions: readonly GlyphPosition[]; advanceWidth: number }
  export type Font = Readonly<{
    unitsPerEm: number
    ascent: number
    descent: number
    capHeight: number
    postscriptName: string
    hasGlyphForCodePoint(codePoint: number): boolean
    getGlyph(id: number): Glyph
    createSubset(): unknown
    layout(text: string, features?: readonly string[], script?: string, language?: string): GlyphRun
  }>
  export function create(bytes: Uint8Array): Font
}
