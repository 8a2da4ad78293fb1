import { create, type Font, type GlyphRun } from 'fontkit'
import { DocumentRefusal } from './documentRefusal.ts'

const CYRILLIC = /\p{Script=Cyrillic}/u
const CACHED_WORDS = 20_000
const CACHED_RUNS = 6_000

/**
 * A parsed font that lays Cyrillic out in the forms used in Montenegro (OpenType `locl`, language system SRB) and
 * remembers the widths of words over documents. pdfkit takes it where it takes a fontkit font.
 */
export type FontFace = Readonly<{
  name: string
  font: Font
  /** The same face for Cyrillic: Latin and Cyrillic share glyphs (y, H, x), and each file must say which letter it is. */
  cyrillic: Font
  /** Width of a text in thousandths of the type size. */
  width(text: string): number
  /** Throws DocumentRefusal for a sign the font cannot show. */
  check(text: string, place: string): void
}>

/** Parses a font once; keep the result for the life of the process. */
export function fontFace(name: string, bytes: Uint8Array): FontFace {
  const base = create(bytes)
  // A parsed font remembers the first letter of every glyph, so each script needs a parse of its own.
  const serbian = create(bytes)
  // Cutting a font down looks up parts of composed glyphs as no letter at all; it must not be remembered either.
  const outlines = create(bytes)
  const createSubset = { value: () => outlines.createSubset() }
  const widths = new Map<string, number>()
  const known = new Set<string>()
  const runs = new Map<string, GlyphRun>()
  const shape = (given: string, features?: readonly string[]): GlyphRun => {
    // A soft hyphen shares its glyph with the hyphen; met first, it would make every hyphen invisible from then on.
    const text = given.replaceAll('\u00ad', '-')
    return CYRILLIC.test(text) ? serbian.layout(text, features, 'cyrl', 'SRB ') : base.layout(text, features)
  }
  const layout = (text: string, features?: readonly string[]): GlyphRun =>
    features === undefined ? ownCopy(remembered(runs, CACHED_RUNS, text, () => shape(text))) : shape(text, features)
  const font = Object.create(base, { layout: { value: layout }, createSubset }) as Font
  const cyrillic = Object.create(serbian, {
    layout: { value: layout },
    createSubset,
    postscriptName: { value: `${base.postscriptName}Cyrillic` },
  }) as Font
  return {
    name,
    font,
    cyrillic,
    width: (text) => remembered(widths, CACHED_WORDS, text, () => (layout(text).advanceWidth * 1000) / base.unitsPerEm),
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

/** pdfkit scales the positions of a run in place; the run that is kept stays as it is. */
function ownCopy(run: GlyphRun): GlyphRun {
  return Object.create(run, { positions: { value: run.positions.map((position) => ({ ...position })) } }) as GlyphRun
}

function remembered<Value>(cache: Map<string, Value>, most: number, text: string, compute: () => Value): Value {
  const found = cache.get(text)
  if (found !== undefined) return found
  if (cache.size > most) cache.clear()
  const value = compute()
  cache.set(text, value)
  return value
}

/** The parts of a text in one script each, at the borders of words. */
export function scriptParts(face: FontFace, text: string): readonly Readonly<{ text: string; font: Font }>[] {
  const parts: { text: string; font: Font }[] = []
  for (const word of text.match(/\S*\s*/gu) ?? []) {
    if (word === '') continue
    const font = CYRILLIC.test(word) ? face.cyrillic : face.font
    const last = parts.at(-1)
    if (last?.font === font) last.text += word
    else parts.push({ text: word, font })
  }
  return parts
}
