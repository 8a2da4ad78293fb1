import type { Language } from '../../../shared/text/language.ts'
import { findHyphenationPoints } from './hyphenation.ts'
import { fragmentOf, SOFT_HYPHEN, type Fragment, type Word } from './words.ts'

/** Where a line may begin: a word, how many of its characters stand on the line before, and how many hyphenated lines end there. */
type Breakpoint = Readonly<{ word: number; characters: number; hyphenatedLines: number }>
/** A line that may be set from a breakpoint: the breakpoint behind it, its natural width and its number of spaces. */
type Candidate = Readonly<{ end: Breakpoint; width: number; spaces: number }>
/** The best way to a breakpoint: the breakpoint before it, and the demerits of all lines up to here. */
type ActiveNode = Readonly<{ demerits: number; breakpoint: Breakpoint; previous: ActiveNode | undefined }>
/** `even`: lines fill the column, so that spaces may shrink as well as stretch. */
type Measure = Readonly<{ width: number; space: number; size: number; language: Language; even: boolean }>

// Demerits of a line: the cube of what every space must stretch, and the penalty of how it ends. A hyphenated word costs
// as much as a line whose spaces each stretch by three fifths; two in a row as much as one whose spaces are doubled.
// A space may shrink by this part of it at most, which costs as much as to stretch it by three fifths.
export const MOST_SHRINK = 0.15
const SHRINK_COST = 0.6 / MOST_SHRINK
const HYPHEN_PENALTY = 0.2
const CONSECUTIVE_HYPHEN_PENALTY = 1
const MAX_CONSECUTIVE_HYPHENS = 2
// A paragraph whose last line is shorter than this part of the column costs as much as a line with spaces doubled.
const MIN_LAST_LINE = 0.14
const SHORT_LAST_LINE_PENALTY = 1
// A line shorter than this part of the column is tried only where nothing longer is feasible.
const MIN_FEASIBLE_LINE = 0.78

const START: Breakpoint = { word: 0, characters: 0, hyphenatedLines: 0 }

/**
 * The lines of a paragraph with the least total demerits (Knuth and Plass): no line is set alone at the expense of the
 * next. A word is hyphenated only where that makes the whole better.
 */
export function breakOptimally(words: readonly Word[], measure: Measure): readonly (readonly Word[])[] {
  const nodes = new Map<number, ActiveNode>([[keyOf(START), { demerits: 0, breakpoint: START, previous: undefined }]])
  const active: Breakpoint[] = [START]
  for (let next = 0; next < active.length; next += 1) {
    const breakpoint = active[next] ?? START
    const node = nodes.get(keyOf(breakpoint))
    if (node === undefined || breakpoint.word >= words.length) continue
    for (const candidate of findCandidates(words, breakpoint, measure)) {
      const { end } = candidate
      const demerits = node.demerits + computeDemerits(candidate, end.word >= words.length, measure)
      const key = keyOf(end)
      const known = nodes.get(key)
      if (known === undefined) insertInOrder(active, end)
      if (known === undefined || demerits < known.demerits)
        nodes.set(key, { demerits, breakpoint: end, previous: node })
    }
  }
  return traceLines(words, nodes.get(keyOf({ word: words.length, characters: 0, hyphenatedLines: 0 })), measure.size)
}

function computeDemerits({ end, width, spaces }: Candidate, isLast: boolean, measure: Measure): number {
  const given = (measure.width - width) / (Math.max(1, spaces) * measure.space)
  if (isLast && given >= 0) return width < MIN_LAST_LINE * measure.width ? SHORT_LAST_LINE_PENALTY : 0
  const stretch = given < 0 ? -given * SHRINK_COST : given
  if (end.hyphenatedLines === 0) return stretch ** 3
  return stretch ** 3 + (end.hyphenatedLines === 1 ? HYPHEN_PENALTY : CONSECUTIVE_HYPHEN_PENALTY)
}

// Breakpoints are taken from the front of the paragraph, so that each has its least demerits before it is left. Those found
// last stand nearly always behind the others.
function insertInOrder(active: Breakpoint[], breakpoint: Breakpoint): void {
  let at = active.length
  while (at > 0 && isBefore(breakpoint, active[at - 1] ?? breakpoint)) at -= 1
  active.splice(at, 0, breakpoint)
}

