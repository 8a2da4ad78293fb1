import { create, type Font, type GlyphRun } from 'fontkit'
import { DocumentRefusal } from './documentRefusal.ts'

const CYRILLIC = /\p{Script=Cyrillic}/u
const CACHED_WORDS = 20_000

/**
 * A parsed font that lays Cyrillic out in the forms used in Montenegro (OpenType `locl`, language system SRB) and
 * remembers the widths of words over documents. pdfkit takes it where it takes a fontkit font.
 */
export type FontFace = Readonly<{
  name: string
  font: Font
  /** Width of a text in thousandths of the type size. */
  width(text: string): number
  /** Throws DocumentRefusal for a sign the font cannot show. */
  check(text: string, place: string): void
}>

/** Parses a font once; keep the result for the life of the process. */
export function fontFace(name: string, bytes: Uint8Array): FontFace {
  const base = create(bytes)
  const widths = new Map<string, number>()
  const known = new Set<string>()
  const layout = (text: string, features?: readonly string[]): GlyphRun =>
    CYRILLIC.test(text) ? base.layout(text, features, 'cyrl', 'SRB ') : base.layout(text, features)
  const font = Object.create(base, { layout: { value: layout } }) as Font
  return {
    name,
    font,
    width: (text) => remembered(widths, text, () => (layout(text).advanceWidth * 1000) / base.unitsPerEm),
    check: (text, place) => {
      for (const sign of text) {
        if (known.has(sign)) continue
        const codePoint = sign.codePointAt(0) ?? 0
        if (!base.hasGlyphForCodePoint(codePoint)) throw missing(codePoint, place)
        known.add(sign)
      }
    },
  }
}

function missing(codePoint: number, place: string): DocumentRefusal {
  const sign = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
  return new DocumentRefusal('document.glyphMissing', { sign, place })
}

function remembered(cache: Map<string, number>, text: string, compute: () => number): number {
  const found = cache.get(text)
  if (found !== undefined) return found
  if (cache.size > CACHED_WORDS) cache.clear()
  const width = compute()
  cache.set(text, width)
  return width
}
