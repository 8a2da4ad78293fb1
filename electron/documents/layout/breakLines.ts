import type { Run } from '../../../shared/document/content/content.ts'
import type { FontFace } from '../fontFace.ts'
import type { FontSet } from '../fontSet.ts'

/** Part of a line in one face; `x` from the start of the line, in points. */
export type Piece = Readonly<{ text: string; face: FontFace; x: number; width: number }>
export type Line = Readonly<{ pieces: readonly Piece[]; width: number }>

type Fragment = { text: string; face: FontFace; width: number }
type Word = { fragments: Fragment[]; width: number }

const NO_BREAK_SPACE = '\u00a0'

/**
 * Breaks runs into lines of at most `width` points, greedily, at spaces; a word wider than the column breaks where it
 * must, so that nothing is ever cut off. No-break spaces bind words and are written as plain ones, so that the text
 * of the file can be searched. Throws DocumentRefusal where a font lacks a sign.
 */
export function breakLines(
  runs: readonly Run[],
  fonts: FontSet,
  look: Readonly<{ bold?: boolean; italic?: boolean }>,
  size: number,
  width: number,
  place: string,
): readonly Line[] {
  const words =
    runs.length === 0 ? [] : toWords(runs, fonts, look, size, place).flatMap((word) => fit(word, width, size))
  const lines: Line[] = []
  let row: Word[] = []
  let used = 0
  const space = fonts.regular.width(' ') * (size / 1000)
  for (const word of words) {
    if (row.length > 0 && used + space + word.width > width + 0.01) {
      lines.push(toLine(row, size, true))
      row = []
      used = 0
    }
    used += (row.length > 0 ? space : 0) + word.width
    row.push(word)
  }
  if (row.length > 0) lines.push(toLine(row, size, false))
  return lines
}

/** The face of a run. Bold italic is set bold: courts do not use it. */
export function faceOf(fonts: FontSet, run: Readonly<{ bold?: boolean; italic?: boolean }>): FontFace {
  if (run.bold === true) return fonts.bold
  return run.italic === true ? fonts.italic : fonts.regular
}

function toWords(
  runs: readonly Run[],
  fonts: FontSet,
  look: Readonly<{ bold?: boolean; italic?: boolean }>,
  size: number,
  place: string,
): Word[] {
  const words: Word[] = [{ fragments: [], width: 0 }]
  for (const run of runs) {
    const face = faceOf(fonts, { ...look, ...run })
    const text = run.text.normalize('NFC').replace(/[\t\n\r]+/g, ' ')
    face.check(text, place)
    text.split(' ').forEach((part, index) => {
      if (index > 0) words.push({ fragments: [], width: 0 })
      const word = words.at(-1)
      if (part === '' || word === undefined) return
      const shown = part.replaceAll(NO_BREAK_SPACE, ' ')
      const width = face.width(shown) * (size / 1000)
      word.fragments.push({ text: shown, face, width })
      word.width += width
    })
  }
  return words.filter((word) => word.fragments.length > 0)
}

// A word that fits no line is taken apart sign by sign; bound words (21.153,23 eura) part at their spaces first.
function fit(word: Word, width: number, size: number): Word[] {
  if (word.width <= width) return [word]
  const parts: Word[] = []
  let current: Word = { fragments: [], width: 0 }
  for (const fragment of word.fragments) {
    for (const atom of fragment.text
      .match(/[^ \-/]*[ \-/]?/g)
      ?.flatMap((unit) => atoms(unit, fragment.face, width, size)) ?? []) {
      const atomWidth = fragment.face.width(atom) * (size / 1000)
      if (current.width + atomWidth > width && current.width > 0) {
        parts.push(current)
        current = { fragments: [], width: 0 }
      }
      current.fragments.push({ text: atom, face: fragment.face, width: atomWidth })
      current.width += atomWidth
    }
  }
  return current.fragments.length > 0 ? [...parts, current] : parts
}

function atoms(unit: string, face: FontFace, width: number, size: number): string[] {
  if (unit === '') return []
  if (face.width(unit) * (size / 1000) <= width) return [unit]
  return unit.match(/\P{M}\p{M}*/gu) ?? [unit]
}

function toLine(words: readonly Word[], size: number, continued: boolean): Line {
  const pieces: Piece[] = []
  let x = 0
  words.forEach((word, index) => {
    const last = index === words.length - 1
    word.fragments.forEach((fragment, at) => {
      const closing = at === word.fragments.length - 1 && (!last || continued)
      const text = closing ? `${fragment.text} ` : fragment.text
      const width = fragment.width + (closing ? fragment.face.width(' ') * (size / 1000) : 0)
      const before = pieces.at(-1)
      if (before?.face === fragment.face) {
        pieces[pieces.length - 1] = { ...before, text: before.text + text, width: before.width + width }
      } else pieces.push({ text, face: fragment.face, x, width })
      x += width
    })
  })
  const trailing = continued ? (pieces.at(-1)?.face.width(' ') ?? 0) * (size / 1000) : 0
  return { pieces, width: x - trailing }
}
