import type { Run } from '../../../shared/document/content/content.ts'
import { isPlain, withoutInvisible } from '../../../shared/text/invisible.ts'
import type { FontFace } from '../fontFace.ts'
import type { FontSet } from '../fontSet.ts'

/** Part of a word in one face; width in points. `pen`: a place to write in, drawn as a rule and read as such. */
export type Fragment = Readonly<{ text: string; face: FontFace; width: number; pen?: boolean }>
/** What stands between two places where a line may end. `glued`: no space stands before it. */
export type Word = Readonly<{ fragments: readonly Fragment[]; width: number; glued?: boolean }>

const NO_BREAK_SPACE = '\u00a0'
const PEN = /(_{3,})/u
const PEN_EMS = 0.52
/** Drawn as a hyphen where a word is hyphenated, and no part of the word for those who copy or hear it. */
export const SOFT_HYPHEN = '\u00ad'

/** The face of a run. Bold italic is set bold: courts do not use it. */
export function faceOf(fonts: FontSet, run: Readonly<{ bold?: boolean; italic?: boolean }>): FontFace {
  if (run.bold === true) return fonts.bold
  return run.italic === true ? fonts.italic : fonts.regular
}

/**
 * The words of runs, none wider than `width`: a word that fits no line is taken apart where it must be, so that
 * nothing is ever cut off. Throws DocumentRefusal where a font lacks a character.
 */
export function wordsOf(
  runs: readonly Run[],
  fonts: FontSet,
  look: Readonly<{ bold?: boolean; italic?: boolean }>,
  size: number,
  width: number,
  place: string,
): readonly Word[] {
  const words: { fragments: Fragment[]; width: number }[] = [{ fragments: [], width: 0 }]
  for (const run of runs) {
    const face = faceOf(fonts, { ...look, ...run })
    // Soft hyphens of whoever pasted the text say where lines ended elsewhere; here they would stand as characters, and other
    // invisible signs as ones no typeface has.
    const text = normalized(run.text)
    face.check(text, place)
    text.split(' ').forEach((part, index) => {
      if (index > 0) words.push({ fragments: [], width: 0 })
      const word = words.at(-1)
      if (part === '' || word === undefined) return
      for (const piece of part.split(PEN)) {
        if (piece === '') continue
        const fragment = piece.startsWith('___')
          ? penOf(piece, face, size, width)
          : fragmentOf(piece.replaceAll(NO_BREAK_SPACE, ' '), face, size)
        word.fragments.push(fragment)
        word.width += fragment.width
      }
    })
  }
  return words.filter((word) => word.fragments.length > 0).flatMap((word) => fit(word, width, size))
}

function normalized(text: string): string {
  const composed = isPlain(text) ? text : withoutInvisible(text).normalize('NFC')
  return composed.replace(/[\t\n\r]+/g, ' ')
}

// Underscores are how a text says where the pen goes: as wide as they are, and never wider than a line with its full stop.
function penOf(underscores: string, face: FontFace, size: number, width: number): Fragment {
  return { text: ' ', face, width: Math.min(underscores.length * PEN_EMS * size, width - size), pen: true }
}

/** A text in one face with its width. */
export function fragmentOf(text: string, face: FontFace, size: number): Fragment {
  return { text, face, width: face.width(text) * (size / 1000) }
}

// A word that fits no line is broken character by character; bound words (21.153,23 eura) part at their spaces first.
function fit(word: Word, width: number, size: number): readonly Word[] {
  if (word.width <= width) return [word]
  const parts: Word[] = []
  let current: Fragment[] = []
  let used = 0
  const close = (): void => {
    if (current.length > 0) parts.push({ fragments: current, width: used, glued: parts.length > 0 })
    current = []
    used = 0
  }
  for (const { text, face, pen, width: own } of word.fragments) {
    if (pen === true) {
      if (used + own > width && used > 0) close()
      current.push({ text, face, width: own, pen })
      used += own
      continue
    }
    for (const unit of text.match(/[^ \-/]*[ \-/]?/g) ?? []) {
      for (const atom of atoms(unit, face, width, size)) {
        const fragment = fragmentOf(atom, face, size)
        if (used + fragment.width > width && used > 0) close()
        current.push(fragment)
        used += fragment.width
      }
    }
  }
  close()
  return parts
}

function atoms(unit: string, face: FontFace, width: number, size: number): readonly string[] {
  if (unit === '') return []
  if (face.width(unit) * (size / 1000) <= width) return [unit]
  return unit.match(/\P{M}\p{M}*/gu) ?? [unit]
}
