import type { Run } from '../../../shared/document/content/content.ts'
import type { FontFace } from '../fontFace.ts'
import type { FontSet } from '../fontSet.ts'
import { breakOptimally } from './optimalBreaks.ts'
import type { Language } from '../../../shared/text/language.ts'
import { SOFT_HYPHEN, wordsOf, type Word } from './words.ts'

/** Part of a line in one face; `x` from the start of the line, in points. */
export type Piece = Readonly<{
  text: string
  face: FontFace
  x: number
  width: number
  /** A place to write in; its element once it has one. */
  pen?: boolean
  element?: number
}>
/** `ends` says whether the paragraph ends here, so that the line is not stretched. */
export type Line = Readonly<{ pieces: readonly Piece[]; width: number; ends: boolean }>

/**
 * Breaks runs into lines of at most `width` points at spaces, and in the middle of words where a language to hyphenate
 * by is given; a word wider than the column breaks where it must, so that nothing is ever cut off. No-break spaces
 * bind words and are written as plain ones, so that the text of the file can be searched. Throws DocumentRefusal where
 * a font lacks a character. `even`: its spaces will be set so that lines fill the width.
 */
export function breakLines(
  runs: readonly Run[],
  fonts: FontSet,
  look: Readonly<{ bold?: boolean; italic?: boolean }>,
  size: number,
  width: number,
  place: string,
  language?: Language,
  even = false,
): readonly Line[] {
  const words = runs.length === 0 ? [] : wordsOf(runs, fonts, look, size, width, place)
  const space = fonts.regular.width(' ') * (size / 1000)
  const rows =
    language === undefined
      ? breakGreedily(words, width, space)
      : breakOptimally(words, { width, space, size, language, even })
  return rows.map((row, index) => toLine(row, size, rows[index + 1]?.[0]))
}

// Each line as full as it can be: headings, cells of tables and whatever else is short.
function breakGreedily(words: readonly Word[], width: number, space: number): readonly (readonly Word[])[] {
  const lines: Word[][] = []
  let used = 0
  for (const word of words) {
    const row = lines.at(-1)
    const gap = word.glued === true ? 0 : space
    if (row === undefined || used + gap + word.width > width + 0.01) {
      lines.push([word])
      used = word.width
    } else {
      row.push(word)
      used += gap + word.width
    }
  }
  return lines
}

// A space stands after every word but the last of the paragraph, at the end of a line too, so that words stay apart for
// those who copy or hear them.
function toLine(words: readonly Word[], size: number, next: Word | undefined): Line {
  const pieces: Piece[] = []
  let x = 0
  let trailing = 0
  words.forEach((word, index) => {
    const last = index === words.length - 1
    word.fragments.forEach((fragment, at) => {
      const follower = last ? next : words[index + 1]
      const apart = follower !== undefined && follower.glued !== true && !fragment.text.endsWith(SOFT_HYPHEN)
      const closing = at === word.fragments.length - 1 && apart
      const text = closing ? `${fragment.text} ` : fragment.text
      const space = closing ? fragment.face.width(' ') * (size / 1000) : 0
      const before = pieces.at(-1)
      if (fragment.pen === true) {
        pieces.push({ text: ' ', face: fragment.face, x, width: fragment.width + space, pen: true })
      } else if (before?.face === fragment.face && before.pen !== true) {
        const width = before.width + fragment.width + space
        pieces[pieces.length - 1] = { ...before, text: before.text + text, width }
      } else pieces.push({ text, face: fragment.face, x, width: fragment.width + space })
      x += fragment.width + space
      trailing = last ? space : 0
    })
  })
  return { pieces, width: x - trailing, ends: next === undefined }
}
