import { divisions, type DividingLanguage } from './divisions.ts'
import { fragmentOf, SOFT_HYPHEN, type Fragment, type Word } from './words.ts'

/** A place a line may begin: a word, and how many of its signs stand on the line before. */
type Place = Readonly<{ word: number; sign: number }>
type Ending = Readonly<{ next: Place; width: number; spaces: number; divided: boolean }>
type Best = { cost: number; before: string; words: readonly Word[] }
type Measure = Readonly<{ width: number; space: number; size: number; language: DividingLanguage }>

// Costs: a line that falls short by the cube of what every space must give; a divided word as much as a line whose
// spaces each give three fifths of their width; two divided words in a row as much as one whose spaces are doubled.
const DIVIDED = 0.2
const DIVIDED_AGAIN = 1
// A line shorter than this part of the column is tried only where nothing longer is left.
const FULL_ENOUGH = 0.78

/**
 * The lines of a paragraph by the least sum of costs over all of them (as Knuth and Plass do): no line is set alone at
 * the expense of the next. A word is divided only where that makes the whole better.
 */
export function bestLines(words: readonly Word[], measure: Measure): readonly (readonly Word[])[] {
  const best = new Map<string, Best>([['0/0', { cost: 0, before: '', words: [] }]])
  const open: Place[] = [{ word: 0, sign: 0 }]
  const seen = new Set<string>(['0/0'])
  for (let place = takeFirst(open); place !== undefined; place = takeFirst(open)) {
    const from = best.get(key(place))
    if (from === undefined || place.word >= words.length) continue
    const wasDivided = place.sign > 0
    for (const { next, width, spaces, divided } of endings(words, place, measure)) {
      const last = next.word >= words.length
      const gap = (measure.width - width) / (Math.max(1, spaces) * measure.space)
      const cost = from.cost + (last ? 0 : gap ** 3) + (divided ? (wasDivided ? DIVIDED_AGAIN : DIVIDED) : 0)
      const known = best.get(key(next))
      if (known !== undefined && known.cost <= cost) continue
      best.set(key(next), { cost, before: key(place), words: lineOf(words, place, next, measure.size) })
      if (!seen.has(key(next))) {
        seen.add(key(next))
        open.push(next)
      }
    }
  }
  return traced(best, `${words.length}/0`)
}

// Places are worked off from the front of the paragraph, so that each has its least cost before it is left.
function takeFirst(open: Place[]): Place | undefined {
  let least = 0
  open.forEach((place, index) => {
    const other = open[least]
    if (other !== undefined && (place.word < other.word || (place.word === other.word && place.sign < other.sign))) {
      least = index
    }
  })
  return open.splice(least, 1)[0]
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
      found.push(...dividedEndings(word, index, used + gap, spaces + (gap > 0 ? 1 : 0), measure))
      break
    }
    used += gap + width
    spaces += gap > 0 ? 1 : 0
    const ending = { next: { word: index + 1, sign: 0 }, width: used, spaces, divided: false }
    if (used < FULL_ENOUGH * measure.width && index + 1 < words.length) found.length = 0
    found.push(ending)
  }
  return found
}

function dividedEndings(word: Word, index: number, used: number, spaces: number, measure: Measure): readonly Ending[] {
  const [fragment] = word.fragments
  if (fragment === undefined || word.fragments.length > 1) return []
  return divisions(fragment.text, measure.language).flatMap((sign) => {
    const width = used + headOf(fragment, sign, measure.size).width
    return width > measure.width + 0.01 ? [] : [{ next: { word: index, sign }, width, spaces, divided: true }]
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

function traced(best: ReadonlyMap<string, Best>, end: string): readonly (readonly Word[])[] {
  const lines: (readonly Word[])[] = []
  for (let at = best.get(end); at !== undefined && at.before !== ''; at = best.get(at.before)) lines.push(at.words)
  return lines.toReversed()
}

function key({ word, sign }: Place): string {
  return `${word}/${sign}`
}
