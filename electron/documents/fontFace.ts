import { create, type Font, type GlyphRun } from 'fontkit'
import { DocumentRefusal } from './documentRefusal.ts'
import { memoize } from './memoize.ts'
import { shapeRun, type ShapedWord } from './encodeWords.ts'
import { createPairShaper } from './pairShapes.ts'
import { createSubsetSource } from './subsetSource.ts'

const CYRILLIC = /\p{Script=Cyrillic}/u
const CACHED_WORDS = 20_000
const CACHED_SHAPES = 6_000

/** A font of the program; it remembers words over documents. */
export type OwnFont = Font &
  Readonly<{
    shaped(word: string): ShapedWord | undefined
    /** Width of a text in thousandths of the type size. */
    width(text: string): number
  }>

/**
 * A parsed font that lays Cyrillic out in the forms used in Montenegro (OpenType `locl`, language system SRB) and
 * remembers the widths of words over documents. pdfkit takes it where it takes a fontkit font.
 */
export type FontFace = Readonly<{
  name: string
  font: OwnFont
  /** The same face for Cyrillic: Latin and Cyrillic share glyphs (y, H, x), and each file must say which letter it is. */
  cyrillic: OwnFont
  /** Width of a text in thousandths of the type size. */
  width(text: string): number
  /** Throws DocumentRefusal for a character the font cannot show. */
  check(text: string, place: string): void
}>

/** Parses a font once; keep the result for the life of the process. */
export function createFontFace(name: string, bytes: Uint8Array): FontFace {
  const base = create(bytes)
  // A parsed font remembers the first letter of every glyph, so each script needs a parse of its own.
  const serbian = create(bytes)
  // Cutting a font down looks up parts of composed glyphs as no letter at all; it must not be remembered either.
  const outlines = createSubsetSource(create(bytes))
  const scale = 1000 / base.unitsPerEm
  const widths = new Map<string, number>()
  const known = new Set<string>()
  const shapes = new Map<string, Readonly<{ word: ShapedWord | undefined }>>()
  const { layout, shape, measure } = createSetter(base, serbian, scale)
  const width = (text: string): number => memoize(widths, CACHED_WORDS, text, measure)
  const own = {
    layout: { value: layout },
    createSubset: { value: () => outlines.createSubset() },
    shaped: { value: (word: string) => memoize(shapes, CACHED_SHAPES, word, (text) => ({ word: shape(text) })).word },
    width: { value: width },
  }
  const font = Object.create(base, own) as OwnFont
  const postscriptName = { value: `${base.postscriptName}Cyrillic` }
  const cyrillic = Object.create(serbian, { ...own, postscriptName }) as OwnFont
  return {
    name,
    font,
    cyrillic,
    width,
    check: (text, place) => {
      for (const character of text) {
        if (known.has(character)) continue
        const codePoint = character.codePointAt(0) ?? 0
        if (!base.hasGlyphForCodePoint(codePoint)) throw missing(codePoint, place)
        known.add(character)
      }
    },
  }
}

/** How texts are set in the two parses of a face, each in its script. */
function createSetter(base: Font, serbian: Font, scale: number) {
  const setIn = {
    latin: (text: string, features?: readonly string[]): GlyphRun => base.layout(text, features),
    cyrillic: (text: string, features?: readonly string[]): GlyphRun => serbian.layout(text, features, 'cyrl', 'SRB '),
  }
  const pairs = {
    latin: createPairShaper(setIn.latin, scale),
    cyrillic: createPairShaper(setIn.cyrillic, scale),
  }
  const layout = (given: string, features?: readonly string[]): GlyphRun => {
    const text = withPlainHyphens(given)
    return setIn[scriptOf(text)](text, features)
  }
  const shapePlain = (given: string): ShapedWord | undefined => {
    const text = withPlainHyphens(given)
    return pairs[scriptOf(text)](text)
  }
  return {
    layout,
    shape: (word: string) => shapePlain(word) ?? shapeRun(layout(word), scale),
    measure: (text: string): number => {
      const shaped = shapePlain(text)
      if (shaped === undefined) return layout(text).advanceWidth * scale
      return shaped.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * scale
    },
  }
}

// A soft hyphen shares its glyph with the hyphen; met first, it would make every hyphen invisible from then on.
function withPlainHyphens(text: string): string {
  return text.replaceAll('\u00ad', '-')
}

function scriptOf(text: string): 'latin' | 'cyrillic' {
  return CYRILLIC.test(text) ? 'cyrillic' : 'latin'
}

function missing(codePoint: number, place: string): DocumentRefusal {
  const character = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
  return new DocumentRefusal('document.glyphMissing', { character, place })
}

/** The parts of a text in one script each, at the borders of words. */
export function splitByFont(face: FontFace, text: string): readonly Readonly<{ text: string; font: OwnFont }>[] {
  const parts: { text: string; font: OwnFont }[] = []
  for (const word of text.match(/\S*\s*/gu) ?? []) {
    if (word === '') continue
    const font = CYRILLIC.test(word) ? face.cyrillic : face.font
    const last = parts.at(-1)
    if (last?.font === font) last.text += word
    else parts.push({ text: word, font })
  }
  return parts
}
