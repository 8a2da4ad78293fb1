import { findProtectedSpans } from './protectedSpans.ts'
import { LETTER_PAIRS } from './scripts.ts'

const LATIN = new Map(
  LETTER_PAIRS.flatMap(([latin, cyrillic]) => [
    [cyrillic, latin],
    [cyrillic.toUpperCase(), latin.toUpperCase()],
  ]),
)
const LETTER = /[сСзЗ]\u0301|[\u0400-\u045f]/gu

/**
 * A Cyrillic Montenegrin text in Latin letters; what is Latin already stays. Љ, Њ, Џ become LJ, NJ, DŽ inside a word in
 * capitals and Lj, Nj, Dž elsewhere; с́ and з́ become ś and ź. Words of `keep` stay. Result in NFC.
 * Source: domain rules §13.5.
 */
export function toLatin(text: string, keep: readonly string[] = []): string {
  const source = text.normalize('NFC')
  const spans = keep.length === 0 ? [] : findProtectedSpans(source, keep)
  let result = ''
  let position = 0
  for (const { start, end } of spans) {
    result += convert(source, position, start) + source.slice(start, end)
    position = end
  }
  return (result + convert(source, position, source.length)).normalize('NFC')
}

function convert(source: string, start: number, end: number): string {
  return source.slice(start, end).replace(LETTER, (letter, offset: number) => {
    const latin = LATIN.get(letter)
    if (latin === undefined) return letter
    const isCapitalDigraph = latin.length === 2 && latin !== latin.toLowerCase()
    if (!isCapitalDigraph || standsAmongCapitals(source, start + offset)) return latin
    return latin.slice(0, 1) + latin.slice(1).toLowerCase()
  })
}

// Љ follows the letters beside it; alone (an initial) it follows the next word, if that has two capitals or more.
function standsAmongCapitals(source: string, index: number): boolean {
  const next = source.charAt(index + 1)
  if (isLetter(next)) return isUpper(next)
  const previous = source.charAt(index - 1)
  if (isLetter(previous)) return isUpper(previous)
  const neighbours = `${source.slice(Math.max(0, index - 12), index)} ${source.slice(index + 1, index + 12)}`
  return /\p{Lu}{2}/u.test(neighbours) && !/\p{Ll}/u.test(neighbours)
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{M}]/u.test(character)
}

function isUpper(character: string): boolean {
  return character !== character.toLowerCase() || character === '\u0301'
}
