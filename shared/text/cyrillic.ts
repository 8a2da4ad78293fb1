import { splitDigraphs } from './digraphs.ts'
import { findProtectedSpans } from './protectedSpans.ts'
import { LETTER_PAIRS } from './scripts.ts'

const CYRILLIC = cyrillicLetters()
// The single code points Ǆ ǅ ǆ Ǉ … are compatibility forms of the same letters.
const COMPATIBILITY = /[Ǆ-ǌ]/g
const UNIT = /[Dd][Žž]|[LlNn][Jj]|[A-Za-zčćđšžśźČĆĐŠŽŚŹ]/g

/**
 * A Montenegrin Latin text in Cyrillic, by rule: longest letter first (dž lj nj), the split digraphs of
 * nadživjeti and injekcija kept apart, ś and ź as с́ and з́. Stays in Latin: what `findProtectedSpans` finds and the
 * words of `keep`. `overrides` gives single words (in lower case) a fixed spelling, also those that would stay in Latin. The Latin text remains
 * the source; the output must be proofread before signature. Source: domain rules §13.5; Constitution, Art. 13.
 */
export function toCyrillic(
  text: string,
  keep: readonly string[] = [],
  overrides: ReadonlyMap<string, string> = new Map(),
): string {
  const source = text.normalize('NFC').replace(COMPATIBILITY, (letter) => letter.normalize('NFKC'))
  const spans = findProtectedSpans(source, keep).filter(
    ({ start, end }) => overrides.size === 0 || !overrides.has(source.slice(start, end).toLowerCase()),
  )
  const splits = splitDigraphs(source)
  let result = ''
  let position = 0
  for (const { start, end } of spans) {
    result += convert(source, position, start, splits, overrides) + source.slice(start, end)
    position = end
  }
  return result + convert(source, position, source.length, splits, overrides)
}

function convert(
  source: string,
  start: number,
  end: number,
  splits: ReadonlySet<number>,
  overrides: ReadonlyMap<string, string>,
): string {
  const part = source.slice(start, end)
  if (overrides.size === 0) return letters(part, start, splits)
  return part.replace(/[\p{L}\p{M}]+/gu, (word, offset: number) => {
    const fixed = overrides.get(word.toLowerCase())
    if (fixed === undefined) return letters(word, start + offset, splits)
    return word.slice(0, 1) === word.slice(0, 1).toLowerCase()
      ? fixed
      : fixed.slice(0, 1).toUpperCase() + fixed.slice(1)
  })
}

function letters(part: string, start: number, splits: ReadonlySet<number>): string {
  return part.replace(UNIT, (unit, offset: number) => {
    if (unit.length === 2 && splits.has(start + offset + 1)) {
      return (CYRILLIC.get(unit.slice(0, 1)) ?? '') + (CYRILLIC.get(unit.slice(1)) ?? '')
    }
    return CYRILLIC.get(unit) ?? unit
  })
}

function cyrillicLetters(): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const [latin, cyrillic] of LETTER_PAIRS) {
    map.set(latin, cyrillic)
    map.set(latin.toUpperCase(), cyrillic.toUpperCase())
    if (latin.length === 1) continue
    map.set(latin.slice(0, 1).toUpperCase() + latin.slice(1), cyrillic.toUpperCase())
    map.set(latin.slice(0, 1) + latin.slice(1).toUpperCase(), cyrillic)
  }
  return map
}
