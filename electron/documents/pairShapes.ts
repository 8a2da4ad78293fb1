import type { GlyphRun } from 'fontkit'
import { shapeRun, type ShapedWord } from './encodeWords.ts'

type ShapedGlyph = ShapedWord[number]

/**
 * Signs that the program's faces set by themselves and their neighbour alone: letters of our scripts, digits and what stands
 * between words. Not among them are accents that combine, and the raised point, which looks at both its sides.
 */
const PLAIN = /^[ -~¡-¬®-¶¸-ſЀ-џ–—‘-„…€]+$/u
/** In the place of the second sign where there is none. */
const NONE = 0

/**
 * Shapes words of plain signs out of their pairs, each of which the font is asked for once: a long paper has ten thousand
 * words and sums, and some hundred pairs. Undefined where the font has to be asked for the whole word, as for a ligature.
 */
export function createPairShaper(
  layout: (text: string) => GlyphRun,
  scale: number,
): (word: string) => ShapedWord | undefined {
  const known = new Map<number, ShapedGlyph | undefined>()

  function glyphBefore(first: number, second: number): ShapedGlyph | undefined {
    const key = first * 0x1_00_00 + second
    const found = known.get(key)
    if (found !== undefined || known.has(key)) return found
    const shaped = second === NONE ? only(shape(first)) : firstOfPair(first, second)
    known.set(key, shaped)
    return shaped
  }

  function firstOfPair(first: number, second: number): ShapedGlyph | undefined {
    const [one, other, ...more] = shape(first, second) ?? []
    const isPair = more.length === 0 && one?.glyph === glyphBefore(first, NONE)?.glyph
    const isKept = other?.kerning === 0 && other.glyph === glyphBefore(second, NONE)?.glyph
    return isPair && isKept ? one : undefined
  }

  function shape(...codes: readonly number[]): ShapedWord | undefined {
    return shapeRun(layout(String.fromCharCode(...codes)), scale)
  }

  return (word) => {
    if (!PLAIN.test(word)) return undefined
    const shaped: ShapedGlyph[] = []
    for (let index = 0; index < word.length; index += 1) {
      const next = index + 1 < word.length ? word.charCodeAt(index + 1) : NONE
      const glyph = glyphBefore(word.charCodeAt(index), next)
      if (glyph === undefined) return undefined
      shaped.push(glyph)
    }
    return shaped
  }
}

function only(word: ShapedWord | undefined): ShapedGlyph | undefined {
  return word?.length === 1 ? word[0] : undefined
}