function isBefore(one: Breakpoint, other: Breakpoint): boolean {
  return one.word < other.word || (one.word === other.word && one.characters < other.characters)
}

// Where a line that begins here may end: after the words that nearly fill it, or within the first one that does not fit.
function findCandidates(words: readonly Word[], from: Breakpoint, measure: Measure): readonly Candidate[] {
  const candidates: Candidate[] = []
  let used = 0
  let spaces = 0
  for (let index = from.word; index < words.length; index += 1) {
    const word = words[index]
    if (word === undefined) break
    const begins = index === from.word
    const gap = begins || word.glued === true ? 0 : measure.space
    const width = begins && from.characters > 0 ? tailOf(word, from.characters, measure.size).width : word.width
    const gaps = spaces + (gap > 0 ? 1 : 0)
    if (!begins && used + gap + width > mostOf(measure, gaps)) {
      candidates.push(...findHyphenatedCandidates(words, { ...from, word: index }, used + gap, gaps, measure))
      break
    }
    used += gap + width
    spaces += gap > 0 ? 1 : 0
    const candidate = { end: { word: index + 1, characters: 0, hyphenatedLines: 0 }, width: used, spaces }
    if (used < MIN_FEASIBLE_LINE * measure.width && index + 1 < words.length) candidates.length = 0
    candidates.push(candidate)
  }
  return candidates
}

// The natural width of the longest line: as much over the column as its spaces can give.
function mostOf({ width, space, even }: Measure, spaces: number): number {
  return width + (even ? spaces * space * MOST_SHRINK : 0) + 0.01
}

// The last word stays whole: a rest of a word is no line. Nor do more than two hyphenated lines follow one another.
function findHyphenatedCandidates(
  words: readonly Word[],
  at: Breakpoint,
  used: number,
  spaces: number,
  measure: Measure,
): readonly Candidate[] {
  const word = words[at.word]
  const [fragment] = word?.fragments ?? []
  if (word === undefined || fragment === undefined || word.fragments.length > 1) return []
  if (at.word + 1 >= words.length || at.hyphenatedLines >= MAX_CONSECUTIVE_HYPHENS) return []
  return findHyphenationPoints(fragment.text, measure.language).flatMap((characters) => {
    const width = used + headOf(fragment, characters, measure.size).width
    const end = { word: at.word, characters, hyphenatedLines: at.hyphenatedLines + 1 }
    return width > mostOf(measure, spaces) ? [] : [{ end, width, spaces }]
  })
}

function lineBetween(words: readonly Word[], from: Breakpoint, to: Breakpoint, size: number): readonly Word[] {
  const line = words.slice(from.word, to.word)
  const [first] = line
  if (first !== undefined && from.characters > 0) line[0] = tailOf(first, from.characters, size)
  const hyphenated = words[to.word]
  if (to.characters === 0 || hyphenated === undefined) return line
  const [fragment] = hyphenated.fragments
  if (fragment === undefined) return line
  const head = headOf(fragment, to.characters, size)
  return [...line, { fragments: [head], width: head.width }]
}

function headOf({ text, face }: Fragment, characters: number, size: number): Fragment {
  return fragmentOf(`${text.slice(0, characters)}${SOFT_HYPHEN}`, face, size)
}

function tailOf(word: Word, characters: number, size: number): Word {
  const [fragment] = word.fragments
  if (fragment === undefined) return word
  const tail = fragmentOf(fragment.text.slice(characters), fragment.face, size)
  return { fragments: [tail], width: tail.width }
}

function traceLines(words: readonly Word[], last: ActiveNode | undefined, size: number): readonly (readonly Word[])[] {
  const lines: (readonly Word[])[] = []
  for (let node = last; node?.previous !== undefined; node = node.previous) {
    lines.push(lineBetween(words, node.previous.breakpoint, node.breakpoint, size))
  }
  return lines.toReversed()
}

// No word of a line has a thousand characters: one that long fits no line and was broken before.
function keyOf({ word, characters, hyphenatedLines }: Breakpoint): number {
  return (word * 1000 + characters) * (MAX_CONSECUTIVE_HYPHENS + 1) + hyphenatedLines
}
