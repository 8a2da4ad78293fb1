import type { Language } from '../../../shared/text/language.ts'
import { findHyphenationPoints } from './hyphenation.ts'
import { fragmentOf, SOFT_HYPHEN, type Fragment, type Word } from './words.ts'

/** A place a line may begin: a word, how many of its signs stand on the line before, and how many divided lines end there. */
type Place = Readonly<{ word: number; sign: number; divided: number }>
type Ending = Readonly<{ next: Place; width: number; spaces: number }>
/** The cheapest way to a place: the place before it, and what all lines up to here cost. */
type Best = Readonly<{ cost: number; place: Place; before: Best | undefined }>
type Measure = Readonly<{ width: number; space: number; size: number; language: Language }>

// Costs: a line that falls short by the cube of what every space must give; a divided word as much as a line whose
// spaces each give three fifths of their width; two divided words in a row as much as one whose spaces are doubled.
const DIVIDED = 0.2
const DIVIDED_AGAIN = 1
const MOST_DIVIDED = 2
// A paragraph that ends in a line shorter than this part of the column costs as much as a line with spaces doubled.
const SHORT_END = 0.14
const SHORT_ENDED = 1
// A line shorter than this part of the column is tried only where nothing longer is left.
const FULL_ENOUGH = 0.78

const START: Place = { word: 0, sign: 0, divided: 0 }

/**
 * The lines of a paragraph by the least sum of costs over all of them (as Knuth and Plass do): no line is set alone at
 * the expense of the next. A word is divided only where that makes the whole better.
 */
export function bestLines(words: readonly Word[], measure: Measure): readonly (readonly Word[])[] {
  const best = new Map<number, Best>([[keyOf(START), { cost: 0, place: START, before: undefined }]])
  const open: Place[] = [START]
  for (let place = open.shift(); place !== undefined; place = open.shift()) {
    const from = best.get(keyOf(place))
    if (from === undefined || place.word >= words.length) continue
    for (const ending of endings(words, place, measure)) {
      const { next } = ending
      const cost = from.cost + costOf(ending, next.word >= words.length, measure)
      const key = keyOf(next)
      const known = best.get(key)
      if (known === undefined) insert(open, next)
      if (known === undefined || cost < known.cost) best.set(key, { cost, place: next, before: from })
    }
  }
  return traced(words, best.get(keyOf({ word: words.length, sign: 0, divided: 0 })), measure.size)
}

function costOf({ next, width, spaces }: Ending, last: boolean, measure: Measure): number {
  if (last) return width < SHORT_END * measure.width ? SHORT_ENDED : 0
  const gap = (measure.width - width) / (Math.max(1, spaces) * measure.space)
  return gap ** 3 + (next.divided === 0 ? 0 : next.divided === 1 ? DIVIDED : DIVIDED_AGAIN)
}

// Places are worked off from the front of the paragraph, so that each has its least cost before it is left. Those found last
// stand nearly always behind the others.
function insert(open: Place[], place: Place): void {
  let at = open.length
  while (at > 0 && isBefore(place, open[at - 1] ?? place)) at -= 1
  open.splice(at, 0, place)
}

function isBefore(place: Place, other: Place): boolean {
  return place.word < other.word || (place.word === other.word && place.sign < other.sign)
}

// Where a line that begins here may end: after the words that nearly fill it, or within the first one that does not fit.
function endings(words: readonly Word[], from: Place, measure: Measure): readonly Ending[] {
  const found: Ending[] = []
  let used = 0
  let spaces = 0
  for (let index = from.word; index < words.length; index += 1) {
    const word = words[index]
    if (word === undefined) break
    const begins = index === from.word
    const gap = begins || word.glued === true ? 0 : measure.space
    const width = begins && from.sign > 0 ? restOf(word, from.sign, measure.size).width : word.width
    if (!begins && used + gap + width > measure.width + 0.01) {
      found.push(...dividedEndings(words, { ...from, word: index }, used + gap, spaces + (gap > 0 ? 1 : 0), measure))
      break
    }
    used += gap + width
    spaces += gap > 0 ? 1 : 0
    const ending = { next: { word: index + 1, sign: 0, divided: 0 }, width: used, spaces }
    if (used < FULL_ENOUGH * measure.width && index + 1 < words.length) found.length = 0
    found.push(ending)
  }
  return found
}

// The last word stays whole: a rest of a word is no line. Nor do more than two divided lines follow one another.
function dividedEndings(
  words: readonly Word[],
  at: Place,
  used: number,
  spaces: number,
  measure: Measure,
): readonly Ending[] {
  const word = words[at.word]
  const [fragment] = word?.fragments ?? []
  if (word === undefined || fragment === undefined || word.fragments.length > 1) return []
  if (at.word + 1 >= words.length || at.divided >= MOST_DIVIDED) return []
  return findHyphenationPoints(fragment.text, measure.language).flatMap((sign) => {
    const width = used + headOf(fragment, sign, measure.size).width
    return width > measure.width + 0.01
      ? []
      : [{ next: { word: at.word, sign, divided: at.divided + 1 }, width, spaces }]
  })
}

function lineOf(words: readonly Word[], from: Place, next: Place, size: number): readonly Word[] {
  const line = words.slice(from.word, next.word)
  const [first] = line
  if (first !== undefined && from.sign > 0) line[0] = restOf(first, from.sign, size)
  const divided = words[next.word]
  if (next.sign === 0 || divided === undefined) return line
  const [fragment] = divided.fragments
  if (fragment === undefined) return line
  const head = headOf(fragment, next.sign, size)
  return [...line, { fragments: [head], width: head.width }]
}

function headOf({ text, face }: Fragment, sign: number, size: number): Fragment {
  return fragmentOf(`${text.slice(0, sign)}${SOFT_HYPHEN}`, face, size)
}

function restOf(word: Word, sign: number, size: number): Word {
  const [fragment] = word.fragments
  if (fragment === undefined) return word
  const rest = fragmentOf(fragment.text.slice(sign), fragment.face, size)
  return { fragments: [rest], width: rest.width }
}

function traced(words: readonly Word[], end: Best | undefined, size: number): readonly (readonly Word[])[] {
  const lines: (readonly Word[])[] = []
  for (let at = end; at?.before !== undefined; at = at.before) {
    lines.push(lineOf(words, at.before.place, at.place, size))
  }
  return lines.toReversed()
}

// No word of a line has a thousand signs: one that long fits no line and was taken apart before.
function keyOf({ word, sign, divided }: Place): number {
  return (word * 1000 + sign) * (MOST_DIVIDED + 1) + divided
}
